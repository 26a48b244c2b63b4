// Keys that open less than everything, and callers who ask too often: each is told so by the class of
// error that Stripe's client has for it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import Stripe from 'stripe';

import { addressOf } from '../fixtures/merchant.mjs';
import { failureOf, startCheckout } from './checkout.mjs';

const { StripeAuthenticationError, StripeConnectionError, StripePermissionError, StripeRateLimitError } = Stripe.errors;

let checkout;

before(async () => {
  checkout = await startCheckout();
});

after(() => checkout?.close());

const clientWith = (key, server = checkout.server) => new Stripe(key, { ...addressOf(server.origin), maxNetworkRetries: 0, telemetry: false });

/** A key as the command line makes it: what it said, and a client that has it. */
async function madeKey(...options) {
  const said = await checkout.server.command('keys', 'create', '--name', 'till', ...options);
  return { id: /key_\w+/.exec(said)?.[0], client: clientWith(said.trim().split('\n').at(-1)) };
}

describe('a restricted key', () => {
  test('opens what its scopes name, and nothing else', async () => {
    const { client } = await madeKey('--restricted', '--scope', 'products=write', '--scope', 'events=read');
    assert.equal((await client.products.create({ name: 'Tea' })).name, 'Tea');
    assert.ok((await client.events.list()).data);
    for (const call of [() => client.checkout.sessions.list(), () => client.webhookEndpoints.list(), () => client.prices.create({ currency: 'eur', unit_amount: 1, product: 'prod_1' })]) {
      const error = await failureOf(call());
      assert.ok(error instanceof StripePermissionError, `${error}`);
      assert.equal(error.statusCode, 403);
    }
  });

  test('that is bound to another network opens nothing', async () => {
    const { client } = await madeKey('--allow-ip', '203.0.113.0/24');
    assert.ok((await failureOf(client.products.list())) instanceof StripePermissionError);
  });
});

test('a key that was revoked opens nothing from that moment on', async () => {
  const { id, client } = await madeKey();
  await client.products.list();
  await checkout.server.command('keys', 'revoke', id);
  const error = await failureOf(client.products.list());
  assert.ok(error instanceof StripeAuthenticationError, `${error}`);
  assert.equal(error.code, 'api_key_expired');
});

test('who asks too often is told when to ask again', async () => {
  const slow = await startCheckout({ settings: { RATE_LIMITS__READS_PER_SECOND: '1', RATE_LIMITS__WRITES_PER_SECOND: '1', RATE_LIMITS__BURST: '2' } });
  try {
    const client = clientWith(slow.server.keys.merchant, slow.server);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => client.products.list()));
    const refused = answers.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
    assert.ok(refused.length >= 5 && refused.length < 10, `${refused.length}`);
    for (const error of refused) {
      assert.ok(error instanceof StripeRateLimitError, `${error}`);
      assert.equal(error.code, 'rate_limit');
      assert.ok(Number(error.headers['retry-after']) >= 1);
    }
  } finally {
    await slow.close();
  }
});

test('a body that is none of ours, and a server that is none, have classes too', async () => {
  const answer = await fetch(`${checkout.server.origin}/v1/products`, { method: 'POST', headers: { Authorization: `Bearer ${checkout.server.keys.merchant}`, 'Content-Type': 'text/xml' }, body: '<a/>' });
  assert.deepEqual([answer.status, (await answer.json()).error.type], [415, 'invalid_request_error']);
  const method = await fetch(`${checkout.server.origin}/v1/products`, { method: 'PUT', headers: { Authorization: `Bearer ${checkout.server.keys.merchant}` } });
  assert.deepEqual([method.status, method.headers.get('allow')?.split(',').sort()], [405, ['GET', 'HEAD', 'POST']]);
  const nowhere = new Stripe('sk_test_1', { host: '127.0.0.1', port: 9, protocol: 'http', maxNetworkRetries: 0 });
  assert.ok((await failureOf(nowhere.products.list())) instanceof StripeConnectionError);
});
