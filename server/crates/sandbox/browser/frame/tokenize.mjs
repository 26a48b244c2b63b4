// @ts-check
// Turns what stands in the three fields into a PaymentMethod. Runs in the number's frame, which is the
// only place where the three parts meet, and hands the page the API's answer.

import { call, failed } from './api.mjs';

/** @typedef {import('@stripe/stripe-js').PaymentMethod} PaymentMethod */
/** @typedef {import('./group.mjs').Part} Part */

/**
 * @typedef {object} Order
 * @property {import('./api.mjs').Credentials} credentials
 * @property {boolean} hasExpiry whether the group has an expiry field on the page
 * @property {boolean} hasCvc
 * @property {Record<string, unknown>} details `billing_details`, `metadata` and their like
 * @property {string} expiryMissing what to say where there is no expiry field
 */

/**
 * @param {Part} number
 * @param {import('./group.mjs').Group} group
 * @param {Order} order
 * @returns {Promise<import('../messages').MethodAnswer>}
 */
export async function createPaymentMethod(number, group, { credentials, hasExpiry, hasCvc, details, expiryMissing }) {
  const [expiry, cvc] = await Promise.all([
    hasExpiry ? group.collect('cardExpiry') : { code: 'incomplete_expiry', message: expiryMissing },
    hasCvc ? group.collect('cardCvc') : { digits: '' },
  ]);
  if (expiry === null || cvc === null) return failed('api_error', 'A card field did not answer. Reload the page.');
  if ('code' in number) return refused(number);
  if ('code' in expiry) return refused(expiry);
  if ('code' in cvc) return refused(cvc);

  /** @type {import('./api.mjs').Answer<PaymentMethod>} */
  const answer = await call('POST', '/v1/payment_methods', credentials, {
    ...details,
    type: 'card',
    card: {
      number: number.digits,
      exp_month: Number(expiry.digits.slice(0, 2)),
      exp_year: 2000 + Number(expiry.digits.slice(2)),
      cvc: cvc.digits === '' ? undefined : cvc.digits,
    },
  });
  return answer.error ? { error: answer.error } : { paymentMethod: answer.object };
}

/** @param {{ code: string, message: string }} part */
const refused = ({ code, message }) => ({ error: { type: /** @type {const} */ ('validation_error'), code, message } });
