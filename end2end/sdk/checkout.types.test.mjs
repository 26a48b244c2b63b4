// Every object that the API answers with, in every state that gives it other fields, against what others
// have written about it: the types of Stripe's client, and Stripe's own schemas where they are at hand.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { line } from '../fixtures/merchant.mjs';
import { compile, plain, startCheckout } from './checkout.mjs';
import { startReceiver } from './sandbox.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PYTHON = process.env.END2END_PYTHON ?? path.resolve(HERE, '../../target/venvs/tests/bin/python');
/** Stripe's OpenAPI document of 2023-08-16, which is older than the types but has enumerations and formats. */
const SCHEMAS = process.env.STRIPE_SCHEMAS ?? path.resolve(HERE, '../../../shared/reference/stripe/spec3-2023-08-16.yaml');

let checkout;
let merchant;
let stripe;
/** What was answered: the type's name, the schema's name, the answer. */
const recorded = [];

function record(type, schema, answer) {
  recorded.push([type, schema, plain(answer)]);
  return answer;
}

const session = (answer) => record('Stripe.Checkout.Session', 'checkout.session', answer);
const intent = (answer) => record('Stripe.PaymentIntent', 'payment_intent', answer);
const refund = (answer) => record('Stripe.Refund', 'refund', answer);
const charge = (answer) => record('Stripe.Charge', 'charge', answer);
const dispute = (answer) => record('Stripe.Dispute', 'dispute', answer);
const warning = (answer) => record('Stripe.Radar.EarlyFraudWarning', 'radar.early_fraud_warning', answer);
const product = (answer) => record('Stripe.Product', 'product', answer);
const price = (answer) => record('Stripe.Price', 'price', answer);
const link = (answer) => record('Stripe.PaymentLink', 'payment_link', answer);

before(async () => {
  checkout = await startCheckout();
  ({ merchant } = checkout);
  stripe = merchant.stripe;
  await recordSessions();
  await recordCatalogue();
  await recordMoney();
  await recordBanks();
  await recordTelling();
});

after(() => checkout?.close());

const ASKING = {
  submit_type: 'book',
  billing_address_collection: 'required',
  phone_number_collection: { enabled: true },
  name_collection: { individual: { enabled: true }, business: { enabled: true, optional: true } },
  custom_text: { submit: { message: 'Thank you' } },
  consent_collection: { terms_of_service: 'required' },
  branding_settings: { button_color: '#112233', logo: { type: 'url', url: 'https://shop.test/logo.png' } },
  custom_fields: [
    { key: 'engraving', label: { type: 'custom', custom: 'Engraving' }, type: 'text', text: { maximum_length: 20 } },
    { key: 'number', label: { type: 'custom', custom: 'Number' }, type: 'numeric', optional: true },
    { key: 'size', label: { type: 'custom', custom: 'Size' }, type: 'dropdown', dropdown: { options: [{ label: 'Large', value: 'l' }] } },
  ],
  after_expiration: { recovery: { enabled: true } },
  metadata: { order: '7' },
  success_url: 'https://shop.test/ok',
};

async function recordSessions() {
  const bare = await merchant.open();
  session(await stripe.checkout.sessions.retrieve(bare.id));
  const asking = session(await stripe.checkout.sessions.create({ mode: 'payment', line_items: [line('A', 100)], ...ASKING, expand: ['line_items'] }));
  session(await stripe.checkout.sessions.update(asking.id, { metadata: { order: '8' } }));
  session(await stripe.checkout.sessions.expire(asking.id));
  const paid = await merchant.openAndPay();
  session(await stripe.checkout.sessions.retrieve(paid.id));
  session(await stripe.checkout.sessions.retrieve(paid.id, { expand: ['payment_intent.latest_charge', 'line_items'] }));
  for (const item of (await stripe.checkout.sessions.listLineItems(bare.id)).data) record('Stripe.LineItem', 'item', item);
}

async function recordCatalogue() {
  const made = product(await stripe.products.create({ name: 'Tea', description: 'Green', images: ['https://shop.test/a.png'], default_price_data: { currency: 'eur', unit_amount: 5 } }));
  product(await stripe.products.retrieve(made.id, { expand: ['default_price'] }));
  const costs = price(await stripe.prices.create({ product: made.id, currency: 'eur', unit_amount: 5, nickname: 'usual', lookup_key: 'tea' }));
  price(await stripe.prices.retrieve(costs.id, { expand: ['product'] }));
  record('Stripe.DeletedProduct', 'deleted_product', await stripe.products.del((await stripe.products.create({ name: 'Mistake' })).id));
  const items = [{ price: costs.id, quantity: 1, adjustable_quantity: { enabled: true } }];
  const { branding_settings: _, after_expiration: __, success_url, ...asking } = ASKING;
  // An end is ours, and Stripe's types do not know it.
  const known = ({ expires_at: end, ...rest }) => (assert.equal(end, null), rest);
  const bare = await stripe.paymentLinks.create({ line_items: items });
  link(known(plain(bare)));
  link(known(plain(await stripe.paymentLinks.create({ line_items: items, ...asking, after_completion: { type: 'redirect', redirect: { url: success_url } }, restrictions: { completed_sessions: { limit: 2 } }, payment_intent_data: { capture_method: 'manual' }, expand: ['line_items'] }))));
  link(known(plain(await stripe.paymentLinks.update(bare.id, { active: false, inactive_message: 'No more' }))));
  for (const item of (await stripe.paymentLinks.listLineItems(bare.id)).data) record('Stripe.LineItem', 'item', item);
}

