// Stripe's own client for Node against the sandbox: what it understands, a merchant's code understands.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import Stripe from 'stripe';

import { startReceiver, startSandbox } from './sandbox.mjs';

const PAYMENT = { amount: 1099, currency: 'eur', payment_method_types: ['card'] };

let sandbox;
let receiver;
/** @type {Stripe} */
let stripe;

before(async () => {
  receiver = await startReceiver();
  sandbox = await startSandbox({ webhook: receiver.url });
  ({ stripe } = sandbox);
});

after(async () => {
  await sandbox?.kill();
  receiver?.close();
});

const pay = (card, more = {}) =>
  stripe.paymentIntents.create({ ...PAYMENT, confirm: true, payment_method: card, ...more });

/** The error of a call that must fail. */
async function failure(call) {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: 'the call should have failed' });
}

/** Answers the challenge of a payment, as its page would. */
async function answer(intent, verdict) {
  const response = await fetch(`${intent.next_action.use_stripe_sdk.stripe_js}/${verdict}`, { method: 'POST' });
  assert.equal(response.status, 200);
}

test('creates and confirms in two calls, and retrieves with an expanded charge', async () => {
  const created = await stripe.paymentIntents.create({ ...PAYMENT, description: 'Café & co', metadata: { order: '7' } });
  assert.equal(created.status, 'requires_payment_method');
  assert.match(created.lastResponse.requestId, /^req_/);
  const paid = await stripe.paymentIntents.confirm(created.id, { payment_method: 'pm_card_visa' });
  assert.equal(paid.status, 'succeeded');
  const retrieved = await stripe.paymentIntents.retrieve(created.id, { expand: ['latest_charge', 'payment_method'] });
  assert.equal(retrieved.description, 'Café & co');
  assert.deepEqual(retrieved.metadata, { order: '7' });
  assert.equal(retrieved.latest_charge.payment_method_details.card.last4, '4242');
  assert.equal(retrieved.payment_method.card.brand, 'visa');
});

test('a page makes a payment method that the server charges', async () => {
  const page = sandbox.clientFor(sandbox.publishable);
  const card = { number: '378282246310005', exp_month: 12, exp_year: 2034, cvc: '1234' };
  const method = await page.paymentMethods.create({ type: 'card', card, billing_details: { name: 'A' } });
  const paid = await pay(method.id, { expand: ['latest_charge'] });
  assert.equal(paid.latest_charge.payment_method_details.card.brand, 'amex');
  assert.equal(paid.latest_charge.billing_details.name, 'A');
});

test('a decline is a StripeCardError with its codes', async () => {
  const cases = {
    pm_card_visa_chargeDeclined: ['card_declined', 'generic_decline'],
    pm_card_visa_chargeDeclinedInsufficientFunds: ['card_declined', 'insufficient_funds'],
    pm_card_visa_chargeDeclinedLostCard: ['card_declined', 'lost_card'],
    pm_card_chargeDeclinedExpiredCard: ['expired_card', undefined],
    pm_card_chargeDeclinedIncorrectCvc: ['incorrect_cvc', undefined],
    pm_card_chargeDeclinedProcessingError: ['processing_error', undefined],
  };
  for (const [card, [code, declineCode]] of Object.entries(cases)) {
    const error = await failure(pay(card));
    assert.ok(error instanceof Stripe.errors.StripeCardError, card);
    assert.equal(error.statusCode, 402);
    assert.equal(error.code, code);
    assert.equal(error.raw.decline_code, declineCode);
    assert.match(error.charge, /^ch_/);
    assert.equal(error.payment_intent.status, 'requires_payment_method');
    assert.equal(error.payment_intent.last_payment_error.code, code);
  }
});

test('a declined payment can be paid with another card', async () => {
  const error = await failure(pay('pm_card_visa_chargeDeclined'));
  const paid = await stripe.paymentIntents.confirm(error.payment_intent.id, { payment_method: 'pm_card_mastercard' });
  assert.equal(paid.status, 'succeeded');
  const charges = await stripe.charges.list({ payment_intent: paid.id });
  assert.deepEqual(charges.data.map((charge) => charge.status), ['succeeded', 'failed']);
});

