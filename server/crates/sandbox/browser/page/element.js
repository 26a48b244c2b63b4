// @ts-check
// A card field as the page knows it: a container with the gateway's iframe in it, and events. What the
// page learns is whether the field is empty or complete, the card's brand, and an error.

/** @typedef {'cardNumber' | 'cardExpiry' | 'cardCvc'} CardElementType */
/** @typedef {import('@stripe/stripe-js').StripeCardNumberElementChangeEvent} NumberChange */
/** @typedef {import('@stripe/stripe-js').StripeCardExpiryElementChangeEvent} ExpiryChange */
/** @typedef {import('@stripe/stripe-js').StripeCardCvcElementChangeEvent} CvcChange */
/**
 * What each event says.
 * @typedef {import('../messages').ElementEvents<CardElementType, NumberChange | ExpiryChange | CvcChange>} CardElementEvents
 * @typedef {keyof CardElementEvents} CardElementEvent
 */

const CARD_ELEMENT_TYPES = /** @type {const} */ (['cardNumber', 'cardExpiry', 'cardCvc']);

/** Options that a page may change later; all of them go to the frame but the classes. */
const FRAME_OPTIONS = ['style', 'placeholder', 'disabled', 'showIcon', 'iconStyle'];

/** @type {Record<string, string>} */
const DEFAULT_CLASSES = {
  base: 'StripeElement',
  complete: 'StripeElement--complete',
  empty: 'StripeElement--empty',
  focus: 'StripeElement--focus',
  invalid: 'StripeElement--invalid',
  webkitAutofill: 'StripeElement--webkit-autofill',
};

class CardElement {
  #type;
  #group;
  /** @type {Events<CardElementEvents>} */
  #events = new Events();
  /** @type {Record<string, unknown>} */
  #options = {};
  /** @type {Record<string, string>} */
  #classes = { ...DEFAULT_CLASSES };
  /** @type {HTMLElement | null} */
  #container = null;
  /** @type {GatewayFrame<'field'> | null} */
  #frame = null;
  #destroyed = false;

  /**
   * @param {CardElementType} type
   * @param {ElementGroup} group
   * @param {Record<string, any>} options
   */
  constructor(type, group, options) {
    this.#type = type;
    this.#group = group;
    this.#takeOptions(options);
  }

