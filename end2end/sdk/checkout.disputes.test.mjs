// What shoppers dispute and what banks warn of, from the gateway's webhook to the merchant's own, as a program
// sees it that was written for Stripe. The answer is given at the gateway, by Stripe's client there.

import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';

import Stripe from 'stripe';

import { assertHas, failureOf, plain, startCheckout } from './checkout.mjs';
import { startReceiver } from './sandbox.mjs';

let checkout;
let merchant;
/** @type {Stripe} */
let stripe;
let receiver;
let endpoint;

before(async () => {
  checkout = await startCheckout();
  ({ merchant } = checkout);
  stripe = merchant.stripe;
});

after(() => checkout?.close());

beforeEach(async () => {
  receiver = await startReceiver();
  const wanted = ['charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.closed', 'charge.dispute.funds_withdrawn', 'charge.dispute.funds_reinstated', 'radar.early_fraud_warning.created', 'radar.early_fraud_warning.updated'];
  endpoint = await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: wanted });
  assert.deepEqual(plain(endpoint.enabled_events), wanted);
});

afterEach(async () => {
  await stripe.webhookEndpoints.del(endpoint.id);
  receiver.close();
});

/** A session that was paid with this card: its payment's identifier. */
async function pay(card, wishes) {
  const session = await merchant.open(wishes);
  assert.equal((await merchant.confirm(session.id, card)).step, 'leave');
  return (await merchant.retrieve(session.id)).payment_intent;
}

/** What the endpoint is told next, until there is an event of each of these types: their objects. They come in
 * no order, and may come twice. What a dispute passes through quickly need not be seen. */
async function told(...types) {
  const objects = {};
  while (!types.every((type) => type in objects)) {
    const { body, signature } = await receiver.next();
    const event = stripe.webhooks.constructEvent(body, signature, endpoint.secret);
    objects[event.type] = event.data.object;
  }
  const { 'charge.dispute.updated': _, ...others } = objects;
  assert.deepEqual(Object.keys(others).sort(), types.toSorted());
  return types.map((type) => objects[type]);
}

const charge = async (payment) => (await stripe.paymentIntents.retrieve(payment, { expand: ['latest_charge'] })).latest_charge;

/** A payment that was disputed, and the dispute that was told of. */
async function disputed(card) {
  const payment = await pay(card);
  const [created, withdrawn] = await told('charge.dispute.created', 'charge.dispute.funds_withdrawn');
  assert.deepEqual(withdrawn, created);
  return { payment, dispute: created };
}

test('a dispute is told, listed and retrieved; it is answered at the gateway, and what came of it is told', async () => {
  const { payment, dispute } = await disputed('pm_card_createDispute');
  const theirs = await merchant.gateway.disputes.retrieve(dispute.id);
  for (const name of ['amount', 'charge', 'created', 'currency', 'is_charge_refundable', 'payment_intent', 'reason', 'status']) {
    assert.deepEqual(dispute[name], theirs[name], name);
  }
  assertHas(dispute, { payment_intent: payment, status: 'needs_response', reason: 'fraudulent', is_charge_refundable: false });
  assert.equal(dispute.evidence_details.due_by, theirs.evidence_details.due_by);
  assert.deepEqual(plain(await stripe.disputes.retrieve(dispute.id)), dispute);
  for (const filter of [{ payment_intent: payment }, { charge: dispute.charge }, { created: { gte: dispute.created } }]) {
    assert.deepEqual(plain((await stripe.disputes.list(filter)).data), [dispute]);
  }
  const full = await stripe.disputes.retrieve(dispute.id, { expand: ['charge', 'payment_intent'] });
  assertHas(full.charge, { id: dispute.charge, disputed: true, refunded: false });
  assert.equal(full.payment_intent.id, payment);
  assert.deepEqual(plain(await charge(payment)), plain(full.charge));

  const evidence = { uncategorized_text: 'winning_evidence' };
  for (const [status, call] of [[405, () => stripe.disputes.update(dispute.id, { evidence })], [404, () => stripe.disputes.close(dispute.id)]]) {
    const error = await failureOf(call());
    assertHas(error, { statusCode: status, rawType: 'invalid_request_error' });
    assert.match(error.message, /at the gateway/);
  }
  assert.deepEqual(plain(await stripe.disputes.retrieve(dispute.id)), dispute);

  await merchant.gateway.disputes.update(dispute.id, { evidence });
  const [reinstated, closed] = await told('charge.dispute.funds_reinstated', 'charge.dispute.closed');
  assertHas(closed, { id: dispute.id, status: 'won', is_charge_refundable: true });
  assert.deepEqual(reinstated, closed);
  assert.deepEqual(plain(await stripe.disputes.retrieve(dispute.id)), closed);
  assert.equal((await charge(payment)).disputed, true, 'it has been');
  assert.equal((await stripe.refunds.create({ payment_intent: payment })).status, 'succeeded');
});

