// @ts-check
// One iframe of the gateway and the private channel to it. The frame greets, the page answers with one
// end of a MessageChannel, and from then on nothing travels by `window.postMessage`.

/** Where this script was loaded from: the gateway. */
const GATEWAY = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src).origin;

/** How long a frame may take to greet, in milliseconds: in all, and after the browser calls it loaded. */
const LOADING_PATIENCE = 30_000;
const GREETING_PATIENCE = 5_000;

/** @typedef {import('../messages').Role} Role */
/** @typedef {import('../messages').Roles} Roles */
/** @typedef {import('../messages').Requests} Requests */

/**
 * @template {Role} Of
 * @typedef {object} FrameOptions
 * @property {string} url absolute, on the gateway's origin
 * @property {string} kind told to the frame in its address, with the channel's id and our origin
 * @property {string} title accessible name
 * @property {() => Roles[Of]['setup']} setup handed over with the port
 * @property {(message: import('../messages').Heard<Of>) => void} onMessage
 * @property {() => void} onLoadError
 */

/** @template {Role} Of what the frame is for */
class GatewayFrame {
  #options;
  #channel = randomId();
  /** @type {MessagePort | null} */
  #port = null;
  #requests = 0;
  /** @type {Map<unknown, (result: any) => void>} */
  #waiting = new Map();
  /** @type {Roles[Of]['toFrame'][]} sent before there was a port */
  #backlog = [];
  #timer = 0;

  /** @param {FrameOptions<Of>} options */
  constructor(options) {
    this.#options = options;
    const { iframe } = this;
    const fragment = new URLSearchParams({
      kind: options.kind,
      channel: this.#channel,
      origin: window.location.origin,
    });
    iframe.title = options.title;
    iframe.name = `gateway-${options.kind}-${this.#channel.slice(0, 8)}`;
    iframe.allow = "payment 'src'";
    iframe.src = `${options.url}#${fragment}`;
    iframe.addEventListener('load', () => this.#expectGreeting(GREETING_PATIENCE));
    window.addEventListener('message', this.#listener);
    this.#expectGreeting(LOADING_PATIENCE);
  }

  iframe = document.createElement('iframe');

  /** @param {Roles[Of]['toFrame']} message */
  send(message) {
    if (this.#port === null) this.#backlog.push(message);
    else this.#port.postMessage(message);
  }

  /**
   * Sends a message that is answered. Without a frame any more, the answer is an error.
   * @template {Roles[Of]['requests']} Name
   * @param {{ type: Name } & Requests[Name]['asks']} message
   * @returns {Promise<Requests[Name]['answer'] | { error: GatewayError }>}
   */
  request(message) {
    this.#requests += 1;
    const request = this.#requests;
    return new Promise((resolve) => {
      this.#waiting.set(request, resolve);
      this.send(/** @type {Roles[Of]['toFrame']} */ (/** @type {unknown} */ ({ ...message, request })));
    });
  }

  remove() {
    window.clearTimeout(this.#timer);
    window.removeEventListener('message', this.#listener);
    this.#disconnect('api_error', 'The payment form was taken away before it answered.');
    this.iframe.remove();
  }

  /** @param {number} patience */
  #expectGreeting(patience) {
    window.clearTimeout(this.#timer);
    if (this.#port !== null) return;
    this.#timer = window.setTimeout(() => {
      this.#disconnect('api_connection_error', 'A part of the payment form could not be loaded.');
      this.#options.onLoadError();
    }, patience);
  }

  /** Origin, then where from, then shape, then the channel: only a greeting that passes is answered.
   * @param {MessageEvent} event */
  #listener = (event) => {
    const target = this.iframe.contentWindow;
    if (event.origin !== GATEWAY || target === null || event.source !== target) return;
    if (!isFrameMessage(event.data) || event.data.type !== 'hello') return;
    if (event.data.channel !== this.#channel) return;
    this.#connect(target);
  };

  /** A frame that was moved in the document loads again and greets again: it gets a new port.
   * @param {Window} target */
  #connect(target) {
    window.clearTimeout(this.#timer);
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.#receive(data);
    this.#port = port1;
    /** @type {import('../messages').Connect<Of>} */
    const welcome = { type: 'connect', channel: this.#channel, setup: this.#options.setup() };
    target.postMessage(welcome, GATEWAY, [port2]);
    for (const message of this.#backlog.splice(0)) port1.postMessage(message);
  }

  /** @param {unknown} message */
  #receive(message) {
    if (!isFrameMessage(message)) return;
    if (message.type !== 'reply') {
      this.#options.onMessage(/** @type {import('../messages').Heard<Of>} */ (message));
      return;
    }
    this.#waiting.get(message.request)?.(message.result);
    this.#waiting.delete(message.request);
  }

  /**
   * @param {'api_error' | 'api_connection_error'} type
   * @param {string} message
   */
  #disconnect(type, message) {
    this.#port?.close();
    this.#port = null;
    this.#backlog = [];
    for (const answer of this.#waiting.values()) answer(failedWith(type, message));
    this.#waiting.clear();
  }
}

/**
 * @param {unknown} value
 * @returns {value is { type: string, [field: string]: unknown }}
 */
function isFrameMessage(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** 128 random bits in hexadecimal. */
function randomId() {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
