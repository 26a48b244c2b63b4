// The whole server with localstripe in Stripe's place: an imitation of Stripe's server by other people, so
// what it and ours agree on, neither has made up. Merchants call by Stripe's own client; the page's calls are
// made here, with cards that localstripe has made tokens of.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { createInterface } from 'node:readline';

import Stripe from 'stripe';

import { addressOf } from '../fixtures/merchant.mjs';
import { ROOT } from '../fixtures/node.mjs';
import { assertHas, failureOf, plain, startCheckout } from './checkout.mjs';
import { startReceiver } from './sandbox.mjs';

const PYTHON = `${ROOT}target/venvs/localstripe/bin/python`;
const WEBHOOK_SECRET = 'whsec_local';
const MANUAL = { payment_intent_data: { capture_method: 'manual' } };

const PAYS = '4242424242424242';
const IS_REFUSED = '4000000000000341';
const ASKS_FOR_THE_SHOPPER = '4000002760003184';

let localstripe;
let checkout;
let merchant;
let stripe;
/** The gateway's own books. */
let gateway;

before(async () => {
  localstripe = await startLocalstripe();
  checkout = await startCheckout({
    settings: {
      MERCHANT__GATEWAY: 'local',
      GATEWAYS__LOCAL__KIND: 'stripe',
      GATEWAYS__LOCAL__API: localstripe.origin,
      GATEWAYS__LOCAL__SCRIPT: `${localstripe.origin}/js.stripe.com/v3/`,
      GATEWAYS__LOCAL__PUBLISHABLE_KEY: 'pk_test_local',
      GATEWAYS__LOCAL__SECRET_KEY: 'sk_test_local',
      GATEWAYS__LOCAL__WEBHOOK_SECRETS: WEBHOOK_SECRET,
    },
  });
  ({ merchant } = checkout);
  stripe = merchant.stripe;
  gateway = new Stripe('sk_test_local', { ...addressOf(localstripe.origin), maxNetworkRetries: 0, telemetry: false });
  await tellWebhooksTo(`${checkout.server.origin}/hooks/local`);
});

after(async () => {
  await checkout?.close();
  localstripe?.process.kill();
});

/** It ends by itself when this process does. */
async function startLocalstripe() {
  assert.ok(existsSync(PYTHON), `There is no ${PYTHON}. Make it first: server/setup/python.sh`);
  const child = spawn(PYTHON, [`${ROOT}server/setup/localstripe_server.py`], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) return { origin: line.trim(), process: child };
  throw new Error('localstripe did not start');
}

