// How the server goes out in live mode: to the gateway by the proxy that its environment names, with the
// certificate checked; to merchants' endpoints by no proxy. No browser is needed.

import { join } from 'node:path';

import { Endpoint } from '../../../fixtures/live-endpoint';
import { HOSTS } from '../../../fixtures/live-gateway.mjs';
import { expect, test } from '../../../fixtures/live-test';
import { Live } from '../../../fixtures/live.mjs';
import { Merchant } from '../../../fixtures/merchant.mjs';
import { runFolder } from '../../../fixtures/run-folder';
import { Internet } from '../../../fixtures/tls-internet.mjs';

test('the gateway is called at its production address, through the proxy, with the live key', async ({ merchant, internet, shop }) => {
  await merchant.openAndPay();
  expect(new Set(internet.tunnels)).toEqual(new Set([`${HOSTS.api}:443`]));
  const calls = internet.visitsTo(HOSTS.api).filter(({ path }) => path.startsWith('/v1/payment_intents'));
  expect(calls.length).toBeGreaterThan(0);
  for (const { headers } of calls) expect(headers.authorization).toBe(`Bearer ${shop.keys.secret.replace('_test_', '_live_')}`);
});

test('a merchant’s endpoint is told by TLS and directly', async ({ merchant, internet }) => {
  const endpoint = await Endpoint.open(merchant, internet.authority);
  const session = await merchant.openAndPay();
  await expect.poll(() => endpoint.events).toMatchObject([{ livemode: true, type: 'checkout.session.completed', data: { object: { id: session.id, livemode: true } } }]);
  expect(new Set(internet.tunnels), 'a proxy would connect where nobody can look at the address').toEqual(new Set([`${HOSTS.api}:443`]));
  await endpoint.close();
});

test('live mode tells no endpoint without TLS', async ({ merchant }) => {
  await expect(merchant.stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:4242/hooks', enabled_events: ['*'] })).rejects.toThrow(/https/);
});

test('a gateway whose certificate nobody vouches for is told nothing, and nothing is charged', async ({}, { workerIndex }) => {
  const elsewhere = await Internet.open([HOSTS.api]);
  const server = await Live.create(join(runFolder(), `worker-${workerIndex}-wary`), elsewhere, { trusts: false });
  const merchant = new Merchant(server);
  const session = await merchant.open();
  expect(await merchant.confirm(session.id, 'pm_card_visa')).toMatchObject({ step: 'trouble' });
  expect(elsewhere.tunnels).toContain(`${HOSTS.api}:443`);
  expect(elsewhere.visits).toEqual([]);
  expect(await merchant.charges(session.id)).toEqual([]);
  await server.close();
  await elsewhere.close();
});
