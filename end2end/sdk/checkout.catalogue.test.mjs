// Products, prices and payment links by Stripe's own client: over their lives, listed, expanded, refused.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import Stripe from 'stripe';

import { line } from '../fixtures/merchant.mjs';
import { assertHas, failureOf, plain, startCheckout } from './checkout.mjs';

let checkout;
let merchant;
let stripe;

before(async () => {
  checkout = await startCheckout();
  ({ merchant } = checkout);
  stripe = merchant.stripe;
});

after(() => checkout?.close());

const tea = (more = {}) => stripe.products.create({ name: 'Tea', ...more });
const priceOf = (product, unit_amount = 450, more = {}) => stripe.prices.create({ product, currency: 'eur', unit_amount, ...more });
const ids = (things) => things.map(({ id }) => id);

/** The session that somebody gets who presses a link's button. */
async function follow(link) {
  const { headers } = await fetch(link.url, { method: 'POST', redirect: 'manual' });
  return headers.get('location').split('/').at(-1);
}

describe('products and prices', () => {
  test('over their lives', async () => {
    const product = await tea({ description: 'Green', images: ['https://shop.test/tea.png'], metadata: { shelf: '3' }, url: 'https://shop.test/tea', unit_label: 'bag' });
    assertHas(plain(product), { object: 'product', active: true, name: 'Tea', description: 'Green', metadata: { shelf: '3' }, unit_label: 'bag', default_price: null });
    const price = await priceOf(product.id, 450, { nickname: 'usual', metadata: { since: 'May' } });
    assertHas(plain(price), { object: 'price', type: 'one_time', unit_amount: 450, product: product.id, nickname: 'usual' });

    const changed = await stripe.products.update(product.id, { default_price: price.id, description: '', metadata: { shelf: '', row: '4' } });
    assertHas(plain(changed), { default_price: price.id, description: null, metadata: { row: '4' } });
    const expanded = await stripe.products.retrieve(product.id, { expand: ['default_price'] });
    assert.equal(expanded.default_price.unit_amount, 450);
    assert.equal((await stripe.prices.retrieve(price.id, { expand: ['product'] })).product.name, 'Tea');
    assert.equal((await stripe.prices.update(price.id, { nickname: '' })).nickname, null);

    const error = await failureOf(stripe.products.del(product.id));
    assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
    assert.equal((await stripe.products.update(product.id, { active: false })).active, false);
    assert.equal((await failureOf(stripe.checkout.sessions.create({ mode: 'payment', line_items: [{ price: price.id, quantity: 1 }] }))).param, 'line_items[0][price]');
    assert.deepEqual(plain(await stripe.products.del((await tea()).id)).deleted, true);
  });

  test('with a product that is made along with its price, and the other way round', async () => {
    const price = await stripe.prices.create({ currency: 'usd', unit_amount: 5, product_data: { name: 'Along' } });
    assert.equal((await stripe.products.retrieve(price.product)).name, 'Along');
    const product = await stripe.products.create({ name: 'Round', default_price_data: { currency: 'usd', unit_amount: 7 }, expand: ['default_price'] });
    assert.equal(product.default_price.unit_amount, 7);
  });

  test('a lookup key is of one price, and can be moved', async () => {
    const { id: product } = await tea();
    const key = `key-${product}`;
    const first = await priceOf(product, 1, { lookup_key: key });
    assert.equal((await failureOf(priceOf(product, 2, { lookup_key: key }))).param, 'lookup_key');
    const second = await priceOf(product, 2, { lookup_key: key, transfer_lookup_key: true });
    assert.deepEqual(ids((await stripe.prices.list({ lookup_keys: [key] })).data), [second.id]);
    assert.equal((await stripe.prices.retrieve(first.id)).lookup_key, null);
  });

  test('lists are narrowed and read to their end, forth and back', async () => {
    const { id: product } = await tea();
    const made = [];
    for (let amount = 1; amount <= 5; amount += 1) made.unshift((await priceOf(product, amount, { active: amount !== 3 })).id);
    const forth = await stripe.prices.list({ product, limit: 2 }).autoPagingToArray({ limit: 100 });
    assert.deepEqual(ids(forth), made);
    const back = await stripe.prices.list({ product, limit: 2, ending_before: made.at(-1) }).autoPagingToArray({ limit: 100 });
    assert.deepEqual(ids(back).sort(), made.slice(0, -1).sort());
    assert.deepEqual(ids((await stripe.prices.list({ product, active: false })).data), [made[2]]);
    assert.deepEqual((await stripe.prices.list({ product, currency: 'usd' })).data, []);
    assert.ok(ids((await stripe.products.list({ ids: [product] })).data).includes(product));
    assert.equal((await stripe.products.list({ limit: 1, expand: ['data.default_price'] })).data.length, 1);
  });

  test('what is wrong is named', async () => {
    for (const [param, call] of [
      ['name', () => stripe.products.create({})],
      ['images', () => stripe.products.create({ name: 'A', images: ['nowhere'] })],
      ['shippable', () => stripe.products.create({ name: 'A', shippable: true })],
      ['product', () => priceOf('prod_nothing')],
      ['recurring', () => stripe.prices.create({ currency: 'eur', unit_amount: 1, product_data: { name: 'A' }, recurring: { interval: 'month' } })],
      ['unit_amount', () => stripe.prices.create({ currency: 'eur', product_data: { name: 'A' } })],
      ['currency', () => stripe.prices.create({ currency: 'xyz', unit_amount: 1, product_data: { name: 'A' } })],
    ]) {
      const error = await failureOf(call());
      assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError, `${error}`);
      assert.equal(error.param.split('[')[0], param, error.message);
    }
  });
});

