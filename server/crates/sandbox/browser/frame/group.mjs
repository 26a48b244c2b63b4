// @ts-check
// What the fields of one group tell each other. They are frames of one origin inside the same page, so
// a BroadcastChannel joins them, and the page, being of another origin, cannot listen in. Expiry and
// security code travel only here, on their way to the number's frame.

import { isBrand } from './brands.mjs';
import { isMessage } from './link.mjs';

/** @typedef {import('./brands.mjs').Brand} Brand */
/** @typedef {import('./kinds.mjs').KindName} KindName */
/** @typedef {{ digits: string } | { code: string, message: string }} Part a field's value or what is wrong with it */

/** How long a sibling may take to hand over its part, in milliseconds. */
const PATIENCE = 10_000;

export class Group {
  #channel;
  /** @type {Map<string, (part: Part) => void>} */
  #waiting = new Map();
  #requests = 0;

  /**
   * @param {string} id unguessable, so that two groups never meet
   * @param {object} member
   * @param {KindName} member.kind
   * @param {() => Part} member.part the member's value, complaining aloud if it is not complete
   * @param {(brand: Brand) => void} member.onBrand
   * @param {() => Brand} member.brand
   */
  constructor(id, member) {
    this.#channel = new BroadcastChannel(`card-fields-${id}`);
    this.#channel.onmessage = ({ data }) => this.#hear(data, member);
    if (member.kind !== 'cardNumber') this.#channel.postMessage({ type: 'which-brand' });
  }

  /** @param {Brand} brand */
  tellBrand(brand) {
    this.#channel.postMessage({ type: 'brand', brand });
  }

  /**
   * Asks a sibling for its part; `null` if it does not answer.
   * @param {KindName} kind
   * @returns {Promise<Part | null>}
   */
  collect(kind) {
    this.#requests += 1;
    const request = `${kind}-${this.#requests}`;
    return new Promise((resolve) => {
      const settle = (/** @type {Part | null} */ part) => {
        clearTimeout(timer);
        this.#waiting.delete(request);
        resolve(part);
      };
      const timer = setTimeout(() => settle(null), PATIENCE);
      this.#waiting.set(request, settle);
      this.#channel.postMessage({ type: 'collect', request, kind });
    });
  }

  /**
   * @param {unknown} message
   * @param {{ kind: KindName, part: () => Part, onBrand: (brand: Brand) => void, brand: () => Brand }} member
   */
  #hear(message, member) {
    if (!isMessage(message)) return;
    const isNumber = member.kind === 'cardNumber';
    if (message.type === 'collect' && message.kind === member.kind) {
      this.#channel.postMessage({ type: 'part', request: message.request, part: member.part() });
    } else if (message.type === 'part' && isNumber) {
      this.#waiting.get(String(message.request))?.(/** @type {Part} */ (message.part));
    } else if (message.type === 'which-brand' && isNumber) {
      this.tellBrand(member.brand());
    } else if (message.type === 'brand' && !isNumber && isBrand(message.brand)) {
      member.onBrand(message.brand);
    }
  }
}
