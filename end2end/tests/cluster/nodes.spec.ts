// Many processes on one database: any of them can die at any moment, and it costs the shopper nothing
// but a retry.

import { MOMENTS } from '../../fixtures/moments';
import type { Node } from '../../fixtures/node.mjs';
import { expect, test } from '../../fixtures/test';
import { VISA } from '../../models/checkout-page';

/** Until a job asks again, and until what a dead worker had in hand is free. */
const ASKED_AGAIN = { seconds: 11 };
const LEASE_OVER = { seconds: 61 };

const COMPLETED = 'checkout.session.completed';

test.beforeEach(({ problems }) => problems.allow(/ERR_(CONNECTION|EMPTY|INCOMPLETE|SOCKET|FAILED|NETWORK)|Failed to fetch/));

test.afterEach(async ({ cluster }) => {
  cluster.door.guard = {};
  await cluster.start();
});

/** Five of the moments that one server alone is killed at. */
const CHOSEN = ['before the request is read', 'when the try is stored', '3 ms later', '10 ms later', 'with the answer on the line'];

for (const [moment, watch] of Object.entries(MOMENTS).filter(([moment]) => CHOSEN.includes(moment))) {
  test(`a server killed ${moment}: the page goes on with the other one, and one order is paid`, async ({ cluster, merchant, checkout, receipt, clock, openReceiver }) => {
    const receiver = await openReceiver({ events: [COMPLETED] });
    const session = await merchant.open();
    await checkout.open(session);
    await checkout.fill(VISA);

    const killed = new Promise<void>((resolve) => watch(cluster, (port) => void cluster.serverAt(port).kill('SIGKILL').then(resolve)));
    await checkout.submit();
    await killed;
    cluster.door.guard = {};
    // Nobody starts it again. Whatever it left behind is taken up when its time has come.
    await clock.advance(ASKED_AGAIN);
    await receipt.expectToBeOf(session);
    expect(await merchant.charges(session.id)).toMatchObject([{ amount: 2500 }]);
    const { event } = await receiver.expectTold(COMPLETED, session.id);
    expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'complete', payment_status: 'paid' });
    expect((await merchant.events(session.id)).map(({ id }) => id)).toEqual([event.id]);
  });
}

test('a worker killed while it asks the gateway: the other takes over when the lease ends', async ({ cluster, merchant, checkout, receipt, clock, faults, openReceiver }) => {
  const receiver = await openReceiver({ events: [COMPLETED] });
  const [first, second] = cluster.workers as [Node, Node];
  await second.kill('SIGKILL');
  const session = await merchant.open();
  // The server's own call fails at once; the worker's gets no answer, and nothing is done.
  for (const name of ['error_then_success', 'timeout_before']) await faults.arm(name, session, { on: 'confirm' });
  await checkout.open(session);
  await checkout.payWith(VISA);
  await expect.poll(() => faults.armed()).toEqual(['timeout_before']);
  await clock.advance(ASKED_AGAIN);
  await faults.expectStruck();
  await first.kill('SIGKILL');
  await cluster.startOne(second);
  expect(await merchant.charges(session.id)).toEqual([]);

  await clock.advance(LEASE_OVER);
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
  await receiver.expectTold(COMPLETED, session.id);
  expect(await merchant.events(session.id)).toHaveLength(1);
});

test('a worker killed while an endpoint has a delivery in its hands: it is delivered by the other', async ({ cluster, merchant, clock, openReceiver }) => {
  const receiver = await openReceiver({ events: [COMPLETED] });
  receiver.will('says nothing');
  const [first, second] = cluster.workers as [Node, Node];
  await second.kill('SIGKILL');
  const session = await merchant.openAndPay();
  await receiver.expectTold(COMPLETED, session.id);
  await first.kill('SIGKILL');
  await cluster.startOne(second);
  await clock.advance(LEASE_OVER);
  await receiver.expectTold(COMPLETED, session.id, 2);
  const tries = receiver.told(COMPLETED, session.id);
  expect(tries.map(({ event }) => event.id)).toEqual([tries[0]?.event.id, tries[0]?.event.id]);
  expect(tries.at(-1)?.behaved).toBe(200);
});

test('a server killed while it refunds: the refund is made once', async ({ cluster, merchant, clock, faults }) => {
  const session = await merchant.openAndPay();
  const payment = String((await merchant.retrieve(session.id)).payment_intent);
  await faults.arm('timeout', session, { on: 'refund' });
  await faults.arm('webhook_never', session, { on: 'refund' });
  let port = 0;
  cluster.door.guard.request = (bytes, to) => {
    if (bytes.toString('latin1').startsWith('POST /v1/refunds ')) port = to;
  };
  // Stripe's SDK would send it again by itself.
  const body = new URLSearchParams({ payment_intent: payment, amount: '900' });
  const asked = fetch(`${cluster.origin}/v1/refunds`, { method: 'POST', headers: { Authorization: `Bearer ${cluster.keys.merchant}` }, body });
  await Promise.all([expect(asked).rejects.toThrow(), faults.expectStruck().then(() => cluster.serverAt(port).kill('SIGKILL'))]);
  await clock.advance(ASKED_AGAIN);
  await expect.poll(async () => (await merchant.stripe.refunds.list({ payment_intent: payment })).data).toMatchObject([{ amount: 900, status: 'succeeded' }]);
  expect(await merchant.refunds(session.id)).toMatchObject([{ amount: 900 }]);
});

test('a server killed while it refunds, and the merchant’s program sends it again: it is still one refund', async ({ cluster, merchant, clock, faults }) => {
  const session = await merchant.openAndPay();
  const payment = String((await merchant.retrieve(session.id)).payment_intent);
  await faults.arm('timeout', session, { on: 'refund' });
  let port = 0;
  cluster.door.guard.request = (bytes, to) => {
    if (port === 0 && bytes.toString('latin1').startsWith('POST /v1/refunds ')) port = to;
  };
  // With retries, as it comes, Stripe's SDK sends a key along.
  const asked = merchant.stripe.refunds.create({ payment_intent: payment, amount: 900 }, { maxNetworkRetries: 2 });
  await faults.expectStruck();
  await cluster.serverAt(port).kill('SIGKILL');
  const { id } = await asked;
  await clock.advance(ASKED_AGAIN);
  await expect.poll(async () => (await merchant.stripe.refunds.list({ payment_intent: payment })).data).toMatchObject([{ id, amount: 900, status: 'succeeded' }]);
  expect(await merchant.refunds(session.id)).toMatchObject([{ amount: 900 }]);
});

test('all processes killed in the middle of a payment, and started again', async ({ cluster, merchant, checkout, receipt, clock }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  const started = cluster.nextLine('payment started');
  await checkout.submit();
  await started;
  await cluster.kill('SIGKILL');
  await cluster.start();
  await clock.advance(ASKED_AGAIN);
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
  expect(await merchant.events(session.id)).toHaveLength(1);
});

test('both servers take their turns', async ({ cluster, merchant }) => {
  const served = new Set<number>();
  cluster.door.guard.request = (_, port) => void served.add(port);
  // Connections that are kept go where they went before; these are new.
  for (let count = 0; count < 4; count += 1) await fetch(`${cluster.origin}/health`, { headers: { Connection: 'close' } });
  expect(served.size).toBe(2);
  await merchant.openAndPay();
});