async function recordMoney() {
  const pay = async (wishes) => {
    const { id } = await merchant.openAndPay(wishes);
    return (await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })).payment_intent;
  };
  const manual = { payment_intent_data: { capture_method: 'manual' } };
  const paid = intent(await pay());
  charge((await stripe.paymentIntents.retrieve(paid.id, { expand: ['latest_charge'] })).latest_charge);
  const reserved = intent(await pay(manual));
  intent(await stripe.paymentIntents.capture(reserved.id));
  intent(await stripe.paymentIntents.cancel((await pay(manual)).id));
  const declined = await merchant.open();
  await merchant.confirm(declined.id, 'pm_card_visa_chargeDeclinedInsufficientFunds');
  intent((await stripe.checkout.sessions.retrieve(declined.id, { expand: ['payment_intent'] })).payment_intent);
  refund(await stripe.refunds.create({ payment_intent: paid.id, amount: 5, reason: 'requested_by_customer' }));
  refund(await stripe.refunds.create({ payment_intent: paid.id, expand: ['charge'] }));
  const slow = await merchant.open();
  await merchant.confirm(slow.id, 'pm_card_pendingRefund');
  refund(await stripe.refunds.create({ payment_intent: (await merchant.retrieve(slow.id)).payment_intent }));
}

/** What banks say, as soon as the checkout has been told of it. */
async function recordBanks() {
  const receiver = await startReceiver();
  const endpoint = await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['charge.dispute.created', 'charge.dispute.closed', 'radar.early_fraud_warning.created'] });
  const told = async () => JSON.parse((await receiver.next()).body).data.object;
  const paidWith = async (card) => {
    await merchant.confirm((await merchant.open()).id, card);
    return told();
  };
  const full = { expand: ['charge', 'payment_intent.latest_charge'] };
  dispute(await stripe.disputes.retrieve((await paidWith('pm_card_createDisputeInquiry')).id));
  const { id } = await paidWith('pm_card_createDispute');
  dispute(await stripe.disputes.retrieve(id, full));
  await merchant.gateway.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' } });
  dispute(await told());
  const believed = await paidWith('pm_card_createIssuerFraudRecord');
  warning(await stripe.radar.earlyFraudWarnings.retrieve(believed.id));
  warning(await stripe.radar.earlyFraudWarnings.retrieve(believed.id, full));
  await stripe.webhookEndpoints.del(endpoint.id);
  receiver.close();
}

async function recordTelling() {
  const made = record('Stripe.WebhookEndpoint', 'webhook_endpoint', await stripe.webhookEndpoints.create({ url: 'https://shop.test/hooks', enabled_events: ['*'] }));
  record('Stripe.WebhookEndpoint', 'webhook_endpoint', await stripe.webhookEndpoints.update(made.id, { disabled: true, description: 'off' }));
  record('Stripe.DeletedWebhookEndpoint', 'deleted_webhook_endpoint', await stripe.webhookEndpoints.del(made.id));
  const kinds = new Set();
  for await (const event of stripe.events.list({ limit: 100 })) {
    if (kinds.has(event.type)) continue;
    kinds.add(event.type);
    record('Stripe.EventBase', 'event', event);
    const [type, schema] = { 'checkout.session': ['Stripe.Checkout.Session', 'checkout.session'], payment_intent: ['Stripe.PaymentIntent', 'payment_intent'], charge: ['Stripe.Charge', 'charge'], refund: ['Stripe.Refund', 'refund'], dispute: ['Stripe.Dispute', 'dispute'], 'radar.early_fraud_warning': ['Stripe.Radar.EarlyFraudWarning', 'radar.early_fraud_warning'] }[event.data.object.object];
    record(type, schema, event.data.object);
  }
  assert.ok(kinds.size >= 6, [...kinds].join(', '));
}

test('every object has the fields of its type and no other', async () => {
  assert.ok(recorded.length > 40);
  assert.equal(await compile(checkout.folder, 'answers', recorded.map(([type, , value]) => [type, value])), '');
});

/** What is wrong with the answers by the schemas of that document, under these names. */
async function faults(document, answers) {
  const file = path.join(checkout.folder, 'answers.json');
  await writeFile(file, JSON.stringify(answers));
  return new Promise((resolve) => {
    execFile(PYTHON, [path.join(HERE, 'python/validate.py'), document, file], { maxBuffer: 1e8 }, (error, out, err) => resolve(error ? out + err : ''));
  });
}

test('every object keeps to our own description of it', async () => {
  const ours = {
    charge: 'Charge',
    'checkout.session': 'CheckoutSession',
    deleted_product: 'DeletedProduct',
    deleted_webhook_endpoint: 'DeletedWebhookEndpoint',
    dispute: 'Dispute',
    event: 'Event',
    item: 'LineItem',
    payment_intent: 'PaymentIntent',
    payment_link: 'PaymentLink',
    price: 'Price',
    product: 'Product',
    'radar.early_fraud_warning': 'EarlyFraudWarning',
    refund: 'Refund',
    webhook_endpoint: 'WebhookEndpoint',
  };
  const named = recorded.map(([, schema, value]) => [schema === 'webhook_endpoint' && value.secret ? 'WebhookEndpointWithSecret' : ours[schema], value]);
  assert.equal(await faults(path.resolve(HERE, '../../server/docs/openapi.json'), named), '');
});

test('every object keeps to Stripe’s schema of it', { skip: existsSync(SCHEMAS) ? false : `there is no ${SCHEMAS}` }, async () => {
  assert.equal(await faults(SCHEMAS, recorded.map(([, schema, value]) => [schema, value])), '');
});
