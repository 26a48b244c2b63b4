// @ts-check
// The frame's end of the channel to the page that embeds it. A message is checked origin first, then
// its shape, then the channel's id; whatever fails is ignored. After the handshake nothing travels by
// `window.postMessage` any more, only over the port that the page handed over.

import { isRecord, recordOf } from './values.mjs';

/** @typedef {import('../messages').Role} Role */
/** @typedef {import('../messages').Roles} Roles */

/**
 * @template {Role} Of what this frame is for
 * @typedef {object} Link
 * @property {(message: Roles[Of]['toPage']) => void} send
 * @property {(handler: (message: import('../messages').Received<Roles[Of]['toFrame']>) => void) => void} receive
 */

/**
 * What the fragment of the frame's address says; `null` if it is not as our script writes it.
 * @param {string} hash
 */
export function readAddress(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const channel = fields.get('channel') ?? '';
  const origin = fields.get('origin') ?? '';
  if (!/^[0-9a-f]{32}$/.test(channel) || !isWebOrigin(origin)) return null;
  return { kind: fields.get('kind'), channel, origin };
}

/** @param {string} text */
function isWebOrigin(text) {
  try {
    const url = new URL(text);
    return url.origin === text && /^https?:$/.test(url.protocol);
  } catch {
    return false;
  }
}

/**
 * Whether a value is one of our messages.
 * @param {unknown} value
 * @returns {value is { type: string, [field: string]: unknown }}
 */
export function isMessage(value) {
  return isRecord(value) && typeof value.type === 'string';
}

/**
 * Greets the page that embeds this frame and waits for its port. A page that is not on the origin
 * named in the address never gets the greeting and is never listened to.
 * @template {Role} Of
 * @param {{ channel: string, origin: string }} address
 * @returns {Promise<{ link: Link<Of>, setup: Record<keyof Roles[Of]['setup'], unknown> }>}
 */
export function connect({ channel, origin }) {
  return new Promise((resolve) => {
    const listener = (/** @type {MessageEvent} */ event) => {
      if (event.origin !== origin || event.source !== window.parent) return;
      const message = event.data;
      const port = event.ports[0];
      if (!isMessage(message) || message.type !== 'connect' || port === undefined) return;
      if (message.channel !== channel) return;
      window.removeEventListener('message', listener);
      resolve({ link: linkOver(port), setup: /** @type {Record<keyof Roles[Of]['setup'], unknown>} */ (recordOf(message.setup)) });
    };
    window.addEventListener('message', listener);
    /** @type {import('../messages').Hello} */
    const hello = { type: 'hello', channel };
    if (window.parent !== window) window.parent.postMessage(hello, origin);
  });
}

/**
 * @template {Role} Of
 * @param {MessagePort} port
 * @returns {Link<Of>}
 */
function linkOver(port) {
  return {
    send: (message) => port.postMessage(message),
    receive: (handler) => {
      port.onmessage = (event) => {
        if (isMessage(event.data)) handler(/** @type {import('../messages').Received<Roles[Of]['toFrame']>} */ (event.data));
      };
    },
  };
}

/**
 * Answers the page's requests: each message with a `request` number gets one `reply` with the same.
 * @template {keyof import('../messages').Requests} Name
 * @param {{ send: (message: { type: 'reply', request: unknown, result: import('../messages').Requests[Name]['answer'] }) => void }} link
 * @param {{ type: Name, request: unknown }} message
 * @param {Promise<import('../messages').Requests[Name]['answer']>} result
 */
export async function reply(link, message, result) {
  link.send({ type: 'reply', request: message.request, result: await result });
}
