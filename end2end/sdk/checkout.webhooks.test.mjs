// Being told of events, as a merchant's program that was written for Stripe is: endpoints by Stripe's
// client, its check of the signature on what arrives, and the list of events for what was missed.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import Stripe from 'stripe';

import { assertHas, compile, failureOf, plain, startCheckout } from './checkout.mjs';
import { startReceiver } from './sandbox.mjs';

let checkout;
let merchant;
let stripe;

before(async () => {
  checkout = await startCheckout();
  ({ merchant } = checkout);
  stripe = merchant.stripe;
});

after(() => checkout?.close());

/** A receiver and an endpoint that leads there, for as long as `use` takes. */
async function withEndpoint(wishes, use) {
  const receiver = await startReceiver();
  const endpoint = await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['*'], ...wishes });
  try {
    return await use({ receiver, endpoint });
  } finally {
    await stripe.webhookEndpoints.del(endpoint.id);
    receiver.close();
  }
}

/** What a merchant's server does with a delivery. */
function read({ body, signature }, secret) {
  return stripe.webhooks.constructEvent(body, signature, secret);
}

/** Reads deliveries until all of these types have come; by type. */
async function readAll(receiver, secret, types) {
  const events = {};
  while (!types.every((type) => type in events)) {
    const event = read(await receiver.next(), secret);
    events[event.type] = event;
  }
  return events;
}

describe('a delivery', () => {
  test('of each event of a payment and its refund passes the client’s check and holds what the API answers', () =>
    withEndpoint({}, async ({ receiver, endpoint }) => {
      const session = await merchant.openAndPay();
      const paid = await readAll(receiver, endpoint.secret, ['checkout.session.completed', 'payment_intent.succeeded']);
      const completed = paid['checkout.session.completed'];
      assert.deepEqual(completed.data.object, plain(await merchant.retrieve(session.id)));
      const intent = plain(await stripe.paymentIntents.retrieve(completed.data.object.payment_intent));
      assert.deepEqual(paid['payment_intent.succeeded'].data.object, intent);

      const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 100 });
      const refunded = await readAll(receiver, endpoint.secret, ['refund.created', 'refund.updated', 'charge.refunded']);
      assert.equal(refunded['refund.created'].data.object.id, refund.id);
      assert.equal(refunded['refund.updated'].data.object.status, 'succeeded');
      assertHas(refunded['charge.refunded'].data.object, { object: 'charge', amount_refunded: 100, refunded: false });

      for (const event of [...Object.values(paid), ...Object.values(refunded)]) {
        assertHas(event, { object: 'event', livemode: false, request: { id: null, idempotency_key: null } });
        assert.equal(event.api_version, Stripe.API_VERSION);
        assert.deepEqual({ ...plain(await stripe.events.retrieve(event.id)), pending_webhooks: 0 }, { ...event, pending_webhooks: 0 });
      }
    }));

  test('is not believed when it was changed, or is another’s', () =>
    withEndpoint({ enabled_events: ['checkout.session.completed'] }, async ({ receiver, endpoint }) => {
      await merchant.openAndPay();
      const { body, signature } = await receiver.next();
      assert.equal(read({ body, signature }, endpoint.secret).type, 'checkout.session.completed');
      for (const [forged, secret] of [[body.replace('2500', '2501'), endpoint.secret], [body, 'whsec_another']]) {
        assert.throws(() => read({ body: forged, signature }, secret), Stripe.errors.StripeSignatureVerificationError);
      }
    }));

  test('carries a signature of the old secret too while that is rolled', () =>
    withEndpoint({ enabled_events: ['checkout.session.completed'] }, async ({ receiver, endpoint }) => {
      const roll = (expiresIn) => stripe.rawRequest('POST', `/v1/webhook_endpoints/${endpoint.id}/roll_secret`, { expires_in: expiresIn });
      const { secret: second } = await roll(3600);
      assert.match(second, /^whsec_/);
      await merchant.openAndPay();
      const both = await receiver.next();
      for (const secret of [endpoint.secret, second]) assert.equal(read(both, secret).object, 'event');

      const { secret: third } = await roll(0);
      await merchant.openAndPay();
      const one = await receiver.next();
      assert.equal(read(one, third).object, 'event');
      for (const secret of [endpoint.secret, second]) assert.throws(() => read(one, secret), Stripe.errors.StripeSignatureVerificationError);
    }));
});

