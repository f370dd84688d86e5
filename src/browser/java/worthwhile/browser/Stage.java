package worthwhile.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Shows one thing at a time, with the page's own scripts and styles and nothing around
 * it.
 */
final class Stage implements AutoCloseable {

	/** As wide as a phone that is not small. */
	static final int PHONE = 380;

	/** Wider than what the page takes for a phone or a tablet. */
	static final int DESK = 840;

	private static final String ADDRESS = "stage";

	private static final String HTML = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>Stage</title>
			<link rel="stylesheet" href="/playground/style.css">
			<style>
			body { display: block; height: auto; }
			#stage { padding: 18px 20px; max-width: 744px; }
			dialog.form, dialog form { max-height: none !important; }
			dialog.form { position: absolute; top: 0; margin-top: 12px; box-shadow: none !important; }
			dialog.form::backdrop { background: none !important; }
			@media (max-width: 820px) { #stage { padding: 14px 12px; } }
			</style>
			<script src="/webjars/chart.js/dist/chart.umd.min.js"></script>
			<script type="module">
			import { blocks } from '/playground/blocks.js';
			import { el } from '/playground/dom.js';
			import { openForm } from '/playground/forms.js';
			import { speak, t } from '/playground/texts.js';

			const nothing = () => {};
			const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

			function said(message) {
			  return el('article', { class: 'line bot' },
			    el('img', { class: 'avatar', src: '/playground/logo.svg', alt: '', width: '36', height: '36' }),
			    el('div', { class: 'card-box' },
			      el('p', { class: 'by' }, el('strong', { text: t('bot') }), el('span', { class: 'app', text: t('bot.label') })),
			      el('div', { class: 'card' }, ...blocks(message, nothing))));
			}

			window.show = async ({ kind, json, language }) => {
			  await speak(language);
			  document.querySelectorAll('dialog').forEach((dialog) => dialog.close());
			  const seen = JSON.parse(json);
			  const stage = document.getElementById('stage');
			  if (kind === 'FORM') {
			    stage.replaceChildren();
			    openForm(seen, async () => ({}));
			    document.activeElement?.blur();
			  }
			  else {
			    stage.replaceChildren(kind === 'HOME' ? el('article', { class: 'home-card' }, ...blocks(seen, nothing)) : said(seen));
			  }
			  await drawn();
			};

			/** How many lines each text takes, where it is not broken on purpose. */
			window.lines = () => {
			  const texts = 'p:not(.hidden), h2, h3, dt, dd > *, dd:not(:has(*)), label:not(:has(input)), legend, .option span, button, figcaption, th, td';
			  return [...document.querySelectorAll('#stage .card, #stage .home-card, dialog form')].flatMap((root) =>
			    [...root.querySelectorAll(texts)].filter((text) => !text.closest('blockquote, .hidden, details, [popover]')).flatMap(pieces));
			};

			function pieces(text) {
			  const found = [];
			  let from = 0;
			  const nodes = [...text.childNodes];
			  for (let place = 0; place <= nodes.length; place += 1) {
			    if (place === nodes.length || nodes[place].nodeName === 'BR') {
			      const range = document.createRange();
			      range.setStart(text, from);
			      range.setEnd(text, place);
			      const words = range.toString().trim();
			      if (words) {
			        found.push({ words, lines: linesOf(range) });
			      }
			      from = place + 1;
			    }
			  }
			  return found;
			}

			function linesOf(range) {
			  const tops = [...range.getClientRects()].filter((one) => one.width > 1).map((one) => one.bottom).sort((one, other) => one - other);
			  return tops.filter((top, place) => place === 0 || top - tops[place - 1] > 6).length;
			}

			window.ready = true;
			</script>
			</head>
			<body><main id="stage"></main></body>
			</html>
			""";

	private final Page page;

	private Stage(Page page) {
		this.page = page;
	}

	static Stage open(Chromium chromium, RunningBot bot, int width, ColorScheme scheme) {
		Page page = chromium.openStill(width, 900, scheme, (width == PHONE) ? 2 : 1.5);
		String address = bot.origin() + "/" + ADDRESS;
		// by the door, where it is locked
		page.navigate(bot.url());
		page.route(address, (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(HTML)));
		page.navigate(address);
		page.waitForFunction("window.ready");
		return new Stage(page);
	}

	void show(Sight sight) {
		this.page.evaluate("(sight) => window.show(sight)",
				Map.of("kind", sight.kind().name(), "json", sight.json(), "language", sight.language()));
	}

	byte[] picture() {
		Locator dialog = this.page.locator("dialog[open]");
		return ((dialog.count() > 0) ? dialog : this.page.locator("#stage")).screenshot();
	}

	/**
	 * The texts of what is shown that take more lines than so many.
	 */
	@SuppressWarnings("unchecked")
	List<String> longerThan(int lines) {
		return (List<String>) this.page.evaluate("(most) => window.lines().filter(({ lines }) => lines > most)"
				+ ".map(({ lines, words }) => `${lines} lines: ${words}`)", lines);
	}

	/**
	 * How many menus stand in a row of their own.
	 */
	int lonelyMenus() {
		return (Integer) this.page.evaluate("""
				[...document.querySelectorAll('.menu-opener')].filter((menu) => {
				  const middle = (way) => { const place = way.getBoundingClientRect(); return (place.top + place.bottom) / 2; };
				  const others = [...menu.closest('.buttons').querySelectorAll('.button:not(.menu-opener)')];
				  return others.length > 0 && !others.some((way) => Math.abs(middle(way) - middle(menu)) < 24);
				}).length""");
	}

	/**
	 * How much wider the page is than what is seen of it, in pixels.
	 */
	int overhang() {
		return (Integer) this.page
			.evaluate("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
	}

	@Override
	public void close() {
		this.page.context().close();
	}

}
