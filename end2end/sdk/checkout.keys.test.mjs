// Keys as the merchant's programs meet them: what a restricted one may do, and how keys end while the server runs.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import Stripe from 'stripe';

import { Cluster } from '../fixtures/cluster.mjs';
import { Counterfoil } from '../fixtures/counterfoil.mjs';
import { addressOf } from '../fixtures/merchant.mjs';
import { failureOf, startCheckout } from './checkout.mjs';

const { errors } = Stripe;

let checkout;
before(async () => (checkout = await startCheckout()));
after(() => checkout?.close());

/** Stripe's SDK with this key. */
function clientOf(key, options = {}) {
  return new Stripe(key, { ...addressOf(checkout.server.origin), maxNetworkRetries: 0, telemetry: false, ...options });
}

/** Makes a key by the command; gives back its id and its secret. */
async function createKey(...words) {
  const said = await checkout.server.command('keys', 'create', '--name', 'test', ...words);
  return { id: /key_\w+/.exec(said)[0], secret: said.trim().split('\n').at(-1) };
}

test('a restricted key does what it is for, and is told what it lacks', async () => {
  const { secret } = await createKey('--restricted', '--scope', 'checkout_sessions=write', '--scope', 'refunds=read');
  assert.match(secret, /^rk_test_\w{40}$/);
  const till = clientOf(secret);
  const product_data = { name: 'Workshop' };
  const session = await till.checkout.sessions.create({ mode: 'payment', line_items: [{ quantity: 1, price_data: { currency: 'eur', unit_amount: 2500, product_data } }] });
  assert.equal((await till.checkout.sessions.retrieve(session.id)).id, session.id);
  assert.deepEqual((await till.refunds.list()).data, []);
  for (const [call, permission] of [
    [till.refunds.create({ payment_intent: 'pi_1' }), /'write' permission for 'refunds'/],
    [till.events.list(), /'read' permission for 'events'/],
    [till.webhookEndpoints.create({ url: 'https://shop.test', enabled_events: ['*'] }), /'write' permission for 'webhook_endpoints'/],
  ]) {
    const error = await failureOf(call);
    assert.ok(error instanceof errors.StripePermissionError, error);
    assert.equal(error.statusCode, 403);
    assert.match(error.message, permission);
  }
});

test('a key that does not fit is told why, and nothing more', async () => {
  for (const [key, type, code, message] of [
    ['pk_test_123', errors.StripePermissionError, 'secret_key_required', /publishable/],
    ['sk_live_123', errors.StripeAuthenticationError, undefined, /test mode/],
    ['sk_test_123', errors.StripeAuthenticationError, undefined, /Invalid API Key/],
    ['hunter2', errors.StripeAuthenticationError, undefined, /Invalid API Key/],
  ]) {
    const error = await failureOf(clientOf(key).events.list());
    assert.ok(error instanceof type, key);
    assert.equal(error.code, code);
    assert.match(error.message, message);
    assert.match(error.requestId, /^req_/);
  }
});

test('a key ends when it is revoked, rotated away, or when its time is over', async () => {
  const revoked = await createKey();
  const rotated = await createKey();
  const short = await createKey('--expires-in', '2h');
  const said = await checkout.server.command('keys', 'rotate', rotated.id, '--overlap', '1h');
  const fresh = clientOf(said.trim().split('\n').at(-1));
  const [old, brief, gone] = [rotated, short, revoked].map(({ secret }) => clientOf(secret));
  for (const client of [fresh, old, brief, gone]) await client.events.list();

  const expired = async (client) => {
    const error = await failureOf(client.events.list());
    assert.ok(error instanceof errors.StripeAuthenticationError);
    assert.equal(error.code, 'api_key_expired');
  };
  await checkout.server.command('keys', 'revoke', revoked.id);
  await expired(gone);
  await checkout.server.clock({ advance: 3700 });
  await expired(old);
  await brief.events.list();
  await checkout.server.clock({ advance: 3700 });
  await expired(brief);
  await fresh.events.list();
});

test('a key is for the networks that were said', async () => {
  // The door in front of the server is on this machine, and nobody trusts it to say who calls.
  const { secret: here } = await createKey('--allow-ip', '127.0.0.0/8', '--allow-ip', '::1');
  await clientOf(here).events.list();
  const { secret: elsewhere } = await createKey('--allow-ip', '203.0.113.0/24');
  const answer = await fetch(`${checkout.server.origin}/v1/events`, { headers: { Authorization: `Bearer ${elsewhere}`, 'X-Forwarded-For': '203.0.113.7' } });
  assert.equal(answer.status, 403);
  const error = await failureOf(clientOf(elsewhere).events.list());
  assert.ok(error instanceof errors.StripePermissionError);
  assert.match(error.message, /IP address/);
});

test('whoever asks too often is told when to come back', async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterfoil-limits-'));
  const server = await Counterfoil.create(folder, { settings: { RATE_LIMITS__READS_PER_SECOND: '1', RATE_LIMITS__BURST: '5' } });
  context.after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const client = new Stripe(server.keys.merchant, { ...addressOf(server.origin), maxNetworkRetries: 0, telemetry: false });
  const answers = await Promise.allSettled(Array.from({ length: 40 }, () => client.events.list()));
  const refused = answers.filter((answer) => answer.status === 'rejected').map((answer) => answer.reason);
  assert.ok(refused.length > 0 && refused.length <= 35, `${refused.length} of 40 were refused`);
  for (const error of refused) {
    assert.ok(error instanceof errors.StripeRateLimitError, error);
    assert.equal(error.code, 'rate_limit');
    assert.equal(error.headers['retry-after'], '1');
  }
  await client.products.create({ name: 'writing is counted apart' });
});

test('any version is answered in ours', async () => {
  const { secret } = await createKey();
  const { lastResponse } = await clientOf(secret, { apiVersion: '2024-06-20' }).events.list();
  assert.equal(lastResponse.headers['stripe-version'], '2026-10-28.endive');
  const error = await failureOf(clientOf(secret, { apiVersion: 'latest' }).events.list());
  assert.ok(error instanceof errors.StripeInvalidRequestError);
  assert.match(error.message, /Invalid Stripe API version: latest/);
});

test('a key that is revoked is refused by every node from that moment', async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterfoil-revoked-'));
  const cluster = await Cluster.create(folder);
  context.after(async () => {
    await cluster.close();
    await rm(folder, { recursive: true });
  });
  const said = await cluster.command('keys', 'create', '--name', 'lost');
  const [id] = /key_\w+/.exec(said);
  const nodes = cluster.servers.map(({ port }) => new Stripe(said.trim().split('\n').at(-1), { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, telemetry: false }));
  assert.ok(nodes.length >= 2);
  for (const node of nodes) await node.events.list();
  // While they are busy with it: what was noted of its use does not give it back.
  const busy = nodes.map((node) => Promise.allSettled(Array.from({ length: 30 }, () => node.events.list())));
  await cluster.command('keys', 'revoke', id);
  for (const node of nodes) assert.equal((await failureOf(node.events.list())).code, 'api_key_expired');
  await Promise.all(busy);
  for (const node of nodes) assert.equal((await failureOf(node.events.list())).code, 'api_key_expired');
  assert.match(await cluster.command('keys', 'list'), new RegExp(`${id} +revoked .* last used 20`));
});
