// Stripe's client for Python against our merchant API: the tests are in `python/`, and get a server here.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startReceiver } from './sandbox.mjs';
import { startCheckout } from './checkout.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PYTHON = process.env.END2END_PYTHON ?? path.resolve(HERE, '../../target/venvs/tests/bin/python');

let checkout;
let receiver;

before(async () => {
  assert.ok(existsSync(PYTHON), `There is no ${PYTHON}. Make it first: server/setup/python.sh`);
  checkout = await startCheckout();
  receiver = await startReceiver();
});

after(async () => {
  await checkout?.close();
  receiver?.close();
});

test('Stripe’s client for Python', async () => {
  // What it is to verify was really sent: a delivery with its signature.
  const endpoint = await checkout.merchant.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['checkout.session.completed'] });
  const session = await checkout.merchant.openAndPay();
  const { body, signature } = await receiver.next();
  const environment = {
    PATH: process.env.PATH,
    PYTHONDONTWRITEBYTECODE: '1',
    CHECKOUT: checkout.server.origin,
    CHECKOUT_KEY: checkout.server.keys.merchant,
    PAID_SESSION: session.id,
    DELIVERY: body,
    DELIVERY_SIGNATURE: signature,
    DELIVERY_SECRET: endpoint.secret,
  };
  const said = await new Promise((resolve) => {
    execFile(PYTHON, ['-m', 'unittest', 'discover', '--start-directory', path.join(HERE, 'python')], { env: environment }, (error, out, err) => resolve({ error, text: out + err }));
  });
  assert.equal(said.error, null, said.text);
  assert.match(said.text, /Ran \d{2,} tests/, 'they were found');
});