describe('payment links', () => {
  test('over their lives', async () => {
    const price = await stripe.prices.create({ currency: 'eur', unit_amount: 2500, product_data: { name: 'Workshop' } });
    const link = await stripe.paymentLinks.create({
      line_items: [{ price: price.id, quantity: 2, adjustable_quantity: { enabled: true, minimum: 1, maximum: 4 } }],
      metadata: { course: 'ink' },
      submit_type: 'book',
      custom_fields: [{ key: 'size', label: { type: 'custom', custom: 'Size' }, type: 'dropdown', dropdown: { options: [{ label: 'Large', value: 'l' }] } }],
      expand: ['line_items'],
    });
    assertHas(plain(link), { object: 'payment_link', active: true, currency: 'eur', submit_type: 'book', metadata: { course: 'ink' } });
    assert.equal(link.url, `${checkout.server.origin}/l/${link.id}`);
    assertHas(plain(link.line_items.data[0]), { amount_total: 5000, quantity: 2, description: 'Workshop' });
    assert.deepEqual(ids((await stripe.paymentLinks.listLineItems(link.id)).data), ids(link.line_items.data));

    const changed = await stripe.paymentLinks.update(link.id, { active: false, inactive_message: 'In May', line_items: [{ id: link.line_items.data[0].id, quantity: 3 }] });
    assertHas(plain(changed), { active: false, inactive_message: 'In May' });
    assert.equal((await stripe.paymentLinks.listLineItems(link.id)).data[0].quantity, 3);
    assert.ok(ids((await stripe.paymentLinks.list({ active: false, limit: 100 })).data).includes(link.id));
    assert.ok(!ids((await stripe.paymentLinks.list({ active: true, limit: 100 })).data).includes(link.id));
  });

  test('open a session for everybody who follows them', async () => {
    const link = await stripe.paymentLinks.create({ line_items: [line('Poster', 900)] });
    const [one, other] = [await follow(link), await follow(link)];
    assert.notEqual(one, other);
    const session = await stripe.checkout.sessions.retrieve(one, { expand: ['payment_link', 'line_items'] });
    assert.equal(session.payment_link.id, link.id);
    assert.equal(session.amount_total, 900);
    assert.deepEqual(ids((await stripe.checkout.sessions.list({ payment_link: link.id })).data).sort(), [one, other].sort());
  });

  test('sell no more than their limit, however many pay at once', async () => {
    const link = await stripe.paymentLinks.create({ line_items: [line('Seat', 900)], restrictions: { completed_sessions: { limit: 3 } } });
    const sessions = await Promise.all(Array.from({ length: 8 }, () => follow(link)));
    await Promise.all(sessions.map((session) => merchant.confirm(session, 'pm_card_visa')));
    const paid = await stripe.checkout.sessions.list({ payment_link: link.id, status: 'complete' });
    assert.equal(paid.data.length, 3);
    assertHas(plain(await stripe.paymentLinks.retrieve(link.id)).restrictions.completed_sessions, { count: 3, limit: 3 });
  });

  test('can have an end, which is an addition of ours', async () => {
    const end = Math.floor(Date.now() / 1000) + 3600;
    const link = await stripe.paymentLinks.create({ line_items: [line('Early', 900)], expires_at: end });
    assert.equal(link.expires_at, end);
    assert.equal((await failureOf(stripe.paymentLinks.create({ line_items: [line('Late', 900)], expires_at: 5 }))).param, 'expires_at');
  });
});
