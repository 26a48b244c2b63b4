// The sandbox's fault menu as Stripe's own client sees it: what that gets over, and what it is told.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import Stripe from 'stripe';

import { startReceiver, startSandbox } from './sandbox.mjs';

const PAYMENT = { amount: 1099, currency: 'eur', payment_method_types: ['card'], confirm: true, payment_method: 'pm_card_visa' };

let sandbox;
let receiver;
/** @type {Stripe} */
let stripe;
/** Sends again by itself, with the same key. @type {Stripe} */
let patient;

before(async () => {
  receiver = await startReceiver();
  sandbox = await startSandbox({ webhook: receiver.url });
  ({ stripe } = sandbox);
  patient = sandbox.clientFor(sandbox.secret, { maxNetworkRetries: 2 });
});

beforeEach(() => stripe.rawRequest('DELETE', '/sandbox/faults'));

after(async () => {
  await sandbox?.kill();
  receiver?.close();
});

/** The error of a call that must fail. */
async function failure(call) {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: 'the call should have failed' });
}

/** The types of the next events about a payment, in the order in which they arrive. */
async function typesAbout(id, count) {
  const types = [];
  while (types.length < count) {
    const { body } = await receiver.next();
    const { object } = JSON.parse(body).data;
    if (object.id === id || object.payment_intent === id) types.push(JSON.parse(body).type);
  }
  return types;
}

/** Moves the clock on in short steps until it has come to this. */
async function advanceUntil(promise) {
  let come = false;
  void promise.then(() => (come = true));
  for (let step = 0; !come && step < 500; step += 1) await sandbox.advance(15);
}

const chargesOf = async (intent) => (await stripe.charges.list({ payment_intent: intent.id })).data.length;

for (const name of ['answer_lost', 'error_then_success']) {
  test(`${name}: the client sends it again, and it is charged once`, async () => {
    await sandbox.arm(name, { metadata: { order: name } });
    const paid = await patient.paymentIntents.create({ ...PAYMENT, metadata: { order: name } });
    assert.equal(paid.status, 'succeeded');
    assert.equal(paid.lastResponse.headers['idempotent-replayed'], name === 'answer_lost' ? 'true' : undefined);
    assert.equal(await chargesOf(paid), 1);
    const made = await stripe.paymentIntents.list({ created: { gte: paid.created - 60 } });
    assert.equal(made.data.filter(({ metadata }) => metadata.order === name).length, 1);
  });
}

for (const [name, calls, kind] of [
  ['rate_limit', 1, 'StripeRateLimitError'],
  ['rate_limit_no_retry', 1, 'StripeRateLimitError'],
  ['error_no_retry', 1, 'StripeAPIError'],
  ['rate_limit_retry', 3, undefined],
  ['lock_timeout', 3, undefined],
  ['error_then_success', 3, undefined],
]) {
  test(`${name}: the client asks ${calls === 1 ? 'once' : 'until it works'}`, async () => {
    await sandbox.arm(name, { times: 2 });
    const payment = patient.paymentIntents.create(PAYMENT, { idempotencyKey: name });
    if (kind === undefined) assert.equal((await payment).status, 'succeeded');
    else assert.ok((await failure(payment)) instanceof Stripe.errors[kind]);
    assert.equal(await sandbox.asked(name), calls);
  });
}

test('error_after_charging: the client is told of an error however often it asks, and the list tells the truth', async () => {
  await sandbox.arm('error_after_charging');
  const error = await failure(patient.paymentIntents.create({ ...PAYMENT, metadata: { order: 'kept' } }));
  assert.ok(error instanceof Stripe.errors.StripeAPIError);
  assert.equal(error.statusCode, 500);
  const made = (await stripe.paymentIntents.list()).data.filter(({ metadata }) => metadata.order === 'kept');
  assert.deepEqual(made.map(({ status }) => status), ['succeeded']);
});

test('garbage_answer: the client cannot read it, and the key gives the answer again', async () => {
  await sandbox.arm('garbage_answer');
  const options = { idempotencyKey: 'garbage' };
  const error = await failure(stripe.paymentIntents.create(PAYMENT, options));
  assert.ok(error instanceof Stripe.errors.StripeAPIError, `${error}`);
  assert.equal((await stripe.paymentIntents.create(PAYMENT, options)).status, 'succeeded');
});

