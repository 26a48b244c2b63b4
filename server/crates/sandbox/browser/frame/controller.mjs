// @ts-check
// A frame without a face: it asks the gateway's API about PaymentIntents for the page, so that the
// page's own Content-Security-Policy needs no `connect-src` for the gateway.

import { call } from './api.mjs';
import { connect, readAddress, reply } from './link.mjs';
import { recordOf, textOf } from './values.mjs';

/** @typedef {import('../messages').Received<import('../messages').Roles['controller']['toFrame']>} Message */
/** @typedef {Extract<Message, { type: 'retrieveIntent' | 'confirmIntent' }>} AboutIntent */
/** @typedef {import('../messages').IntentAnswer} IntentAnswer */

const address = readAddress(location.hash);
if (address !== null) {
  const { link } = await /** @type {ReturnType<typeof connect<'controller'>>} */ (connect(address));
  link.receive((message) => {
    if (message.type === 'retrieveIntent') void reply(link, message, retrieve(message));
    else if (message.type === 'confirmIntent') void reply(link, message, confirm(message));
    else if (message.type === 'refuseChallenge') void reply(link, message, refuse(message));
  });
  link.send({ type: 'ready' });
}

/**
 * @param {AboutIntent} message
 * @returns {Promise<IntentAnswer>}
 */
function retrieve(message) {
  return call('GET', intentPath(message), credentialsOf(message), { client_secret: message.clientSecret });
}

/**
 * @param {Extract<Message, { type: 'confirmIntent' }>} message
 * @returns {Promise<IntentAnswer>}
 */
function confirm(message) {
  return call('POST', `${intentPath(message)}/confirm`, credentialsOf(message), {
    ...recordOf(message.details),
    client_secret: message.clientSecret,
    use_stripe_sdk: true,
  });
}

/**
 * The shopper closed the challenge: for the gateway that is a failed authentication.
 * @param {Extract<Message, { type: 'refuseChallenge' }>} message
 */
async function refuse(message) {
  const path = String(message.path);
  if (!/^\/3ds\/\w+\/\w+$/.test(path)) return false;
  const response = await fetch(`${path}/decline`, { method: 'POST', credentials: 'omit' }).catch(() => null);
  return response?.ok ?? false;
}

/** @param {AboutIntent} message */
const intentPath = (message) => `/v1/payment_intents/${encodeURIComponent(String(message.intent))}`;

/** @param {AboutIntent} message */
const credentialsOf = (message) => ({
  key: String(message.key),
  version: textOf(message.version),
});
