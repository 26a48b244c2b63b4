// Real answers of the sandbox against the types of Stripe's client: a field that is missing, unknown or
// of another kind does not compile.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startSandbox } from './sandbox.mjs';

const end2end = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const PAYMENT = { amount: 1099, currency: 'eur', payment_method_types: ['card'] };

let sandbox;
let folder;

before(async () => {
  sandbox = await startSandbox();
  folder = await mkdtemp(path.join(tmpdir(), 'types-'));
  // So that the types are found from there.
  await symlink(path.join(end2end, 'node_modules'), path.join(folder, 'node_modules'));
});

after(async () => {
  await sandbox?.kill();
  if (folder) await rm(folder, { recursive: true });
});

/** Compiles the constants; what the compiler says about them. */
async function compile(name, constants) {
  const file = path.join(folder, `${name}.ts`);
  const lines = constants.map(
    ([type, value], index) => `export const value${index}: Omit<${type}, 'lastResponse'> = ${JSON.stringify(value, null, 1)};`,
  );
  await writeFile(file, `import type Stripe from 'stripe';\n${lines.join('\n')}\n`);
  const options = '--noEmit --strict --skipLibCheck --module nodenext --moduleResolution nodenext --target es2022'.split(' ');
  return new Promise((resolve) => {
    const compiler = path.join(end2end, 'node_modules/typescript/bin/tsc');
    execFile(process.execPath, [compiler, ...options, file], { cwd: folder }, (error, output) => {
      resolve(error ? output || String(error) : '');
    });
  });
}

/** Plain data, without what the client adds. */
const plain = (object) => JSON.parse(JSON.stringify(object));

test('answers have the shapes that the types promise', async () => {
  const { stripe } = sandbox;
  const pay = (card, more = {}) =>
    stripe.paymentIntents.create({ ...PAYMENT, confirm: true, payment_method: card, expand: ['latest_charge', 'payment_method'], ...more });
  const paid = await pay('pm_card_visa', { payment_method_options: { card: { request_three_d_secure: 'any' } } });
  const declined = await pay('pm_card_visa_chargeDeclined').catch((error) => error.payment_intent);
  const failedCharge = await stripe.charges.retrieve(declined.latest_charge);
  const automatic = await stripe.paymentIntents.create({ amount: 1099, currency: 'eur', shipping: { name: 'A', address: { line1: 'B' } } });
  const pendingCard = await pay('pm_card_pendingRefund');
  const reserved = await pay('pm_card_visa', { capture_method: 'manual' });
  const failing = await stripe.refunds.create({ payment_intent: pendingCard.id, amount: 5, metadata: { sandbox_fault: 'refund_fails_later' } });
  await sandbox.advance(7 * 24 * 60 * 60);
  const [released] = (await stripe.refunds.list({ payment_intent: reserved.id })).data;
  const disputeOf = async (card) => (await stripe.disputes.list({ payment_intent: (await pay(card)).id })).data[0];
  const won = await disputeOf('pm_card_createDispute');
  await stripe.disputes.update(won.id, { evidence: { uncategorized_text: 'winning_evidence' } });
  await pay('pm_card_createIssuerFraudRecord');
  const constants = [
    ['Stripe.PaymentIntent', paid],
    ['Stripe.PaymentIntent', declined],
    ['Stripe.PaymentIntent', automatic],
    ['Stripe.PaymentIntent', await pay('pm_card_threeDSecure2Required')],
    ['Stripe.PaymentIntent', await stripe.paymentIntents.create({
      amount: 1099, currency: 'eur', confirm: true, payment_method: 'pm_card_threeDSecure2Required', return_url: 'https://shop.test',
    })],
    ['Stripe.Charge', paid.latest_charge],
    ['Stripe.Charge', failedCharge],
    ['Stripe.Charge', reserved.latest_charge],
    ['Stripe.PaymentIntent', await stripe.paymentIntents.retrieve(reserved.id)],
    ['Stripe.Refund', released],
    ['Stripe.Refund', await stripe.refunds.retrieve(failing.id)],
    ['Stripe.PaymentMethod', paid.payment_method],
    ['Stripe.Refund', await stripe.refunds.create({ payment_intent: paid.id, amount: 5 })],
    ['Stripe.Refund', await stripe.refunds.create({ payment_intent: pendingCard.id })],
    ['Stripe.WebhookEndpoint', await stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:9/', enabled_events: ['*'] })],
    ['Stripe.Dispute', await stripe.disputes.retrieve(won.id)],
    ['Stripe.Dispute', await disputeOf('pm_card_createDisputeInquiry')],
    ['Stripe.Radar.EarlyFraudWarning', (await stripe.radar.earlyFraudWarnings.list()).data[0]],
    ['Stripe.Account', await stripe.accounts.retrieveCurrent()],
    ['Stripe.Balance', await stripe.balance.retrieve()],
    ['Stripe.EventBase', (await stripe.events.list({ limit: 1 })).data[0]],
  ];
  assert.equal(await compile('answers', constants.map(([type, value]) => [type, plain(value)])), '');
});

test('the check finds a field that is missing or of another kind', async () => {
  const intent = plain(await sandbox.stripe.paymentIntents.create(PAYMENT));
  const { currency: _, ...missing } = intent;
  assert.match(await compile('missing', [['Stripe.PaymentIntent', missing]]), /currency/);
  assert.match(await compile('wrong', [['Stripe.PaymentIntent', { ...intent, amount: '1099' }]]), /amount|string/);
  assert.match(await compile('unknown', [['Stripe.PaymentIntent', { ...intent, colour: 'red' }]]), /colour/);
});