  /** @param {string | HTMLElement} target */
  mount(target) {
    if (this.#destroyed) throw new IntegrationError('This Element has been destroyed. Create a new one.');
    const container = typeof target === 'string' ? document.querySelector(target) : target;
    if (!(container instanceof HTMLElement)) {
      throw new IntegrationError(`The place to mount an Element in was not found: ${String(target)}.`);
    }
    if (container === this.#container) return;
    this.unmount();
    this.#container = container;
    this.#frame = new GatewayFrame({
      url: `${GATEWAY}/fields/card.html`,
      kind: this.#type,
      title: TITLES[this.#type],
      setup: () => ({ group: this.#group.id, locale: this.#group.locale, options: this.#frameOptions() }),
      onMessage: (message) => this.#hear(message),
      onLoadError: () => this.#couldNotLoad(),
    });
    styleFieldFrame(this.#frame.iframe);
    container.replaceChildren(this.#frame.iframe);
    document.addEventListener('click', this.#focusFromLabel);
    this.#showState({ base: true, empty: true });
  }

  unmount() {
    if (this.#container === null) return;
    document.removeEventListener('click', this.#focusFromLabel);
    this.#frame?.remove();
    this.#frame = null;
    this.#container.classList.remove(...this.#classNames(Object.keys(this.#classes)));
    this.#container = null;
  }

  destroy() {
    this.unmount();
    this.#destroyed = true;
    this.#group.forget(this.#type);
  }

  /** @param {Record<string, any>} options */
  update(options) {
    this.#takeOptions(options);
    this.refresh();
  }

  /** Hands the frame the options as they are now. */
  refresh() {
    this.#frame?.send({ type: 'update', options: this.#frameOptions() });
  }

  focus() {
    // The page gives the focus to the frame, and the frame to its input.
    this.#frame?.iframe.focus();
    this.#frame?.send({ type: 'focus' });
  }

  blur() {
    this.#frame?.send({ type: 'blur' });
  }

  clear() {
    this.#frame?.send({ type: 'clear' });
  }

  /**
   * @param {CardElementEvent} name
   * @param {(event: any) => any} handler
   */
  on(name, handler) {
    this.#events.add(name, handler, false);
    return this;
  }

  /**
   * @param {CardElementEvent} name
   * @param {(event: any) => any} handler
   */
  once(name, handler) {
    this.#events.add(name, handler, true);
    return this;
  }

  /**
   * @param {CardElementEvent} name
   * @param {((event: any) => any)} [handler] all handlers where none is named
   */
  off(name, handler) {
    this.#events.remove(name, handler);
    return this;
  }

  /** The frame, for this script alone; `null` while not mounted. */
  static frameOf(/** @type {CardElement} */ element) {
    return element.#frame;
  }

  /** The type and group, for this script alone. */
  static placeOf(/** @type {CardElement} */ element) {
    return { type: element.#type, group: element.#group };
  }

  /** @param {import('../messages').Heard<'field'>} message */
  #hear(message) {
    const elementType = this.#type;
    if (message.type === 'height') setHeight(this.#frame?.iframe, message.value);
    else if (message.type === 'ready') {
      takeTexts(this.#frame?.iframe, message);
      this.#events.emit('ready', { elementType });
    } else if (message.type === 'change') this.#changed(message);
    else if (message.type === 'focus' || message.type === 'blur') {
      this.#showState({ focus: message.type === 'focus' });
      this.#events.emit(message.type, { elementType });
    } else if (message.type === 'escape') this.#events.emit('escape', { elementType });
    else if (message.type === 'submit') submitFormAround(this.#container);
  }

  /** @param {Extract<import('../messages').Heard<'field'>, { type: 'change' }>} message */
  #changed(message) {
    const error = changeError(message.error);
    const [empty, complete] = [message.empty === true, message.complete === true];
    this.#showState({ empty, complete, invalid: error !== undefined, webkitAutofill: message.autofilled === true });
    const elementType = this.#type;
    if (elementType === 'cardNumber') {
      const brand = /** @type {NumberChange['brand']} */ (String(message.brand));
      this.#events.emit('change', { elementType, empty, complete, brand, error });
    } else this.#events.emit('change', { elementType, empty, complete, error });
  }

  #couldNotLoad() {
    const { error } = failedWith('api_connection_error', 'The card field could not be loaded.');
    this.#events.emit('loaderror', { elementType: this.#type, error });
  }

  /** @param {Record<string, any>} options */
  #takeOptions(options) {
    for (const name of FRAME_OPTIONS) {
      if (options[name] !== undefined) this.#options[name] = options[name];
    }
    for (const [state, name] of Object.entries(options.classes ?? {})) {
      if (Object.hasOwn(this.#classes, state) && typeof name === 'string') this.#classes[state] = name;
    }
  }

  /** Only what can be cloned into another frame: the page's objects may carry functions. */
  #frameOptions() {
    return JSON.parse(JSON.stringify({ ...this.#options, appearance: this.#group.appearance, fonts: this.#group.fonts }));
  }

  /** @param {Record<string, boolean>} state */
  #showState(state) {
    for (const [name, on] of Object.entries(state)) {
      for (const className of this.#classNames([name])) this.#container?.classList.toggle(className, on);
    }
  }

  /** @param {string[]} states */
  #classNames(states) {
    return states.flatMap((state) => (this.#classes[state] ?? '').split(/\s+/)).filter((name) => name !== '');
  }

  /** A click on the container's label belongs to the field in it. @param {Event} event */
  #focusFromLabel = (event) => {
    const container = this.#container;
    const label = event.target instanceof Element ? event.target.closest('label') : null;
    if (container === null || label === null) return;
    if (label.contains(container) || (container.id !== '' && label.htmlFor === container.id)) this.focus();
  };
}

/**
 * The error of a change event, of nothing but what such an error has.
 * @param {unknown} error
 */
function changeError(error) {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message } = /** @type {Record<string, unknown>} */ (error);
  return { type: /** @type {const} */ ('validation_error'), code: String(code), message: String(message) };
}

/** @param {HTMLIFrameElement} iframe */
function styleFieldFrame(iframe) {
  const { style } = iframe;
  style.display = 'block';
  style.width = '100%';
  style.height = '1.25em';
  style.margin = '0';
  style.padding = '0';
  style.border = '0';
  style.background = 'transparent';
  // The same scheme as inside: otherwise the browser paints white behind the field on a dark page.
  style.colorScheme = 'light only';
}

/**
 * @param {HTMLIFrameElement | undefined} iframe
 * @param {unknown} height in CSS pixels
 */
function setHeight(iframe, height) {
  if (iframe === undefined || typeof height !== 'number') return;
  if (height > 0 && height <= 800) iframe.style.height = `${height}px`;
}

/**
 * Enter in a field submits the form as it would in an input of the page's own: by the form's first
 * submit button, and not at all while that is disabled.
 * @param {HTMLElement | null} container
 */
function submitFormAround(container) {
  const form = container?.closest('form');
  if (!form) return;
  const isSubmit = (/** @type {Element} */ control) =>
    (control instanceof HTMLButtonElement || control instanceof HTMLInputElement) && ['submit', 'image'].includes(control.type);
  const button = /** @type {HTMLButtonElement | undefined} */ ([...form.elements].find(isSubmit));
  if (button === undefined) form.requestSubmit();
  else if (!button.disabled) form.requestSubmit(button);
}
