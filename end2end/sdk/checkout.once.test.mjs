// Idempotency as Stripe's client counts on it (https://docs.stripe.com/api/idempotent_requests): the same
// key and parameters do a thing once, on whichever node they arrive.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import Stripe from 'stripe';

import { Cluster } from '../fixtures/cluster.mjs';
import { addressOf, line } from '../fixtures/merchant.mjs';
import { failureOf, plain, startCheckout } from './checkout.mjs';

let checkout;
let merchant;
let stripe;

before(async () => {
  checkout = await startCheckout();
  ({ merchant } = checkout);
  stripe = merchant.stripe;
});

after(() => checkout?.close());

const ORDER = { mode: 'payment', line_items: [line('Once', 500)] };
const withKey = () => ({ idempotencyKey: randomUUID() });
const replayed = ({ lastResponse }) => lastResponse.headers['idempotent-replayed'];

describe('the same key', () => {
  test('is answered the same, and says so', async () => {
    const key = withKey();
    const first = await stripe.checkout.sessions.create(ORDER, key);
    await stripe.checkout.sessions.update(first.id, { metadata: { later: 'yes' } });
    const again = await stripe.checkout.sessions.create(ORDER, key);
    assert.deepEqual(plain(again), plain(first), 'as it was then');
    assert.deepEqual([replayed(first), replayed(again)], [undefined, 'true']);
    assert.notEqual(again.lastResponse.requestId, first.lastResponse.requestId);
  });

  test('with other parameters, or for another call, is refused', async () => {
    const key = withKey();
    await stripe.checkout.sessions.create(ORDER, key);
    for (const call of [() => stripe.checkout.sessions.create({ ...ORDER, locale: 'de' }, key), () => stripe.products.create({ name: 'A' }, key)]) {
      const error = await failureOf(call());
      assert.ok(error instanceof Stripe.errors.StripeIdempotencyError, `${error}`);
      assert.equal(error.statusCode, 400);
    }
  });

  test('after a mistake in the parameters may be used for the right ones', async () => {
    const key = withKey();
    await failureOf(stripe.checkout.sessions.create({ ...ORDER, mode: 'setup' }, key));
    assert.equal((await stripe.checkout.sessions.create(ORDER, key)).status, 'open');
  });

  test('twenty times at once makes one thing: the others are told to wait, or the same', async () => {
    const key = withKey();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => stripe.checkout.sessions.create(ORDER, key)));
    const made = new Set(answers.flatMap(({ value }) => (value ? [value.id] : [])));
    assert.equal(made.size, 1);
    for (const { reason } of answers) {
      if (reason) assert.deepEqual([reason.statusCode, reason.code], [409, 'idempotency_key_in_use']);
    }
    assert.ok(made.has((await stripe.checkout.sessions.create(ORDER, key)).id));
  });

  test('by a client that asks again by itself comes to one thing, whatever it was told', async () => {
    const patient = new Stripe(checkout.server.keys.merchant, { ...addressOf(checkout.server.origin), maxNetworkRetries: 9, telemetry: false });
    const key = withKey();
    const answers = await Promise.all(Array.from({ length: 10 }, () => patient.products.create({ name: 'Patience' }, key)));
    assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
  });

  test('of a refund gives money back once', async () => {
    const { id } = await merchant.openAndPay();
    const { payment_intent } = await merchant.retrieve(id);
    const key = withKey();
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => stripe.refunds.create({ payment_intent, amount: 100 }, key)));
    assert.equal(new Set(answers.flatMap(({ value }) => (value ? [value.id] : []))).size, 1);
    assert.equal((await stripe.refunds.list({ payment_intent })).data.length, 1);
  });

  test('is of no use to a GET, which changes nothing', async () => {
    const key = withKey();
    const { id } = await merchant.open();
    assert.equal(replayed(await stripe.checkout.sessions.retrieve(id, {}, key)), undefined);
    assert.equal(replayed(await stripe.checkout.sessions.retrieve(id, {}, key)), undefined);
  });
});

test('two nodes with one key at once make one thing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterfoil-once-'));
  const cluster = await Cluster.create(folder);
  try {
    const clients = cluster.servers.map(({ port }) => new Stripe(cluster.keys.merchant, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, telemetry: false }));
    assert.ok(clients.length >= 2);
    for (let round = 0; round < 5; round += 1) {
      const key = withKey();
      const calls = clients.flatMap((client) => Array.from({ length: 5 }, () => client.checkout.sessions.create(ORDER, key)));
      const answers = await Promise.allSettled(calls);
      const made = new Set(answers.flatMap(({ value }) => (value ? [value.id] : [])));
      assert.equal(made.size, 1, 'one session');
      for (const { reason } of answers) {
        if (reason) assert.deepEqual([reason.statusCode, reason.code], [409, 'idempotency_key_in_use'], `${reason}`);
      }
      const again = await Promise.all(clients.map((client) => client.checkout.sessions.create(ORDER, key)));
      assert.ok(again.every((session) => made.has(session.id) && replayed(session) === 'true'));
    }
    const sessions = await clients[0].checkout.sessions.list({ limit: 100 });
    assert.equal(sessions.data.length, 5);
  } finally {
    await cluster.close();
    await rm(folder, { recursive: true });
  }
});