test('timeout: the client gives up, and the key gives the answer at once', async () => {
  await sandbox.arm('timeout');
  const options = { idempotencyKey: 'timeout' };
  const error = await failure(stripe.paymentIntents.create(PAYMENT, { ...options, timeout: 1000 }));
  assert.ok(error instanceof Stripe.errors.StripeConnectionError, `${error}`);
  assert.equal((await stripe.paymentIntents.create(PAYMENT, options)).status, 'succeeded');
});

test('webhook_before_answer: everything has been told when the call returns', async () => {
  await sandbox.arm('webhook_before_answer');
  const paid = await stripe.paymentIntents.create(PAYMENT);
  const { data } = await stripe.events.list({ limit: 100 });
  const about = data.filter((event) => event.data.object.id === paid.id || event.data.object.payment_intent === paid.id);
  assert.equal(about.length, 3);
  assert.ok(about.every((event) => event.pending_webhooks === 0));
});

test('webhook_out_of_order: the newest arrives first', async () => {
  await sandbox.arm('webhook_out_of_order');
  const paid = await stripe.paymentIntents.create(PAYMENT);
  const types = await typesAbout(paid.id, 3);
  assert.deepEqual(types, ['payment_intent.succeeded', 'charge.succeeded', 'payment_intent.created']);
});

test('webhook_bad_signature: constructEvent refuses the first try and takes the second', async () => {
  const shop = await startReceiver();
  try {
    const endpoint = await stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ['payment_intent.succeeded'] });
    await sandbox.arm('webhook_bad_signature');
    shop.status = 400;
    await stripe.paymentIntents.create(PAYMENT);
    const verify = ({ body, signature }) =>
      // The sandbox's clock goes ahead of this process's, so the age is not looked at here.
      stripe.webhooks.constructEvent(body, signature, endpoint.secret, Number.MAX_SAFE_INTEGER);
    const forged = await shop.next();
    assert.throws(() => verify(forged), Stripe.errors.StripeSignatureVerificationError);
    shop.status = 200;
    const genuine = shop.next();
    // Due ten seconds after the refusal has been recorded, whenever that is.
    await advanceUntil(genuine);
    assert.equal(verify(await genuine).type, 'payment_intent.succeeded');
    await stripe.webhookEndpoints.del(endpoint.id);
  } finally {
    shop.close();
  }
});

test('refund_fails_later: by the clock, with its event', async () => {
  const paid = await stripe.paymentIntents.create(PAYMENT);
  const refund = await stripe.refunds.create({ payment_intent: paid.id, metadata: { sandbox_fault: 'refund_fails_later' } });
  assert.equal(refund.status, 'succeeded');
  await sandbox.advance(10);
  assert.equal((await stripe.refunds.retrieve(refund.id)).status, 'failed');
  const { data } = await stripe.events.list({ type: 'refund.failed', limit: 1 });
  assert.equal(data[0].data.object.id, refund.id);
});

test('a reservation runs out after seven days', async () => {
  const reserved = await stripe.paymentIntents.create({ ...PAYMENT, capture_method: 'manual', expand: ['latest_charge'] });
  const { capture_before: captureBefore } = reserved.latest_charge.payment_method_details.card;
  assert.equal(captureBefore, reserved.latest_charge.created + 7 * 24 * 60 * 60);
  await sandbox.advance(7 * 24 * 60 * 60);
  const expired = await stripe.paymentIntents.retrieve(reserved.id);
  assert.equal(expired.cancellation_reason, 'automatic');
  const { data } = await stripe.events.list({ type: 'charge.expired', limit: 1 });
  assert.equal(data[0].data.object.payment_intent, reserved.id);
});

test('constructEvent takes either secret while one is rolled', async () => {
  const shop = await startReceiver();
  try {
    const endpoint = await stripe.webhookEndpoints.create({ url: shop.url, enabled_events: ['payment_intent.succeeded'] });
    const rolled = await stripe.rawRequest('POST', `/sandbox/webhook_endpoints/${endpoint.id}/roll_secret`, { overlap: 3600 });
    const nextEvent = async () => {
      await stripe.paymentIntents.create(PAYMENT);
      const { body, signature } = await shop.next();
      return (secret) => stripe.webhooks.constructEvent(body, signature, secret, Number.MAX_SAFE_INTEGER);
    };
    const during = await nextEvent();
    assert.equal(during(endpoint.secret).id, during(rolled.secret).id);
    await sandbox.advance(3600);
    const afterwards = await nextEvent();
    assert.equal(afterwards(rolled.secret).type, 'payment_intent.succeeded');
    assert.throws(() => afterwards(endpoint.secret), Stripe.errors.StripeSignatureVerificationError);
  } finally {
    shop.close();
  }
});
