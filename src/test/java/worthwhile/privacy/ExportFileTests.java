package worthwhile.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import worthwhile.identity.PersonalData.Section;
import worthwhile.message.Attachment;

import static org.assertj.core.api.Assertions.assertThat;

class ExportFileTests {

	private final ExportFile file = new ExportFile();

	@Test
	void holdsAllSectionsAsJsonAndEachAsATable() throws IOException {
		Map<String, String> files = unzip(this.file
			.of(List.of(section("entries", "minutes", 25), section("away", "from", "2026-12-24")), Locale.ENGLISH));
		assertThat(files).containsOnlyKeys("worthwhile.json", "entries.csv", "away.csv");
		assertThat(files.get("worthwhile.json")).contains("\"entries\"", "\"minutes\" : 25", "\"2026-12-24\"");
		assertThat(files.get("entries.csv")).isEqualTo("\uFEFFminutes\r\n25\r\n");
	}

	@Test
	void keepsTextAsText() throws IOException {
		String note = "a \"quote\", a; b\nשלום 🦄 <b>";
		Map<String, String> files = unzip(this.file.of(List.of(section("notes", "note", note)), Locale.ENGLISH));
		assertThat(files.get("notes.csv")).contains("\"a \"\"quote\"\", a; b\nשלום 🦄 <b>\"");
	}

	@Test
	void keepsSpreadsheetsFromCalculatingWithWords() throws IOException {
		for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\n1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1",
				"\uFF20A1", " =1", "\u00A0=1")) {
			assertThat(note(formula, Locale.ENGLISH)).contains("'" + formula);
		}
		assertThat(note("\t=1", Locale.ENGLISH)).contains("'\t'=1");
	}

	@Test
	void keepsThemFromItWhicheverSeparatorTheyGoBy() throws IOException {
		for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
			for (String separator : List.of(";", ",", "\t", "|", "\n", "\r\n")) {
				assertThat(note("x" + separator + "=1+2", language)).contains("x" + separator + "'=1+2");
				assertThat(note("x" + separator + " \"=1+2", language)).contains("x" + separator + "' \"\"=1+2");
			}
			assertThat(note("a = b, 1-2; c+d", language)).contains("a = b, 1-2; c+d");
		}
	}

	@Test
	void opensAsATableInAGermanSpreadsheet() throws IOException {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("day", "2026-03-02");
		row.put("worth_hours", new BigDecimal("1.50"));
		row.put("note", "größer, x;y");
		row.put("minutes", 25);
		List<Section> sections = List.of(new Section("outcomes", List.of(row)));
		assertThat(unzip(this.file.of(sections, Locale.GERMAN)).get("outcomes.csv"))
			.isEqualTo("\uFEFFday;worth_hours;note;minutes\r\n2026-03-02;1,50;\"größer, x;y\";25\r\n");
		assertThat(unzip(this.file.of(sections, Locale.ENGLISH)).get("outcomes.csv"))
			.isEqualTo("\uFEFFday,worth_hours,note,minutes\r\n2026-03-02,1.50,\"größer, x;y\",25\r\n");
		assertThat(unzip(this.file.of(sections, Locale.GERMAN)).get("worthwhile.json")).contains("1.50");
	}

	@Test
	void hasNoTableForNothing() throws IOException {
		assertThat(unzip(this.file.of(List.of(new Section("away", List.of())), Locale.ENGLISH)))
			.containsOnlyKeys("worthwhile.json");
	}

	private String note(String note, Locale language) throws IOException {
		return unzip(this.file.of(List.of(section("notes", "note", note)), language)).getOrDefault("notes.csv", "");
	}

	@Test
	void leavesOutWhatIsNotThere() throws IOException {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("day", "2026-03-02");
		row.put("feeling", null);
		Map<String, String> files = unzip(
				this.file.of(List.of(new Section("check-ins", List.of(row))), Locale.ENGLISH));
		assertThat(files.get("check-ins.csv")).endsWith("2026-03-02,\r\n");
		assertThat(files.get("worthwhile.json")).contains("\"feeling\" : null");
	}

	private static Section section(String name, String field, Object value) {
		return new Section(name, List.of(Map.of(field, value)));
	}

	static Map<String, String> unzip(Attachment attachment) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(attachment.content()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