describe('an endpoint', () => {
  test('over its life', async () => {
    const made = await stripe.webhookEndpoints.create({ url: 'https://shop.test/hooks', enabled_events: ['refund.failed'], description: 'shop' });
    const { secret, ...rest } = plain(made);
    assert.match(secret, /^whsec_/);
    assert.deepEqual(plain(await stripe.webhookEndpoints.retrieve(made.id)), rest);
    const changed = await stripe.webhookEndpoints.update(made.id, { enabled_events: ['*'], disabled: true, description: '' });
    assert.deepEqual(plain(changed), { ...rest, enabled_events: ['*'], status: 'disabled', description: null });
    const all = await stripe.webhookEndpoints.list({ limit: 1 }).autoPagingToArray({ limit: 100 });
    assert.ok(all.some(({ id }) => id === made.id));
    assertHas(plain(await stripe.webhookEndpoints.del(made.id)), { id: made.id, deleted: true });
    assert.equal((await failureOf(stripe.webhookEndpoints.retrieve(made.id))).code, 'resource_missing');
  });

  test('for events that never happen here is refused by their name', async () => {
    const error = await failureOf(stripe.webhookEndpoints.create({ url: 'https://shop.test', enabled_events: ['refund.failed', 'customer.created'] }));
    assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
    assert.equal(error.param, 'enabled_events[1]');
    assert.match(error.message, /customer\.created/);
  });
});

describe('the list of events', () => {
  test('is read to its end, forth and back', async () => {
    for (let count = 0; count < 3; count += 1) await merchant.openAndPay();
    const all = await stripe.events.list({ limit: 100 }).autoPagingToArray({ limit: 1000 });
    assert.ok(all.length >= 6);
    const ids = (events) => events.map(({ id }) => id);
    assert.deepEqual(ids(await stripe.events.list({ limit: 2 }).autoPagingToArray({ limit: 1000 })), ids(all));
    const back = await stripe.events.list({ limit: 2, ending_before: all.at(-1).id }).autoPagingToArray({ limit: 1000 });
    assert.deepEqual(ids(back).sort(), ids(all.slice(0, -1)).sort());
    const times = all.map(({ created }) => created);
    assert.deepEqual(times, [...times].sort((a, b) => b - a));
  });

  test('is narrowed by type and time', async () => {
    const before = Math.floor(Date.now() / 1000);
    const session = await merchant.openAndPay();
    const completed = await stripe.events.list({ type: 'checkout.session.completed', created: { gte: before } });
    assert.equal(completed.data.filter(({ data }) => data.object.id === session.id).length, 1);
    const several = await stripe.events.list({ types: ['payment_intent.succeeded', 'refund.failed'], limit: 100 });
    assert.deepEqual([...new Set(several.data.map(({ type }) => type))], ['payment_intent.succeeded']);
    assert.deepEqual((await stripe.events.list({ created: { lt: before - 3600 } })).data, []);
  });
});

describe('the command line', () => {
  test('stores a refund, and the server makes it', () =>
    withEndpoint({ enabled_events: ['charge.refunded'] }, async ({ receiver, endpoint }) => {
      const { id } = await merchant.openAndPay();
      const { payment_intent: intent } = await merchant.retrieve(id);
      const said = await checkout.server.command('refund', id, '--amount', '5.00', '--reason', 'requested_by_customer');
      const refund = said.trim().split('\n').at(-1);
      assert.match(refund, /^re_/);
      // The server leaves ten seconds to whoever stores a refund and might have asked by themselves.
      await checkout.server.clock({ advance: 10 });
      const event = read(await receiver.next(), endpoint.secret);
      assertHas(event.data.object, { payment_intent: intent, amount_refunded: 500 });
      assertHas(plain(await stripe.refunds.retrieve(refund)), { status: 'succeeded', amount: 500, reason: 'requested_by_customer' });
      const { data: made } = await merchant.gateway.refunds.list({ payment_intent: intent });
      assert.deepEqual(made.map(({ amount }) => amount), [500]);
    }));

  test('sends an event again that was taken before', () =>
    withEndpoint({ enabled_events: ['checkout.session.completed'] }, async ({ receiver, endpoint }) => {
      await merchant.openAndPay();
      const first = read(await receiver.next(), endpoint.secret);
      await checkout.server.command('events', 'resend', first.id);
      assert.deepEqual(read(await receiver.next(), endpoint.secret), first);
    }));
});

test('the objects have the fields of their types and no other', async () => {
  await merchant.openAndPay();
  const made = await stripe.webhookEndpoints.create({ url: 'https://shop.test/hooks', enabled_events: ['*'] });
  const event = (await stripe.events.list({ limit: 1 })).data[0];
  assert.equal(await compile(checkout.folder, 'telling', [['Stripe.WebhookEndpoint', made], ['Stripe.EventBase', event]]), '');
  await stripe.webhookEndpoints.del(made.id);
});
