// The sandbox's disputes and early fraud warnings, and what tells a key's owner that it works, as Stripe's own
// client sees them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Stripe from 'stripe';

import { startReceiver, startSandbox } from './sandbox.mjs';

const PAYMENT = { amount: 1099, currency: 'eur', payment_method_types: ['card'], confirm: true };

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

const pay = (card) => stripe.paymentIntents.create({ ...PAYMENT, payment_method: card });

/** The error of a call that must fail. */
async function failure(call) {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: 'the call should have failed' });
}

/** A payment with this card, and what the bank has made of it. */
async function disputed(card) {
  const paid = await pay(card);
  const { data } = await stripe.disputes.list({ payment_intent: paid.id });
  assert.equal(data.length, 1);
  return { paid, dispute: data[0] };
}

/** The next `count` events about a payment, but for its own, verified, in the order in which they arrive. */
async function arriving(paid, count) {
  const events = [];
  while (events.length < count) {
    const { body, signature } = await receiver.next();
    const event = stripe.webhooks.constructEvent(body, signature, sandbox.webhookSecret);
    const { object, payment_intent: intent } = event.data.object;
    if (intent === paid.id && object !== 'charge') events.push(event);
  }
  return events;
}

test('a dispute is opened, answered and won, and each step arrives', async () => {
  const { paid, dispute } = await disputed('pm_card_createDispute');
  assert.equal(dispute.status, 'needs_response');
  assert.equal(dispute.charge, paid.latest_charge);
  assert.equal(dispute.balance_transactions[0].net, -2599);
  const opened = await arriving(paid, 2);
  assert.deepEqual(opened.map(({ type }) => type), ['charge.dispute.created', 'charge.dispute.funds_withdrawn']);
  assert.deepEqual(opened[0].data.object, JSON.parse(JSON.stringify(dispute)));

  const answered = await stripe.disputes.update(dispute.id, {
    evidence: { uncategorized_text: 'winning_evidence', customer_name: 'A' },
    metadata: { case: '7' },
  });
  assert.equal(answered.status, 'under_review');
  const decided = await arriving(paid, 3);
  assert.deepEqual(decided.map(({ type }) => type), [
    'charge.dispute.updated',
    'charge.dispute.funds_reinstated',
    'charge.dispute.closed',
  ]);
  const won = await stripe.disputes.retrieve(dispute.id, { expand: ['charge', 'payment_intent'] });
  assert.equal(won.status, 'won');
  assert.equal(won.charge.disputed, true);
  assert.equal(won.payment_intent.id, paid.id);
  assert.deepEqual(won.metadata, { case: '7' });
  assert.equal((await stripe.refunds.create({ payment_intent: paid.id })).status, 'succeeded');
});

test('a dispute that is open or lost keeps its charge from being refunded', async () => {
  const { paid, dispute } = await disputed('pm_card_createDisputeProductNotReceived');
  assert.equal(dispute.reason, 'product_not_received');
  const refund = () => stripe.refunds.create({ payment_intent: paid.id });
  assert.equal((await failure(refund())).code, 'charge_disputed');
  assert.equal((await stripe.disputes.close(dispute.id)).status, 'lost');
  const error = await failure(refund());
  assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
  assert.equal(error.code, 'charge_disputed');
});

test('an inquiry takes no money until it is escalated', async () => {
  const { dispute } = await disputed('pm_card_createDisputeInquiry');
  assert.equal(dispute.status, 'warning_needs_response');
  assert.deepEqual(dispute.balance_transactions, []);
  await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'escalate_inquiry_evidence' } });
  const escalated = await stripe.disputes.retrieve(dispute.id);
  assert.equal(escalated.status, 'needs_response');
  assert.equal(escalated.balance_transactions[0].amount, -1099);
});

test('a charge can be disputed several times', async () => {
  const paid = await pay('pm_card_createMultipleDisputes');
  const disputes = await stripe.disputes.list({ charge: paid.latest_charge, limit: 1 }).autoPagingToArray({ limit: 10 });
  assert.deepEqual(disputes.map(({ amount }) => amount), [550, 549]);
});

test('an early fraud warning can be acted on until all is refunded', async () => {
  const paid = await pay('pm_card_createIssuerFraudRecord');
  const { data: [warning] } = await stripe.radar.earlyFraudWarnings.list({ charge: paid.latest_charge });
  assert.equal(warning.actionable, true);
  await stripe.refunds.create({ payment_intent: paid.id });
  assert.equal((await stripe.radar.earlyFraudWarnings.retrieve(warning.id)).actionable, false);
  const { data: [updated] } = await stripe.events.list({ type: 'radar.early_fraud_warning.updated', limit: 1 });
  assert.deepEqual(updated.data.previous_attributes, { actionable: true });
});

test('a key tells whose it is', async () => {
  const account = await stripe.accounts.retrieveCurrent();
  assert.match(account.id, /^acct_/);
  assert.equal(account.capabilities.card_payments, 'active');
  assert.equal((await stripe.balance.retrieve()).livemode, false);
  const stale = sandbox.clientFor(sandbox.secret, { apiVersion: '2024-01-01' });
  assert.match((await failure(stale.balance.retrieve())).message, /2024-01-01/);
});
