// Stripe's own client against our merchant API: what a merchant's program does that was written for
// Stripe and is pointed at us.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import Stripe from 'stripe';

import { addressOf, line } from '../fixtures/merchant.mjs';
import { assertHas, compile, failureOf, plain, startCheckout } from './checkout.mjs';

/** Everything that a session can be opened with. */
const EVERYTHING = {
  mode: 'payment',
  ui_mode: 'hosted_page',
  payment_method_types: ['card'],
  line_items: [
    line('Café T-shirt & co', 1299, { quantity: 2, description: '100 % cotton = soft; "best" + [bio]', images: ['https://shop.test/a.png?x=1&y=2', 'https://shop.test/b.png'] }),
    line('Postcard 日本 🎌', 199),
  ],
  success_url: 'https://shop.test/ok?sid={CHECKOUT_SESSION_ID}&x=a+b%20c',
  cancel_url: 'https://shop.test/basket',
  client_reference_id: 'order-7',
  customer_email: 'ada+7@shop.test',
  locale: 'de',
  metadata: { order: '7', 'key with spaces & signs=': 'a=b&c=[d]', 8: 'numeric' },
};

let checkout;
let server;
let merchant;
let stripe;

before(async () => {
  checkout = await startCheckout();
  ({ server, merchant } = checkout);
  stripe = merchant.stripe;
});

after(() => checkout?.close());

describe('opening a session', () => {
  test('with everything that is supported, and reading it back', async () => {
    const expiresAt = Math.floor(Date.now() / 1000) + 3600;
    const session = await stripe.checkout.sessions.create({ ...EVERYTHING, expires_at: expiresAt, expand: ['line_items'] });
    assert.match(session.id, /^cs_test_[0-9A-Za-z]{22,}$/);
    assert.equal(session.url, `${server.origin}/c/${session.id}`);
    const { line_items: lines, ...rest } = plain(session);
    assertHas(rest, {
      object: 'checkout.session',
      amount_subtotal: 2797,
      amount_total: 2797,
      cancel_url: EVERYTHING.cancel_url,
      client_reference_id: 'order-7',
      currency: 'eur',
      customer_email: 'ada+7@shop.test',
      expires_at: expiresAt,
      livemode: false,
      locale: 'de',
      metadata: EVERYTHING.metadata,
      mode: 'payment',
      payment_intent: null,
      payment_method_types: ['card'],
      payment_status: 'unpaid',
      status: 'open',
      success_url: EVERYTHING.success_url,
      ui_mode: 'hosted_page',
    });
    assert.equal(lines.has_more, false);
    assert.deepEqual(
      lines.data.map(({ description, quantity, amount_total, currency, price }) => [description, quantity, amount_total, currency, price.unit_amount]),
      [
        ['Café T-shirt & co', 2, 2598, 'eur', 1299],
        ['Postcard 日本 🎌', 1, 199, 'eur', 199],
      ],
    );
    assert.deepEqual(plain(await stripe.checkout.sessions.retrieve(session.id)), rest);
    assert.deepEqual(plain(await stripe.checkout.sessions.retrieve(session.id, { expand: ['line_items'] })), plain(session));
  });

  test('with as little as possible', async () => {
    const session = await stripe.checkout.sessions.create({ mode: 'payment', line_items: [line('A', 1)] });
    assertHas(plain(session), { amount_total: 1, success_url: null, cancel_url: null, customer_email: null, client_reference_id: null, metadata: {}, locale: null });
    const life = session.expires_at - session.created;
    assert.equal(life, 24 * 3600);
  });

  test('with the answer’s headers that the client reads', async () => {
    const { lastResponse } = await stripe.checkout.sessions.create({ mode: 'payment', line_items: [line('A', 100)] });
    assert.equal(lastResponse.statusCode, 200);
    assert.match(lastResponse.requestId, /^req_/);
    assert.ok(lastResponse.apiVersion);
  });

  test('with a hundred lines, in their order', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => line(`Line ${index}`, index + 1));
    const session = await stripe.checkout.sessions.create({ mode: 'payment', line_items: lines });
    assert.equal(session.amount_total, 5050);
    const listed = await stripe.checkout.sessions.listLineItems(session.id, { limit: 100 });
    assert.deepEqual(listed.data.map(({ description }) => description), lines.map(({ price_data }) => price_data.product_data.name));
  });

  test('in currencies with no decimals and with three', async () => {
    const yen = await stripe.checkout.sessions.create({ mode: 'payment', line_items: [line('A', 500, { currency: 'jpy' })] });
    assertHas(plain(yen), { amount_total: 500, currency: 'jpy' });
    const dinars = await stripe.checkout.sessions.create({ mode: 'payment', line_items: [line('A', 12340, { currency: 'KWD' })] });
    assertHas(plain(dinars), { amount_total: 12340, currency: 'kwd' });
  });
});

