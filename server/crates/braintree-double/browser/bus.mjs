// @ts-check
// Messages between the merchant's page and this frame, as npm's framebus 6.1.0 writes them: a string of
// JSON after a mark, with the channel before the event's name, and answers under a name made up for them.

const MARK = '/*framebus*/';

/**
 * @typedef {(data: any, reply: (data: unknown) => void) => void} Handler
 */

export class Bus {
  /** @type {Map<string, Handler>} */
  #handlers = new Map();
  #channel;
  #page;

  /** @param {string} channel what the page called its fields
   * @param {Window} page the window that they are in */
  constructor(channel, page) {
    this.#channel = channel;
    this.#page = page;
    addEventListener('message', (event) => this.#take(event));
  }

  /** @param {string} name
   * @param {Handler} handler */
  on(name, handler) {
    this.#handlers.set(`${this.#channel}:hosted-fields:${name}`, handler);
  }

  /** Tells the page; it is not known which origin it has.
   * @param {string} name
   * @param {unknown} [data]
   * @param {(data: any) => void} [answered] */
  emit(name, data, answered) {
    /** @type {Record<string, unknown>} */
    const message = { event: `${this.#channel}:hosted-fields:${name}`, origin: '*', eventData: data };
    if (answered) {
      const answer = crypto.randomUUID();
      message.reply = answer;
      this.#handlers.set(answer, (data) => {
        this.#handlers.delete(answer);
        answered(data);
      });
    }
    this.#page.postMessage(MARK + JSON.stringify(message), '*');
  }

  /** @param {MessageEvent} event */
  #take({ data, origin, source }) {
    if (source !== this.#page || typeof data !== 'string' || !data.startsWith(MARK)) return;
    const message = JSON.parse(data.slice(MARK.length));
    this.#handlers.get(message.event)?.(message.eventData, (answer) => {
      if (!message.reply) return;
      const text = MARK + JSON.stringify({ event: message.reply, origin, eventData: answer });
      /** @type {Window} */ (source).postMessage(text, origin);
    });
  }
}