test('3D Secure: approved, failed, and not needed', async () => {
  const approved = await pay('pm_card_threeDSecure2Required');
  assert.equal(approved.status, 'requires_action');
  assert.equal(approved.next_action.type, 'use_stripe_sdk');
  await answer(approved, 'approve');
  const paid = await stripe.paymentIntents.retrieve(approved.id, { expand: ['latest_charge'] });
  assert.equal(paid.status, 'succeeded');
  assert.equal(paid.latest_charge.payment_method_details.card.three_d_secure.result, 'authenticated');

  const refused = await pay('pm_card_threeDSecure2Required');
  await answer(refused, 'decline');
  const failed = await stripe.paymentIntents.retrieve(refused.id);
  assert.equal(failed.status, 'requires_payment_method');
  assert.equal(failed.last_payment_error.code, 'payment_intent_authentication_failure');

  assert.equal((await pay('pm_card_threeDSecureOptional')).status, 'succeeded');
  const offSession = await failure(pay('pm_card_authenticationRequired', { off_session: true }));
  assert.equal(offSession.code, 'authentication_required');
});

test('reserves, captures a part, and cancels', async () => {
  const reserved = await pay('pm_card_visa', { capture_method: 'manual' });
  assert.equal(reserved.status, 'requires_capture');
  const captured = await stripe.paymentIntents.capture(reserved.id, { amount_to_capture: 1000 });
  assert.equal(captured.amount_received, 1000);
  const other = await pay('pm_card_visa', { capture_method: 'manual' });
  const canceled = await stripe.paymentIntents.cancel(other.id, { cancellation_reason: 'requested_by_customer' });
  assert.equal(canceled.status, 'canceled');
});

test('refunds a part and then the rest, and no more', async () => {
  const paid = await pay('pm_card_visa');
  const part = await stripe.refunds.create({ payment_intent: paid.id, amount: 99, reason: 'duplicate' });
  assert.equal(part.status, 'succeeded');
  const rest = await stripe.refunds.create({ charge: paid.latest_charge });
  assert.equal(rest.amount, 1000);
  const error = await failure(stripe.refunds.create({ payment_intent: paid.id }));
  assert.equal(error.code, 'charge_already_refunded');
  const refunds = await stripe.refunds.list({ payment_intent: paid.id });
  assert.deepEqual(refunds.data.map((refund) => refund.id), [rest.id, part.id]);
  assert.equal((await stripe.charges.retrieve(paid.latest_charge)).refunded, true);
});

test('errors have the class that a merchant catches', async () => {
  const { errors } = Stripe;
  const cases = [
    [() => stripe.paymentIntents.create({ amount: 10, currency: 'eur' }), errors.StripeInvalidRequestError, 'amount_too_small'],
    [() => stripe.paymentIntents.retrieve('pi_none'), errors.StripeInvalidRequestError, 'resource_missing'],
    [() => stripe.paymentIntents.create({ ...PAYMENT, colour: 'red' }), errors.StripeInvalidRequestError, 'parameter_unknown'],
    [() => sandbox.clientFor('sk_test_wrong').charges.list(), errors.StripeAuthenticationError, undefined],
    [() => sandbox.clientFor(sandbox.publishable).charges.list(), errors.StripeAuthenticationError, 'secret_key_required'],
  ];
  for (const [call, kind, code] of cases) {
    const error = await failure(call());
    assert.ok(error instanceof kind, `${error}`);
    assert.equal(error.code, code);
    assert.match(error.requestId, /^req_/);
  }
});

test('an idempotency key gives the first answer again, and belongs to one request', async () => {
  const options = { idempotencyKey: 'order-1' };
  const first = await stripe.paymentIntents.create({ ...PAYMENT }, options);
  const second = await stripe.paymentIntents.create({ ...PAYMENT }, options);
  assert.equal(second.id, first.id);
  assert.equal(second.lastResponse.headers['idempotent-replayed'], 'true');
  const error = await failure(stripe.paymentIntents.create({ ...PAYMENT, amount: 2099 }, options));
  assert.ok(error instanceof Stripe.errors.StripeIdempotencyError);

  const declined = { ...PAYMENT, confirm: true, payment_method: 'pm_card_visa_chargeDeclined' };
  const [one, two] = [
    await failure(stripe.paymentIntents.create(declined, { idempotencyKey: 'order-2' })),
    await failure(stripe.paymentIntents.create(declined, { idempotencyKey: 'order-2' })),
  ];
  assert.equal(two.charge, one.charge);
});

