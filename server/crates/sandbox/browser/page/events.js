// @ts-check
// Handlers by event name.

/** @template {Record<string, any>} All what each event says */
class Events {
  /** @type {Map<string, { handler: (event: any) => any, once: boolean }[]>} */
  #handlers = new Map();

  /**
   * @param {string} name
   * @param {(event: any) => any} handler
   * @param {boolean} once
   */
  add(name, handler, once) {
    if (typeof handler !== 'function') throw new IntegrationError(`The handler of '${name}' must be a function.`);
    this.#handlers.set(name, [...(this.#handlers.get(name) ?? []), { handler, once }]);
  }

  /**
   * @param {string} name
   * @param {((event: any) => any)} [handler]
   */
  remove(name, handler) {
    const kept = (this.#handlers.get(name) ?? []).filter((entry) => handler !== undefined && entry.handler !== handler);
    this.#handlers.set(name, kept);
  }

  /**
   * @template {keyof All & string} Name
   * @param {Name} name
   * @param {All[Name]} event
   */
  emit(name, event) {
    const called = this.#handlers.get(name) ?? [];
    this.#handlers.set(name, called.filter((entry) => !entry.once));
    for (const { handler } of called) {
      try {
        handler(event);
      } catch (error) {
        // The page's mistake is the page's to hear of; the other handlers are still called.
        window.reportError(error);
      }
    }
  }
}
