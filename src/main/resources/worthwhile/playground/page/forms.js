/* Forms of the bot and of the page itself, as dialogs. */

import { el, lines, uniqueId } from './dom.js';
import { figure, t } from './texts.js';
import { Unreachable } from './api.js';

/**
 * Opens a form and keeps it open, with what was typed, until it is accepted or cancelled.
 * @param form in the bot's words
 * @param send takes the values, returns the problems by field; none when it is accepted
 */
export function openForm(form, send) {
  const before = document.activeElement;
  const told = el('p', { class: 'hidden', role: 'status' });
  const parts = partsOf(form.fields, told);
  const summary = el('p', { class: 'problem', role: 'alert' });
  const submit = el('button', { type: 'submit', class: 'button primary', text: form.submit });
  const cancel = el('button', { type: 'button', class: 'button', text: t('cancel') });
  const title = uniqueId('form');
  const body = el('form', { novalidate: true },
    el('header', {}, el('h2', { id: title, text: form.title }),
      el('button', { type: 'button', class: 'icon', 'aria-label': t('close'), text: '✕', onclick: () => dialog.close() })),
    el('div', { class: 'fields' }, ...parts.map((part) => part.element)),
    told,
    el('footer', {}, summary, cancel, submit));
  const dialog = el('dialog', { class: 'form', 'aria-labelledby': title }, body);

  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.isConnected && before.focus();
  });
  body.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true;
    summary.textContent = '';
    submit.textContent = t('form.sending');
    const problems = await attempt(send, values(parts), summary);
    submit.disabled = false;
    submit.textContent = form.submit;
    if (problems) {
      mark(parts, problems, summary);
    }
    else {
      dialog.close();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  shown(parts)[0]?.focus();
  return dialog;
}

async function attempt(send, given, summary) {
  try {
    const problems = await send(given);
    return problems && Object.keys(problems).length ? problems : null;
  }
  catch (error) {
    summary.textContent = error instanceof Unreachable ? t('connection.lost') : error.message;
    return {};
  }
}

function values(parts) {
  return Object.fromEntries(shown(parts).map((part) => [part.name, part.values()]));
}

function mark(parts, problems, summary) {
  const named = shown(parts);
  for (const part of named) {
    part.problem(problems[part.name] ?? '');
  }
  const elsewhere = Object.entries(problems).filter(([name]) => !named.some((part) => part.name === name));
  if (Object.keys(problems).length) {
    summary.textContent = [t('form.problem'), ...elsewhere.map(([, problem]) => problem)].join(' ');
  }
  named.find((part) => problems[part.name])?.focus();
}

/** The fields that take something in and are not folded. */
function shown(parts) {
  return parts.flatMap((part) => (part.opened ? shown(part.opened()) : part.name ? [part] : []));
}

function partsOf(fields, told) {
  const parts = [];
  for (const field of fields) {
    const last = parts.at(-1);
    if (field.type === 'fold' && last?.add) {
      last.add(field);
    }
    else {
      parts.push(FIELDS[field.type](field, told));
    }
  }
  return parts;
}

/**
 * What opens when it is asked for: buttons in a row, and below them what is open. What is not opened is not sent.
 * @param told where it is said to those who cannot see it
 */
function folds(first, told) {
  const row = el('div', { class: 'folds' });
  const element = el('div', { class: 'folded' }, row);
  const open = [];
  const add = (fold) => {
    const section = el('div', { class: 'unfolded', role: 'group', 'aria-label': fold.label, hidden: true });
    const own = [];
    const button = el('button', { type: 'button', class: 'button', 'aria-expanded': 'false', text: fold.label, onclick: () => {
      own.push(...partsOf(fold.fields, told));
      section.append(...own.map((part) => part.element));
      section.hidden = false;
      button.remove();
      row.hidden = !row.children.length;
      told.textContent = t('form.unfolded', fold.label);
      shown(own)[0]?.focus();
    } });
    row.append(button);
    element.append(section);
    open.push(own);
  };
  add(first);
  return { element, add, opened: () => open.flat() };
}

const FIELDS = {
  explanation: (field) => ({ element: el('p', { class: 'explanation' }, ...lines(field.text)) }),
  group: (field) => ({ element: el('h3', { text: field.title }) }),
  fold: (field, told) => folds(field, told),
  text: (field) => single(field, field.multiline
    ? el('textarea', { rows: '3', maxlength: String(field.longest), dir: 'auto' })
    : el('input', { type: 'text', maxlength: String(field.longest), dir: 'auto' }), field.value),
  number: (field) => single(field, el('input', { type: 'text', inputmode: 'decimal' }), figure(field.value)),
  time: (field) => single(field, el('input', { type: 'time' }), (field.value ?? '').slice(0, 5)),
  day: (field) => single(field, el('input', { type: 'date' }), field.value ?? ''),
  choice: (field) => (field.options.length > 5 ? select(field) : several(field, 'radio')),
  choices: (field) => several(field, 'checkbox'),
};

function frame(field, input, labelFor) {
  const hint = uniqueId('hint');
  const problem = uniqueId('problem');
  const said = el('p', { class: 'problem', id: problem });
  const required = field.required ? el('span', { class: 'required', text: t('form.required') }) : null;
  const label = labelFor
    ? el('label', { for: labelFor }, field.label, ' ', required)
    : el('legend', {}, field.label, ' ', required);
  const element = el(labelFor ? 'div' : 'fieldset', { class: 'field', data: { field: field.name } }, label,
    field.hint ? el('p', { class: 'hint', id: hint, text: field.hint }) : null, input, said);
  return {
    element,
    describedBy: `${field.hint ? hint : ''} ${problem}`.trim(),
    say(text) {
      said.textContent = text;
      element.classList.toggle('wrong', Boolean(text));
    },
  };
}

function single(field, input, value) {
  input.id = uniqueId('field');
  input.name = field.name;
  input.value = value ?? '';
  input.required = Boolean(field.required);
  const around = frame(field, input, input.id);
  input.setAttribute('aria-describedby', around.describedBy);
  return {
    name: field.name,
    element: around.element,
    values: () => (input.value === '' ? [] : [input.value]),
    focus: () => input.focus(),
    problem(text) {
      around.say(text);
      input.setAttribute('aria-invalid', String(Boolean(text)));
    },
  };
}

function select(field) {
  const none = field.required && field.selected ? [] : [el('option', { value: '', text: t('form.none') })];
  const input = el('select', {}, ...none,
    ...field.options.map((option) => el('option', { value: option.value, text: option.label })));
  return single(field, input, field.selected ?? '');
}

function several(field, type) {
  const group = uniqueId('options');
  const chosen = type === 'radio' ? [field.selected] : field.selected;
  const inputs = field.options.map((option) => el('input', {
    type, name: group, value: option.value, checked: chosen.includes(option.value),
  }));
  const options = inputs.map((input, place) => el('label', { class: 'option' }, input,
    el('span', { text: field.options[place].label })));
  if (type === 'radio' && !field.required) {
    const input = el('input', { type, name: group, value: '', checked: !field.selected });
    options.push(el('label', { class: 'option none' }, input, el('span', { text: t('form.none') })));
  }
  const around = frame(field, el('div', { class: 'options' }, ...options), null);
  around.element.setAttribute('aria-describedby', around.describedBy);
  return {
    name: field.name,
    element: around.element,
    values: () => inputs.filter((input) => input.checked).map((input) => input.value),
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0])?.focus(),
    problem: around.say,
  };
}
