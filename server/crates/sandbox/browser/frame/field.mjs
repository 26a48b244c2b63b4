// @ts-check
// One input: typing, what stands in it, what is wrong with it, and how the page is told. The page
// hears whether the field is empty or complete, the brand and an error; never a digit.

import { rulesFor } from './brands.mjs';
import { edit } from './editing.mjs';
import { KINDS } from './kinds.mjs';

/**
 * @typedef {import('./brands.mjs').Brand} Brand
 * @typedef {import('./kinds.mjs').Verdict} Verdict
 *
 * @typedef {object} FieldParts
 * @property {import('./kinds.mjs').KindName} kindName
 * @property {HTMLInputElement} input
 * @property {HTMLElement} complaint where the error stands for assistive technology
 * @property {import('./texts.mjs').Texts} texts
 * @property {() => Date} now
 * @property {import('./link.mjs').Link<'field'>['send']} send to the page
 * @property {(brand: Brand) => void} onBrand
 */

export class Field {
  #parts;
  #kind;
  #digits = '';
  /** What the input showed after the last keystroke. */
  #text = '';
  /** @type {Brand} the brand of the number, here or beside */
  #brand = 'unknown';
  /** How loudly an unfinished value is an error: not while typing, when left, when asked for. */
  #strictness = /** @type {'typing' | 'left' | 'demanded'} */ ('typing');
  #lastReport = '';

  /** @param {FieldParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#kind = KINDS[parts.kindName];
    const { input } = parts;
    input.name = this.#kind.inputName;
    input.autocomplete = /** @type {AutoFill} */ (this.#kind.autocomplete);
    input.setAttribute('aria-label', parts.texts.labels[parts.kindName]);
    this.#listen(input);
    this.#lastReport = this.#describe().report;
  }

  get brand() {
    return this.#brand;
  }

  /** The digits if the value is complete; otherwise the error, which is shown from now on. */
  demand() {
    this.#strictness = 'demanded';
    this.#refresh();
    const { verdict, code } = this.#describe();
    return verdict.complete
      ? { digits: this.#digits }
      : { code: code ?? this.#kind.incomplete, message: this.#message(code ?? this.#kind.incomplete) };
  }

  /** @param {Brand} brand of the number in the frame beside this one */
  setBrand(brand) {
    this.#brand = brand;
    this.#refresh();
  }

  clear() {
    this.#parts.input.value = '';
    this.#accept({ digits: '', text: '', caret: 0 });
  }

  /** @param {HTMLInputElement} input */
  #listen(input) {
    input.addEventListener('input', (event) => {
      const { isComposing = false, inputType = '' } = /** @type {InputEvent} */ (event);
      if (!isComposing) this.#typed(inputType ?? '');
    });
    input.addEventListener('compositionend', () => this.#typed('insertCompositionText'));
    input.addEventListener('focus', () => this.#parts.send({ type: 'focus' }));
    input.addEventListener('blur', () => {
      if (this.#strictness === 'typing') this.#strictness = 'left';
      this.#refresh();
      this.#parts.send({ type: 'blur' });
    });
    input.addEventListener('keydown', ({ key, isComposing }) => {
      if (isComposing) return;
      if (key === 'Enter') this.#parts.send({ type: 'submit' });
      if (key === 'Escape') this.#parts.send({ type: 'escape' });
    });
  }

  /** @param {string} inputType */
  #typed(inputType) {
    const { input } = this.#parts;
    const caret = input.selectionStart ?? input.value.length;
    const before = { digits: this.#digits, text: this.#text };
    this.#accept(edit(this.#kind, this.#surroundings(), before, { text: input.value, caret, inputType }));
  }

  /** @param {import('./editing.mjs').Edited} edited */
  #accept({ digits, text, caret }) {
    const { input } = this.#parts;
    if (input.value !== text) input.value = text;
    // Safari moves the focus to whatever has its selection set.
    if (document.activeElement === input) input.setSelectionRange(caret, caret);
    const changed = digits !== this.#digits;
    this.#digits = digits;
    this.#text = text;
    if (changed) this.#strictness = 'typing';
    if (this.#parts.kindName === 'cardNumber') this.#recogniseBrand();
    this.#refresh();
  }

  #recogniseBrand() {
    const { brand } = rulesFor(this.#digits);
    if (brand === this.#brand) return;
    this.#brand = brand;
    this.#parts.onBrand(brand);
  }

  /** Brings the input, its error and the page up to what stands in the field now. */
  #refresh() {
    const { input, complaint, send } = this.#parts;
    const { verdict, code, message, report } = this.#describe();
    input.classList.toggle('empty', verdict.empty);
    input.classList.toggle('complete', verdict.complete);
    input.classList.toggle('invalid', code !== null);
    input.setAttribute('aria-invalid', String(code !== null));
    complaint.textContent = message;
    if (report === this.#lastReport) return;
    this.#lastReport = report;
    const error = code === null ? null : { code, message };
    send({ type: 'change', empty: verdict.empty, complete: verdict.complete, brand: this.#brand, error, autofilled: this.#autofilled() });
  }

  #describe() {
    const verdict = this.#kind.judge(this.#digits, this.#surroundings());
    const code = this.#codeToShow(verdict);
    const message = code === null ? '' : this.#message(code);
    const ownBrand = this.#parts.kindName === 'cardNumber' ? this.#brand : '';
    const report = [verdict.empty, verdict.complete, code, ownBrand, this.#autofilled()].join();
    return { verdict, code, message, report };
  }

  /**
   * @param {Verdict} verdict
   * @returns {string | null}
   */
  #codeToShow({ empty, code, settled }) {
    if (empty) return this.#strictness === 'demanded' ? this.#kind.incomplete : null;
    return settled || this.#strictness !== 'typing' ? code : null;
  }

  #autofilled() {
    return this.#parts.input.matches(':autofill');
  }

  #surroundings() {
    return { now: this.#parts.now(), brand: this.#brand };
  }

  /** @param {string} code */
  #message(code) {
    return this.#parts.texts.errors[code] ?? '';
  }
}
