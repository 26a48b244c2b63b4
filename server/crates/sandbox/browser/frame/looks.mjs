// @ts-check
// How the field looks: the styles handed in, the brand's icon, the height that the page should give.

import { labelOf } from './brands.mjs';
import { Fonts } from './fonts.mjs';
import { applyRules, rulesOf } from './style.mjs';

/** @typedef {import('./brands.mjs').Brand} Brand */

export class Looks {
  #sheet = new CSSStyleSheet();
  #fonts = new Fonts();
  #input;
  #icon;
  /** @type {Record<string, unknown>} */
  #options = {};

  /**
   * @param {HTMLInputElement} input
   * @param {SVGSVGElement} icon
   */
  constructor(input, icon) {
    this.#input = input;
    this.#icon = icon;
    document.adoptedStyleSheets = [this.#sheet];
  }

  /**
   * @param {Record<string, unknown>} options what the page asked for, or the part of it that changed
   * @param {string} placeholder for when the page names none
   */
  update(options, placeholder) {
    this.#options = { ...this.#options, ...options };
    const { style, appearance, fonts, placeholder: own, disabled, showIcon, iconStyle } = this.#options;
    this.#fonts.load(fonts);
    applyRules(this.#sheet, rulesOf(style, appearance));
    this.#input.placeholder = typeof own === 'string' ? own.slice(0, 100) : placeholder;
    this.#input.disabled = disabled === true;
    this.#icon.toggleAttribute('hidden', showIcon !== true);
    this.#icon.classList.toggle('solid', iconStyle === 'solid');
  }

  /** @param {Brand} brand */
  showBrand(brand) {
    const label = labelOf(brand);
    const use = /** @type {SVGUseElement} */ (this.#icon.firstElementChild);
    use.setAttribute('href', `#brand-${brand}`);
    // Without a brand there is only the drawing of a card, which says nothing to a screen reader.
    this.#icon.setAttribute('aria-hidden', String(label === ''));
    this.#icon.setAttribute('aria-label', label);
  }

  /** @param {(height: number) => void} report called at once and whenever the height changes */
  watchHeight(report) {
    const line = /** @type {HTMLElement} */ (this.#input.parentElement);
    new ResizeObserver(() => report(Math.ceil(line.getBoundingClientRect().height))).observe(line);
  }
}
