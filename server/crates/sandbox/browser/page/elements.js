// @ts-check
// A group of card fields that belong to one card.

class ElementGroup {
  /** Names the channel on which the group's frames find each other. */
  id = randomId();
  locale;
  /** @type {unknown} */
  appearance;
  /** @type {unknown} */
  fonts;
  /** @type {Map<string, CardElement>} */
  #elements = new Map();

  /**
   * @param {Record<string, any>} options
   * @param {string} locale
   */
  constructor(options, locale) {
    this.locale = locale;
    this.appearance = options.appearance;
    this.fonts = options.fonts;
  }

  /**
   * @param {string} type
   * @param {Record<string, any>} [options]
   */
  create(type, options = {}) {
    const known = CARD_ELEMENT_TYPES.find((name) => name === type);
    if (known === undefined) {
      throw new IntegrationError(`There is no Element of type '${type}'. There are: ${CARD_ELEMENT_TYPES.join(', ')}.`);
    }
    if (this.#elements.has(known)) {
      throw new IntegrationError(`A group can have one Element of type '${known}' and has it already.`);
    }
    const element = new CardElement(known, this, options);
    this.#elements.set(known, element);
    return element;
  }

  /** @param {string} type */
  getElement(type) {
    return this.#elements.get(type) ?? null;
  }

  /** @param {Record<string, any>} options */
  update(options) {
    if (options.appearance !== undefined) this.appearance = options.appearance;
    for (const element of this.#elements.values()) element.refresh();
  }

  /** @param {string} type */
  forget(type) {
    this.#elements.delete(type);
  }

  /** @param {CardElementType} type */
  hasMounted(type) {
    const element = this.#elements.get(type);
    return element !== undefined && CardElement.frameOf(element) !== null;
  }
}