describe('a session over its life', () => {
  test('paid: complete, with its payment and who paid', async () => {
    const { id } = await merchant.openAndPay({ success_url: 'https://shop.test/ok' });
    const session = plain(await stripe.checkout.sessions.retrieve(id));
    assertHas(session, { status: 'complete', payment_status: 'paid', url: null });
    assert.match(session.payment_intent, /^pi_/);
    assert.equal(session.customer_details.email, 'ada@shop.test');
    const intent = await merchant.gateway.paymentIntents.retrieve(session.payment_intent);
    assert.equal(intent.status, 'succeeded');
    assert.equal(intent.amount_received, 2500);
  });
});

describe('what is refused', () => {
  const good = () => ({ mode: 'payment', line_items: [line('A', 100)] });
  const now = Math.floor(Date.now() / 1000);
  const product = (change) => ({ ...good(), line_items: [{ quantity: 1, price_data: { currency: 'eur', unit_amount: 100, product_data: { name: 'A' }, ...change } }] });
  const BAD = {
    mode: [{ ...good(), mode: undefined }, { ...good(), mode: 'subscription' }],
    ui_mode: [{ ...good(), ui_mode: 'embedded' }],
    line_items: [{ mode: 'payment' }, { mode: 'payment', line_items: [] }, { mode: 'payment', line_items: 'A' }, { mode: 'payment', line_items: [line('A', 99_999_999), line('B', 1)] }, { mode: 'payment', line_items: Array.from({ length: 101 }, () => line('A', 1)) }],
    'line_items[0][quantity]': [{ mode: 'payment', line_items: [line('A', 100, { quantity: 0 })] }, { mode: 'payment', line_items: [line('A', 100, { quantity: -1 })] }, { mode: 'payment', line_items: [line('A', 100, { quantity: 1.5 })] }, { mode: 'payment', line_items: [{ price_data: line('A', 100).price_data }] }],
    'line_items[0][price]': [{ mode: 'payment', line_items: [{ quantity: 1 }] }, { mode: 'payment', line_items: [{ ...line('A', 100), price: 'price_1' }] }],
    'line_items[0][price_data][currency]': [product({ currency: 'xyz' }), product({ currency: undefined }), product({ currency: 'euro' })],
    'line_items[1][price_data][currency]': [{ mode: 'payment', line_items: [line('A', 100), line('B', 100, { currency: 'usd' })] }],
    'line_items[0][price_data][unit_amount]': [product({ unit_amount: -1 }), product({ unit_amount: 1.5 }), product({ unit_amount: undefined }), product({ unit_amount: '10,00' })],
    'line_items[0][price_data][product_data]': [product({ product_data: undefined })],
    'line_items[0][price_data][product_data][name]': [product({ product_data: { name: '' } }), product({ product_data: { name: ' ' } })],
    'line_items[0][price_data][product_data][images]': [product({ product_data: { name: 'A', images: ['javascript:alert(1)'] } }), product({ product_data: { name: 'A', images: Array.from({ length: 9 }, () => 'https://a.test/b') } })],
    'line_items[0][price_data][tax_behavior]': [product({ tax_behavior: 'inclusive' })],
    success_url: [{ ...good(), success_url: 'javascript:alert(1)' }, { ...good(), success_url: '/ok' }, { ...good(), success_url: `https://shop.test/${'a'.repeat(5000)}` }],
    cancel_url: [{ ...good(), cancel_url: 'data:text/html,x' }],
    client_reference_id: [{ ...good(), client_reference_id: 'a'.repeat(201) }],
    customer_email: [{ ...good(), customer_email: 'ada' }],
    locale: [{ ...good(), locale: 'not a locale' }],
    expires_at: [{ ...good(), expires_at: now + 60 }, { ...good(), expires_at: now + 25 * 3600 }, { ...good(), expires_at: 'tomorrow' }],
    metadata: [{ ...good(), metadata: { a: 'b'.repeat(501) } }, { ...good(), metadata: { ['a'.repeat(41)]: 'b' } }, { ...good(), metadata: 'a' }, { ...good(), metadata: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 'v'])) }],
    'payment_method_types[0]': [{ ...good(), payment_method_types: ['ideal'] }],
    subscription_data: [{ ...good(), subscription_data: { trial_period_days: 3 } }],
    nonsense: [{ ...good(), nonsense: 'x' }],
    'expand[0]': [{ ...good(), expand: ['customer.default_source'] }],
  };
  for (const [param, requests] of Object.entries(BAD)) {
    test(`${param}, by its name`, async () => {
      for (const request of requests) {
        const error = await failureOf(stripe.checkout.sessions.create(request));
        assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError, `${error}`);
        assert.equal(error.statusCode, 400);
        assert.ok(error.param === param || error.param?.startsWith(`${param}[`), `expected ${param}, got ${error.param}: ${error.message} for ${JSON.stringify(request)}`);
        assert.ok(error.message.length > 10);
        assert.match(error.requestId, /^req_/);
      }
    });
  }

  test('a session that does not exist, or is another’s', async () => {
    for (const id of ['cs_test_nothing', 'x', `${(await merchant.open()).id}x`, '../../health', '%00']) {
      const error = await failureOf(stripe.checkout.sessions.retrieve(id));
      assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError, `${id}: ${error}`);
      assert.deepEqual([error.statusCode, error.code], [404, 'resource_missing'], id);
    }
  });

  test('a call that we do not have', async () => {
    const error = await failureOf(stripe.customers.list());
    assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
    assert.equal(error.statusCode, 404);
  });

  test('keys that are none of ours', async () => {
    const strangers = [`${server.keys.merchant}x`, 'sk_test_0123456789abcdef', server.keys.merchant.replace('sk_test_', 'sk_live_'), server.keys.secret];
    for (const key of strangers) {
      const error = await failureOf(new Stripe(key, { ...addressOf(server.origin), maxNetworkRetries: 0 }).checkout.sessions.create(good()));
      assert.ok(error instanceof Stripe.errors.StripeAuthenticationError, `${error}`);
      assert.equal(error.statusCode, 401);
      assert.ok(!error.message.includes(key), 'a key is never repeated');
    }
    const publishable = await failureOf(new Stripe(server.keys.publishable, { ...addressOf(server.origin), maxNetworkRetries: 0 }).checkout.sessions.create(good()));
    assert.ok(publishable instanceof Stripe.errors.StripePermissionError, `${publishable}`);
    assert.equal(publishable.code, 'secret_key_required');
  });
});