async function tellWebhooksTo(url) {
  const body = JSON.stringify({ url, secret: WEBHOOK_SECRET });
  const answer = await fetch(`${localstripe.origin}/_config/webhooks/counterfoil`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  assert.equal(answer.status, 200);
}

/** The token that a browser would have got for this card. */
async function tokenOf(number) {
  const method = await gateway.paymentMethods.create({ type: 'card', card: { number, exp_month: 12, exp_year: 2034, cvc: '123' } });
  return method.id;
}

/** What the page is answered when Pay is pressed with this card. */
const pay = async (session, number) => merchant.confirm(session.id, await tokenOf(number));

/** The shopper answers the bank, as the gateway's script does. */
async function authenticate(secret, success) {
  const id = secret.slice(0, secret.indexOf('_secret_'));
  const body = new URLSearchParams({ key: 'pk_test_local', client_secret: secret, success: String(success) });
  const answer = await fetch(`${localstripe.origin}/v1/payment_intents/${id}/_authenticate`, { method: 'POST', body });
  assert.equal(answer.status, 200);
}

/** What the page asks when the bank was answered. */
async function goOn(session) {
  const answer = await fetch(`${checkout.server.origin}/c/${session.id}/continue`, { method: 'POST' });
  return answer.json();
}

/** The session's payments in the gateway's books. */
async function intentsOf(session) {
  const { data } = await gateway.paymentIntents.list({ limit: 100 });
  return data.filter(({ metadata }) => metadata.checkout_session === session.id);
}

/** A session that was paid, with its PaymentIntent. */
async function paid(wishes) {
  const { id } = await merchant.open(wishes);
  assertHas(await pay({ id }, PAYS), { step: 'leave' });
  const session = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
  return { session, intent: session.payment_intent };
}

describe('a payment', () => {
  test('is taken once, and both books say the same', async () => {
    const heard = checkout.server.nextLine('webhook stored');
    const { session, intent } = await paid();
    assertHas(plain(session), { status: 'complete', payment_status: 'paid', amount_total: 2500 });
    assertHas(plain(intent), { status: 'succeeded', amount_received: 2500, currency: 'eur' });
    const theirs = await intentsOf(session);
    assert.deepEqual(theirs.map(({ id, amount, status }) => [id, amount, status]), [[intent.id, 2500, 'succeeded']]);
    assert.match(await heard, /payment_intent\.succeeded/);
    assert.equal((await merchant.events(session.id)).length, 1, 'the webhook has told nothing new');
  });

  test('is refused, and the shopper is told', async () => {
    const session = await merchant.open();
    const answer = await pay(session, IS_REFUSED);
    assert.equal(answer.step, 'retry');
    assert.match(answer.message, /refused this card/);
    const { payment_intent: intent, status } = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    assert.equal(status, 'open');
    assertHas(plain(intent.last_payment_error), { type: 'card_error', code: 'card_declined' });
    assert.deepEqual((await intentsOf(session)).map((their) => their.status), ['requires_payment_method']);
  });

  test('waits for the shopper to answer the bank', async () => {
    const session = await merchant.open();
    const answer = await pay(session, ASKS_FOR_THE_SHOPPER);
    assert.equal(answer.step, 'authenticate');
    assert.equal((await merchant.retrieve(session.id)).payment_status, 'unpaid');
    await authenticate(answer.client_secret, true);
    assertHas(await goOn(session), { step: 'leave' });
    assert.equal((await merchant.retrieve(session.id)).payment_status, 'paid');
  });

  test('fails where the shopper cannot answer the bank', async () => {
    const session = await merchant.open();
    const answer = await pay(session, ASKS_FOR_THE_SHOPPER);
    await authenticate(answer.client_secret, false);
    const after = await goOn(session);
    assert.equal(after.step, 'retry');
    assert.match(after.message, /could not confirm that it is you/);
    assertHas(plain(await merchant.retrieve(session.id)), { status: 'open', payment_status: 'unpaid' });
  });

  test('of a shopper who has left is heard of by the webhook alone', async () => {
    const receiver = await startReceiver();
    const endpoint = await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['checkout.session.completed'] });
    try {
      const session = await merchant.open();
      const answer = await pay(session, ASKS_FOR_THE_SHOPPER);
      await authenticate(answer.client_secret, true);
      const { body, signature } = await receiver.next();
      const event = stripe.webhooks.constructEvent(body, signature, endpoint.secret);
      assertHas(event.data.object, { id: session.id, payment_status: 'paid' });
    } finally {
      await stripe.webhookEndpoints.del(endpoint.id);
      receiver.close();
    }
  });
});

describe('what is reserved', () => {
  test('is taken by a capture, and not before', async () => {
    const { session, intent } = await paid(MANUAL);
    assertHas(plain(intent), { status: 'requires_capture', amount_capturable: 2500, amount_received: 0 });
    assert.equal((await gateway.paymentIntents.retrieve(intent.id)).status, 'requires_capture');
    assertHas(plain(await stripe.paymentIntents.capture(intent.id)), { status: 'succeeded', amount_received: 2500 });
    assert.equal((await gateway.paymentIntents.retrieve(intent.id)).status, 'succeeded');
    assert.equal((await merchant.retrieve(session.id)).payment_status, 'paid');
  });

  test('is given up', async () => {
    const { session, intent } = await paid(MANUAL);
    assert.equal((await stripe.paymentIntents.cancel(intent.id)).status, 'canceled');
    assert.equal((await gateway.paymentIntents.retrieve(intent.id)).status, 'canceled');
    assert.equal((await merchant.retrieve(session.id)).payment_status, 'unpaid');
  });
});

describe('giving back', () => {
  test('a part, and then the rest, and no more', async () => {
    const { intent } = await paid();
    assertHas(plain(await stripe.refunds.create({ payment_intent: intent.id, amount: 700 })), { amount: 700, status: 'succeeded' });
    assertHas(plain(await stripe.refunds.create({ payment_intent: intent.id })), { amount: 1800, status: 'succeeded' });
    // By itself localstripe would give back more than was taken.
    assert.equal((await failureOf(stripe.refunds.create({ payment_intent: intent.id, amount: 1 }))).code, 'charge_already_refunded');
    const { data } = await gateway.refunds.list({ payment_intent: intent.id, limit: 100 });
    assert.deepEqual(data.map(({ amount }) => amount).sort((one, other) => one - other), [700, 1800]);
  });
});

test('the page loads the gateway’s script from where it is', async () => {
  const session = await merchant.open();
  const page = await fetch(session.url);
  const policy = page.headers.get('content-security-policy');
  assert.match(policy, new RegExp(`script-src [^;]*${localstripe.origin}`));
  assert.match(await page.text(), new RegExp(`${localstripe.origin}/js.stripe.com/v3/`));
});
