// What else a session can be asked for, listed by, changed and ended, by Stripe's own client.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import Stripe from 'stripe';

import { line } from '../fixtures/merchant.mjs';
import { assertHas, failureOf, plain, startCheckout } from './checkout.mjs';

/** Every option beside lines and addresses. */
const OPTIONS = {
  submit_type: 'donate',
  billing_address_collection: 'required',
  phone_number_collection: { enabled: true },
  name_collection: { individual: { enabled: true }, business: { enabled: true, optional: true } },
  custom_text: { submit: { message: 'Thank you' }, after_submit: { message: 'Soon' }, terms_of_service_acceptance: { message: 'I agree' } },
  consent_collection: { terms_of_service: 'required' },
  branding_settings: { background_color: '#fffff0', button_color: '#112233', border_style: 'pill', display_name: 'Ink', font_family: 'inter', logo: { type: 'url', url: 'https://shop.test/logo.png' } },
  custom_fields: [
    { key: 'engraving', label: { type: 'custom', custom: 'Engraving' }, type: 'text', text: { maximum_length: 20 }, optional: true },
    { key: 'size', label: { type: 'custom', custom: 'Size' }, type: 'dropdown', dropdown: { options: [{ label: 'Large', value: 'l' }, { label: 'Small', value: 's' }] } },
  ],
  after_expiration: { recovery: { enabled: true } },
  payment_intent_data: { capture_method: 'manual', description: 'Order 7', metadata: { book: 'ink' }, receipt_email: 'ada@shop.test', statement_descriptor: 'INK SHOP' },
};

let checkout;
let merchant;
let stripe;

before(async () => {
  checkout = await startCheckout();
  ({ merchant } = checkout);
  stripe = merchant.stripe;
});

after(() => checkout?.close());

const ids = (things) => things.map(({ id }) => id);

test('everything that can be asked of the shopper is answered back', async () => {
  const session = plain(await merchant.open(OPTIONS));
  assertHas(session, { submit_type: 'donate', billing_address_collection: 'required', phone_number_collection: { enabled: true } });
  assert.deepEqual(session.name_collection, { individual: { enabled: true, optional: false }, business: { enabled: true, optional: true } });
  assert.equal(session.custom_text.submit.message, 'Thank you');
  assert.equal(session.consent_collection.terms_of_service, 'required');
  assertHas(session.branding_settings, { background_color: '#fffff0', button_color: '#112233', border_style: 'pill', display_name: 'Ink', font_family: 'inter' });
  assert.deepEqual(session.custom_fields.map(({ key, type, optional }) => [key, type, optional]), [['engraving', 'text', true], ['size', 'dropdown', false]]);
  assert.equal(session.after_expiration.recovery.enabled, true);
});

describe('changing a session', () => {
  test('its notes are merged, removed and cleared', async () => {
    const { id } = await merchant.open({ metadata: { a: '1', b: '2' } });
    assert.deepEqual(plain(await stripe.checkout.sessions.update(id, { metadata: { a: '', c: '3' } })).metadata, { b: '2', c: '3' });
    assert.deepEqual(plain(await stripe.checkout.sessions.update(id, { metadata: '' })).metadata, {});
  });

  test('what cannot be changed is refused by its name', async () => {
    const { id } = await merchant.open();
    assert.equal((await failureOf(stripe.checkout.sessions.update(id, { success_url: 'https://shop.test' }))).param, 'success_url');
  });
});

describe('ending a session', () => {
  test('ends it, once', async () => {
    const { id, url } = await merchant.open();
    const ended = await stripe.checkout.sessions.expire(id);
    assertHas(plain(ended), { status: 'expired', url: null });
    await merchant.confirm(id, 'pm_card_visa');
    assert.deepEqual(await merchant.charges(id), []);
    assert.equal((await failureOf(stripe.checkout.sessions.expire(id))).statusCode, 400);
    assert.equal((await fetch(url)).ok, false);
    assert.equal((await merchant.events(id, 'checkout.session.expired')).length, 1);
  });

  test('is refused when it is paid', async () => {
    const { id } = await merchant.openAndPay();
    const error = await failureOf(stripe.checkout.sessions.expire(id));
    assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
  });
});