describe('form encoding', () => {
  /** Sends a body as it is. */
  async function send(body, { type = 'application/x-www-form-urlencoded', authorization = `Bearer ${server.keys.merchant}` } = {}) {
    const answer = await fetch(`${server.origin}/v1/checkout/sessions`, { method: 'POST', headers: { 'Content-Type': type, Authorization: authorization }, body });
    return { status: answer.status, json: await answer.json() };
  }
  const LINE = 'line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]=100&line_items[0][price_data][product_data][name]=A&line_items[0][quantity]=1';

  const SAME = {
    'plain brackets': `mode=payment&${LINE}`,
    'encoded brackets': `mode=payment&${LINE.replaceAll('[', '%5B').replaceAll(']', '%5d')}`,
    'another order and gaps in the numbers': `${LINE.replaceAll('[0]', '[7]')}&mode=payment`,
    'lists without numbers': `mode=payment&${LINE}&expand[]=line_items&payment_method_types[]=card`,
    'plus for a space, and empty values': `mode=payment&${LINE.replace('name]=A', 'name]=A')}&customer_email=&metadata=&cancel_url=`,
    'ampersands too many': `&mode=payment&&${LINE}&`,
  };
  for (const [what, body] of Object.entries(SAME)) {
    test(`takes ${what}`, async () => {
      const { status, json } = await send(body);
      assert.equal(status, 200, JSON.stringify(json));
      assertHas(json, { amount_total: 100, currency: 'eur', customer_email: null, metadata: {} });
    });
  }

  test('takes the key as the name of Basic authentication, as curl sends it', async () => {
    const { status } = await send(SAME['plain brackets'], { authorization: `Basic ${Buffer.from(`${server.keys.merchant}:`).toString('base64')}` });
    assert.equal(status, 200);
  });

  test('decodes what was encoded, once', async () => {
    const { json } = await send(`mode=payment&${LINE.replace('name]=A', 'name]=50%2525%20%2B%26+%C3%A9')}&expand[0]=line_items`);
    assert.equal(json.line_items.data[0].description, '50%25 +& é');
  });

  const BROKEN = {
    'an open bracket': `mode=payment&${LINE}&metadata[a=1`,
    'a name of nothing': `mode=payment&${LINE}&=1`,
    'a value and a map of one name': `mode=payment&${LINE}&metadata=1&metadata[a]=2`,
    'a parameter twice': `mode=payment&mode=payment&${LINE}`,
    'nesting without end': `mode=payment&${LINE}&metadata${'[a]'.repeat(500)}=1`,
    'text where a number belongs': `mode=payment&${LINE.replace('quantity]=1', 'quantity]=1e3')}`,
    'a number beyond all numbers': `mode=payment&${LINE.replace('unit_amount]=100', 'unit_amount]=99999999999999999999')}`,
    'a product beyond all numbers': `mode=payment&${LINE.replace('unit_amount]=100', 'unit_amount]=9223372036854775807').replace('quantity]=1', 'quantity]=9223372036854775807')}`,
    'more parameters than any request has': `mode=payment&${LINE}&${Array.from({ length: 3000 }, (_, index) => `metadata[${index}]=1`).join('&')}`,
    'more than 64 KiB': `mode=payment&${LINE}&client_reference_id=${'a'.repeat(70_000)}`,
    'nothing at all': '',
  };
  for (const [what, body] of Object.entries(BROKEN)) {
    test(`refuses ${what}, in words`, async () => {
      const { status, json } = await send(body);
      assert.equal(status, 400, JSON.stringify(json));
      assert.equal(json.error.type, 'invalid_request_error');
      assert.ok(json.error.message.length > 10);
    });
  }

  test('refuses bytes that are no UTF-8, or takes them as text, but never fails', async () => {
    const { status } = await send(Buffer.concat([Buffer.from(`mode=payment&${LINE}&client_reference_id=`), Buffer.from([0xff, 0xfe, 0x00])]));
    assert.ok([200, 400].includes(status));
  });
});

describe('the types that the client promises', () => {
  test('an open session, one with its lines, and a paid one have every field of its kind and no other', async () => {
    const open = await stripe.checkout.sessions.create({ ...EVERYTHING, expand: ['line_items'] });
    const bare = await merchant.open();
    const paid = await stripe.checkout.sessions.retrieve((await merchant.openAndPay()).id);
    assert.equal(await compile(checkout.folder, 'session', [['Stripe.Checkout.Session', open], ['Stripe.Checkout.Session', await stripe.checkout.sessions.retrieve(bare.id)], ['Stripe.Checkout.Session', paid]]), '');
  });

  test('and the compiler would notice a field that is missing, one too many, and one of another kind', async () => {
    const session = plain(await merchant.retrieve((await merchant.open()).id));
    const { amount_total: _, ...missing } = session;
    assert.match(await compile(checkout.folder, 'missing', [['Stripe.Checkout.Session', missing]]), /amount_total/);
    assert.match(await compile(checkout.folder, 'extra', [['Stripe.Checkout.Session', { ...session, nonsense: 1 }]]), /nonsense/);
    assert.match(await compile(checkout.folder, 'mistyped', [['Stripe.Checkout.Session', { ...session, created: 'now' }]]), /created|string/);
  });
});