test('an inquiry is told, and does not make the charge a disputed one until it is escalated', async () => {
  const payment = await pay('pm_card_createDisputeInquiry');
  const [inquiry] = await told('charge.dispute.created');
  assertHas(inquiry, { payment_intent: payment, status: 'warning_needs_response', is_charge_refundable: true });
  assert.equal((await charge(payment)).disputed, false);

  await merchant.gateway.disputes.update(inquiry.id, { evidence: { uncategorized_text: 'escalate_inquiry_evidence' } });
  const [withdrawn] = await told('charge.dispute.funds_withdrawn');
  assertHas(withdrawn, { id: inquiry.id, status: 'needs_response', is_charge_refundable: false });
  assert.equal((await charge(payment)).disputed, true);
});

test('what a bank holds is not refunded, neither before it decides nor after it kept the money; the order stays', async () => {
  const { payment, dispute } = await disputed('pm_card_createDisputeProductNotReceived');
  const refused = async () => {
    const error = await failureOf(stripe.refunds.create({ payment_intent: payment }));
    assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError, error);
    assert.equal(error.code, 'charge_disputed');
    assert.match(error.message, new RegExp(dispute.charge));
  };
  await refused();
  await merchant.gateway.disputes.close(dispute.id);
  const [closed] = await told('charge.dispute.closed');
  assertHas(closed, { id: dispute.id, status: 'lost', is_charge_refundable: false });
  await refused();
  const { data: refunds } = await stripe.refunds.list({ payment_intent: payment });
  assert.deepEqual(refunds.map(({ status }) => status), ['failed', 'failed']);
  assert.deepEqual((await merchant.gateway.refunds.list({ payment_intent: payment })).data, []);
  assertHas(await charge(payment), { disputed: true, refunded: false, amount_refunded: 0 });
  const { data: [session] } = await stripe.checkout.sessions.list({ payment_intent: payment });
  assertHas(session, { status: 'complete', payment_status: 'paid' });
});

test('several disputes of one charge are told and listed each by itself', async () => {
  const payment = await pay('pm_card_createMultipleDisputes');
  const created = new Map();
  while (created.size < 2) {
    const { body, signature } = await receiver.next();
    const event = stripe.webhooks.constructEvent(body, signature, endpoint.secret);
    if (event.type === 'charge.dispute.created') created.set(event.data.object.id, event.data.object);
  }
  const listed = await stripe.disputes.list({ charge: (await charge(payment)).id, limit: 1 }).autoPagingToArray({ limit: 10 });
  assert.deepEqual(listed.map(({ amount }) => amount).sort(), [1250, 1250]);
  assert.deepEqual(new Set(listed.map(({ id }) => id)), new Set(created.keys()));
});

test('a bank’s warning is told, listed and retrieved, and can no longer be acted on after a full refund', async () => {
  const payment = await pay('pm_card_createIssuerFraudRecord');
  const [warning] = await told('radar.early_fraud_warning.created');
  assert.deepEqual(warning, plain(await merchant.gateway.radar.earlyFraudWarnings.retrieve(warning.id)));
  assertHas(warning, { payment_intent: payment, actionable: true });
  for (const filter of [{ payment_intent: payment }, { charge: warning.charge }]) {
    assert.deepEqual(plain((await stripe.radar.earlyFraudWarnings.list(filter)).data), [warning]);
  }
  assert.equal((await charge(payment)).disputed, false);

  await stripe.refunds.create({ payment_intent: payment, amount: 500 });
  await stripe.refunds.create({ payment_intent: payment });
  const [updated] = await told('radar.early_fraud_warning.updated');
  assert.deepEqual(updated, { ...warning, actionable: false });
  const full = await stripe.radar.earlyFraudWarnings.retrieve(warning.id, { expand: ['charge', 'payment_intent.latest_charge'] });
  assert.equal(full.charge.refunded, true);
  assert.deepEqual(plain(full.payment_intent.latest_charge), plain(full.charge));
});