test('the same payment sent many times at once is made once', async () => {
  const patient = sandbox.clientFor(sandbox.secret, { maxNetworkRetries: 5 });
  const send = () =>
    patient.paymentIntents.create({ ...PAYMENT, confirm: true, payment_method: 'pm_card_visa' }, { idempotencyKey: 'order-3' });
  const ids = (await Promise.all(Array.from({ length: 6 }, send))).map((intent) => intent.id);
  assert.equal(new Set(ids).size, 1);
  assert.equal((await stripe.charges.list({ payment_intent: ids[0] })).data.length, 1);
});

test('lists are paged through automatically', async () => {
  const made = [];
  for (let amount = 3001; amount <= 3005; amount += 1) {
    made.unshift((await stripe.paymentIntents.create({ ...PAYMENT, amount })).id);
  }
  const seen = await stripe.paymentIntents.list({ limit: 2 }).autoPagingToArray({ limit: 5 });
  assert.deepEqual(seen.map((intent) => intent.id), made);
  const back = await stripe.paymentIntents.list({ limit: 2, ending_before: made[4] }).autoPagingToArray({ limit: 10 });
  assert.deepEqual(back.map((intent) => intent.id), made.slice(0, 4).reverse());
});

test('events are listed, and arrive signed so that constructEvent takes them', async () => {
  const shop = await startReceiver();
  try {
    const endpoint = await stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ['payment_intent.succeeded'] });
    const paid = await pay('pm_card_visa');
    const delivery = await shop.next();
    const event = stripe.webhooks.constructEvent(delivery.body, delivery.signature, endpoint.secret);
    assert.equal(event.type, 'payment_intent.succeeded');
    assert.equal(event.data.object.id, paid.id);
    assert.throws(
      () => stripe.webhooks.constructEvent(delivery.body, delivery.signature, 'whsec_other'),
      Stripe.errors.StripeSignatureVerificationError,
    );
    const retrieved = await stripe.events.retrieve(event.id);
    assert.deepEqual(retrieved.data, event.data);
    const listed = await stripe.events.list({ type: 'payment_intent.succeeded', limit: 1 });
    assert.equal(listed.data[0].id, event.id);
    assert.equal((await stripe.webhookEndpoints.del(endpoint.id)).deleted, true);
  } finally {
    shop.close();
  }
});

test('a configured endpoint is told with the account’s secret', async () => {
  const delivery = await receiver.next();
  const event = stripe.webhooks.constructEvent(delivery.body, delivery.signature, sandbox.webhookSecret);
  assert.equal(event.object, 'event');
});

test('a kill at any moment loses nothing that was answered', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  try {
    const state = path.join(folder, 'state.sqlite');
    const first = await startSandbox({ state });
    const order = { ...PAYMENT, confirm: true, payment_method: 'pm_card_visa' };
    const paid = await first.stripe.paymentIntents.create(order, { idempotencyKey: 'order' });
    // This one is cut off on its way; whether it was done is for the next run to say.
    const cut = first.stripe.paymentIntents.create(order, { idempotencyKey: 'cut' }).catch(() => null);
    await first.kill();
    await cut;

    const second = await startSandbox({ state });
    try {
      assert.equal(second.secret, first.secret);
      assert.equal((await second.stripe.paymentIntents.retrieve(paid.id)).status, 'succeeded');
      const again = await second.stripe.paymentIntents.create(order, { idempotencyKey: 'order' });
      assert.equal(again.id, paid.id);
      const finished = await second.stripe.paymentIntents.create(order, { idempotencyKey: 'cut' });
      assert.equal(finished.status, 'succeeded');
      const charges = await second.stripe.charges.list();
      assert.equal(charges.data.length, 2);
    } finally {
      await second.kill();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