describe('lists of sessions', () => {
  test('are read to their end, forth and back', async () => {
    const made = [];
    for (let count = 0; count < 5; count += 1) made.unshift((await merchant.open()).id);
    const all = await stripe.checkout.sessions.list({ limit: 100 }).autoPagingToArray({ limit: 1000 });
    assert.deepEqual(ids(all).slice(0, 5), made);
    assert.deepEqual(ids(await stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 1000 })), ids(all));
    const back = await stripe.checkout.sessions.list({ limit: 2, ending_before: all.at(-1).id }).autoPagingToArray({ limit: 1000 });
    assert.deepEqual(ids(back).sort(), ids(all.slice(0, -1)).sort());
  });

  test('are narrowed by what they are', async () => {
    const paid = await merchant.openAndPay();
    const ended = await merchant.open({ customer_email: 'grace@shop.test' });
    await stripe.checkout.sessions.expire(ended.id);
    const { payment_intent } = await merchant.retrieve(paid.id);
    assert.deepEqual(ids((await stripe.checkout.sessions.list({ payment_intent })).data), [paid.id]);
    assert.ok(ids((await stripe.checkout.sessions.list({ status: 'expired' })).data).includes(ended.id));
    assert.ok(!ids((await stripe.checkout.sessions.list({ status: 'open' })).data).includes(ended.id));
    assert.deepEqual(ids((await stripe.checkout.sessions.list({ customer_details: { email: 'grace@shop.test' } })).data), [ended.id]);
    assert.deepEqual((await stripe.checkout.sessions.list({ created: { lt: 5 } })).data, []);
    assert.deepEqual(ids((await stripe.paymentIntents.list({ limit: 100 })).data).includes(payment_intent), true);
  });

  test('of lines have pages too', async () => {
    const { id } = await merchant.open({ line_items: Array.from({ length: 12 }, (_, index) => line(`Line ${index}`, index + 1)) });
    const session = await stripe.checkout.sessions.retrieve(id, { expand: ['line_items'] });
    assert.deepEqual([session.line_items.data.length, session.line_items.has_more], [10, true]);
    const lines = await stripe.checkout.sessions.listLineItems(id, { limit: 5 }).autoPagingToArray({ limit: 100 });
    assert.deepEqual(lines.map(({ description }) => description), Array.from({ length: 12 }, (_, index) => `Line ${index}`));
  });

  test('begin nowhere but at what is there', async () => {
    for (const param of ['starting_after', 'ending_before']) {
      const error = await failureOf(stripe.checkout.sessions.list({ [param]: 'cs_test_nothing' }));
      assert.deepEqual([error.code, error.param], ['resource_missing', param]);
    }
  });
});

test('a failure leads to the page that explains it', async () => {
  const error = await failureOf(merchant.open({ nonsense: 'x' }));
  const url = new URL(error.doc_url);
  const page = await (await fetch(url)).text();
  assert.ok(page.includes(`id="${url.hash.slice(1)}"`), error.doc_url);
});

test('what is Stripe’s and not ours is refused by its name, and never ignored', async () => {
  const theirs = { subscription_data: { trial_period_days: 3 }, discounts: [{ coupon: 'x' }], allow_promotion_codes: true, automatic_tax: { enabled: true }, shipping_address_collection: { allowed_countries: ['DE'] }, tax_id_collection: { enabled: true }, customer: 'cus_1', invoice_creation: { enabled: true } };
  for (const [param, value] of Object.entries(theirs)) {
    const error = await failureOf(merchant.open({ [param]: value }));
    assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError, param);
    assert.equal(error.param?.split('[')[0], param);
  }
});
