// @ts-check
// One field: its input, what stands in it, and what the merchant's page is told of that.

import { brandsOf, told } from './brands.mjs';
import { fieldsOf } from './group.mjs';
import { KINDS } from './kinds.mjs';
import { sheetOf } from './styles.mjs';

/** @typedef {import('./bus.mjs').Bus} Bus */

const BOOLEANS = ['disabled'];

export class Field {
  isFocused = false;
  #kind;
  #input = /** @type {HTMLInputElement} */ (document.getElementById('input'));
  #label = /** @type {HTMLElement} */ (document.getElementById('label'));
  #message = /** @type {HTMLElement} */ (document.getElementById('message'));
  #bus;
  /** What the page was told last. */
  #last = { isEmpty: true, isValid: false, isPotentiallyValid: true };
  #brands = '';
  #bin = '';

  /** @param {string} channel
   * @param {string} name as the page calls it: `number`, `cvv` …
   * @param {Bus} bus */
  constructor(channel, name, bus) {
    const kind = KINDS[name];
    if (!kind) throw new Error(`there is no field ${name}`);
    this.channel = channel;
    this.name = name;
    this.#kind = kind;
    this.#bus = bus;
    this.#label.textContent = kind.label;
    this.#input.name = name;
    this.#input.setAttribute('autocomplete', kind.autocomplete);
    this.#input.inputMode = kind.numeric ? 'numeric' : 'text';
    this.#input.className = name;
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('focus', () => this.#focus(true));
    this.#input.addEventListener('blur', () => this.#focus(false));
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#tell('inputSubmitRequest');
    });
  }

  /** @param {any} settings of the whole card */
  configure(settings) {
    const mine = settings.fields[this.name] ?? {};
    if (settings.styles) document.adoptedStyleSheets = [sheetOf(settings.styles)];
    if (mine.internalLabel) this.#label.textContent = mine.internalLabel;
    if (mine.placeholder) this.#input.placeholder = mine.placeholder;
    if (mine.type) this.#input.type = mine.type;
    if (mine.maxlength) this.#input.maxLength = mine.maxlength;
    if (settings.preventAutofill) this.#input.setAttribute('autocomplete', 'off');
    this.#input.disabled = false;
    if (mine.prefill) {
      this.#input.value = String(mine.prefill);
      this.#typed();
    }
  }

  /** The text that stands there. */
  get value() {
    return this.#input.value;
  }

  /** As the page is told of it. */
  get state() {
    const isEmpty = this.value === '';
    return { isEmpty, isFocused: this.isFocused, ...this.#kind.judge(this.value, this.#around()) };
  }

  focus() {
    this.#input.focus();
  }

  clear() {
    this.#input.value = '';
    this.#typed();
  }

  /** @param {string} text */
  say(text) {
    this.#message.textContent = text;
    if (text) this.#input.setAttribute('aria-describedby', 'message');
    else this.#input.removeAttribute('aria-describedby');
  }

  /** @param {string} name
   * @param {unknown} value */
  setAttribute(name, value) {
    if (BOOLEANS.includes(name)) this.#input.toggleAttribute(name, value === true);
    else this.#input.setAttribute(name, String(value));
  }

  /** @param {string} name */
  removeAttribute(name) {
    this.#input.removeAttribute(name);
  }

  /** @param {string} name
   * @param {boolean} on */
  setClass(name, on) {
    this.#input.classList.toggle(name, on);
  }

  /** Something that this field is judged by has changed. */
  judgeAgain() {
    const before = this.#last;
    const { isFocused: _, ...now } = this.state;
    this.#last = now;
    this.setClass('valid', now.isValid);
    this.setClass('invalid', !now.isPotentiallyValid);
    if (before.isEmpty !== now.isEmpty) this.#tell(now.isEmpty ? 'empty' : 'notEmpty');
    if (before.isValid !== now.isValid || before.isPotentiallyValid !== now.isPotentiallyValid) this.#tell('validityChange');
  }

  #around() {
    const number = fieldsOf(this.channel)['number']?.value ?? '';
    return { number: number.replace(/\D/g, ''), today: new Date() };
  }

  #typed() {
    const typed = this.#input.value;
    const shown = this.#kind.show(typed, this.#around());
    if (shown !== typed) {
      const place = this.#input.selectionStart ?? typed.length;
      const digits = typed.slice(0, place).replace(/\D/g, '').length;
      this.#input.value = shown;
      const caret = place >= typed.length ? shown.length : placeAfter(shown, digits);
      if (document.activeElement === this.#input) this.#input.setSelectionRange(caret, caret);
    }
    this.#begun();
    this.judgeAgain();
    if (this.name === 'number') this.#numberChanged();
  }

  #numberChanged() {
    const digits = this.value.replace(/\D/g, '');
    const brands = brandsOf(digits).map((brand) => brand.type).join();
    if (brands !== (this.#brands || brandsOf('').map((brand) => brand.type).join())) this.#tell('cardTypeChange');
    this.#brands = brands;
    fieldsOf(this.channel)['cvv']?.judgeAgain();
    const bin = digits.slice(0, 6);
    if (bin.length === 6 && bin !== this.#bin) this.#bus.emit('BIN_AVAILABLE', bin);
    this.#bin = bin;
  }

  #begun() {
    const fields = Object.values(fieldsOf(this.channel));
    if (fields.every((field) => !field.hasBegun)) this.#bus.emit('CARD_FORM_ENTRY_HAS_BEGUN');
    this.hasBegun = true;
  }

  hasBegun = false;

  /** @param {boolean} isFocused */
  #focus(isFocused) {
    this.isFocused = isFocused;
    this.#tell(isFocused ? 'focus' : 'blur');
  }

  /** @param {string} type */
  #tell(type) {
    const all = Object.entries(fieldsOf(this.channel)).map(([name, field]) => [name, field.state]);
    const cards = brandsOf(this.#around().number).map(told);
    this.#bus.emit('INPUT_EVENT', { type, merchantPayload: { emittedBy: this.name, fields: Object.fromEntries(all), cards } });
  }
}

/** Where the caret stands after so many digits.
 * @param {string} text
 * @param {number} digits */
function placeAfter(text, digits) {
  let place = 0;
  for (let seen = 0; seen < digits && place < text.length; place += 1) if (/\d/.test(text.charAt(place))) seen += 1;
  return place;
}
