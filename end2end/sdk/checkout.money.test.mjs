// Taking, giving up and giving back money by Stripe's own client. What the gateway says in the end is
// looked up there.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import Stripe from 'stripe';

import { assertHas, compile, failureOf, plain, startCheckout } from './checkout.mjs';

const MANUAL = { payment_intent_data: { capture_method: 'manual' } };

let checkout;
let merchant;
let stripe;

before(async () => {
  checkout = await startCheckout();
  ({ merchant } = checkout);
  stripe = merchant.stripe;
});

after(() => checkout?.close());

/** A session that was paid, with its PaymentIntent. */
async function paid(wishes) {
  const { id } = await merchant.openAndPay(wishes);
  const session = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
  return { session, intent: session.payment_intent };
}

/** What the gateway has kept of a payment, in the end. */
async function keptOf(intent) {
  const { latest_charge: charge } = await merchant.gateway.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] });
  return charge.captured ? charge.amount - charge.amount_refunded : 0;
}

describe('a payment', () => {
  test('that was taken: with its charge and card', async () => {
    const { session, intent } = await paid();
    assertHas(plain(session), { status: 'complete', payment_status: 'paid' });
    assertHas(plain(intent), { status: 'succeeded', amount: 2500, amount_received: 2500, amount_capturable: 0, capture_method: 'automatic', currency: 'eur', last_payment_error: null });
    const { latest_charge: charge } = await stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] });
    assertHas(plain(charge), { id: intent.latest_charge, amount_captured: 2500, amount_refunded: 0, captured: true, refunded: false, payment_intent: intent.id });
    assertHas(charge.payment_method_details.card, { brand: 'visa', last4: '4242' });
    assert.equal(charge.id, (await merchant.gateway.paymentIntents.retrieve(intent.id)).latest_charge, 'the gateway calls it the same');
  });

  test('that was refused: with the bank’s code', async () => {
    const { id } = await merchant.open();
    await merchant.confirm(id, 'pm_card_visa_chargeDeclinedInsufficientFunds');
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
    assert.equal(intent.status, 'requires_payment_method');
    assertHas(plain(intent.last_payment_error), { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' });
  });
});

describe('what is reserved', () => {
  test('is taken by a capture, and not before', async () => {
    const { session, intent } = await paid(MANUAL);
    assertHas(plain(session), { status: 'complete', payment_status: 'unpaid' });
    assertHas(plain(intent), { status: 'requires_capture', amount_capturable: 2500, amount_received: 0 });
    assert.equal(await keptOf(intent), 0);

    const captured = await stripe.paymentIntents.capture(intent.id);
    assertHas(plain(captured), { status: 'succeeded', amount_capturable: 0, amount_received: 2500 });
    assert.equal((await merchant.retrieve(session.id)).payment_status, 'paid');
    assert.equal(await keptOf(intent), 2500);
  });

  test('is taken in part, and the rest is let go', async () => {
    const { intent } = await paid(MANUAL);
    assert.equal((await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 1000 })).amount_received, 1000);
    assert.equal(await keptOf(intent), 1000);
    const refund = await stripe.refunds.create({ payment_intent: intent.id });
    assert.equal(refund.amount, 1000);
    assert.equal(await keptOf(intent), 0);
  });

  test('is given up', async () => {
    const { session, intent } = await paid(MANUAL);
    const canceled = await stripe.paymentIntents.cancel(intent.id);
    assertHas(plain(canceled), { status: 'canceled', amount_capturable: 0, cancellation_reason: null });
    assert.equal(typeof canceled.canceled_at, 'number');
    assert.equal((await merchant.retrieve(session.id)).payment_status, 'unpaid');
    assert.equal((await merchant.gateway.paymentIntents.retrieve(intent.id)).status, 'canceled');

    const error = await failureOf(stripe.paymentIntents.capture(intent.id));
    assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
    assert.equal(error.code, 'payment_intent_unexpected_state');
    assert.equal(error.payment_intent.status, 'canceled');
  });

  test('cannot be taken beyond what it is', async () => {
    const { intent } = await paid(MANUAL);
    const error = await failureOf(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 2501 }));
    assert.deepEqual([error.statusCode, error.code, error.param], [400, 'amount_too_large', 'amount_to_capture']);
  });
});

describe('giving back', () => {
  test('all of it, in parts, and never more', async () => {
    const { intent } = await paid();
    const first = await stripe.refunds.create({ payment_intent: intent.id, amount: 700, reason: 'requested_by_customer', metadata: { why: 'rain' } });
    assertHas(plain(first), { amount: 700, status: 'succeeded', reason: 'requested_by_customer', metadata: { why: 'rain' }, payment_intent: intent.id, charge: intent.latest_charge });
    assert.equal(await keptOf(intent), 1800);

    const tooMuch = await failureOf(stripe.refunds.create({ payment_intent: intent.id, amount: 1801 }));
    assert.deepEqual([tooMuch.statusCode, tooMuch.code, tooMuch.param], [400, 'amount_too_large', 'amount']);

    const rest = await stripe.refunds.create({ payment_intent: intent.id, expand: ['charge'] });
    assertHas(plain(rest.charge), { amount_refunded: 2500, refunded: true });
    const again = await failureOf(stripe.refunds.create({ payment_intent: intent.id }));
    assert.equal(again.code, 'charge_already_refunded');
    assert.equal(await keptOf(intent), 0);

    assert.deepEqual(plain(await stripe.refunds.retrieve(first.id)), plain(first));
    const listed = await stripe.refunds.list({ payment_intent: intent.id, limit: 1 }).autoPagingToArray({ limit: 10 });
    assert.deepEqual(listed.map(({ id }) => id), [rest.id, first.id]);
  });

  test('twenty at once: together no more than was taken', async () => {
    const { intent } = await paid();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => stripe.refunds.create({ payment_intent: intent.id, amount: 400 })));
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 6);
    assert.ok(answers.filter(({ status }) => status === 'rejected').every(({ reason }) => reason.code === 'amount_too_large'));
    assert.equal(await keptOf(intent), 100);
  });

  test('to a card on which it takes its time', async () => {
    const { id } = await merchant.open();
    await merchant.confirm(id, 'pm_card_pendingRefund');
    const { payment_intent: intent } = await merchant.retrieve(id);
    assertHas(plain(await stripe.refunds.create({ payment_intent: intent })), { status: 'pending', pending_reason: 'processing' });
  });
});

test('every object has the fields of its type and no other', async () => {
  const { intent } = await paid();
  const { latest_charge: charge } = await stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] });
  const reserved = (await paid(MANUAL)).intent;
  const canceled = await stripe.paymentIntents.cancel((await paid(MANUAL)).intent.id);
  const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 5 });
  const constants = [
    ['Stripe.PaymentIntent', intent],
    ['Stripe.PaymentIntent', reserved],
    ['Stripe.PaymentIntent', canceled],
    ['Stripe.Charge', charge],
    ['Stripe.Refund', refund],
  ];
  assert.equal(await compile(checkout.folder, 'money', constants), '');
});
