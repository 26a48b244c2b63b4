// The server dies in the middle of a payment. Afterwards the session is paid exactly once, or can
// still be paid, and then exactly once.

import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';
import type { Counterfoil } from '../../fixtures/counterfoil.mjs';

/** The moments, from before the server has read a byte until its answer is on the line. Each calls
 * `kill` when it has come. */
const MOMENTS: Record<string, (server: Counterfoil, kill: () => void) => void> = {
  'before the request is read': (server, kill) => onRequest(server, kill),
  'with the request on the line': (server, kill) => onRequest(server, () => setImmediate(kill)),
  'when the try is stored': (server, kill) => void server.nextLine('payment started').then(kill),
  ...Object.fromEntries([1, 3, 6, 10, 20].map((milliseconds) => [`${milliseconds} ms later`, (server: Counterfoil, kill: () => void) => onRequest(server, () => setTimeout(kill, milliseconds))])),
  'with the answer on the line': (server, kill) => {
    onRequest(server, () => (server.door.guard.answer = once(kill)));
  },
};

for (const [moment, watch] of Object.entries(MOMENTS)) {
  test(`killed ${moment}: paid once, or not at all and then once`, async ({ merchant, checkout, receipt, page, server, problems }) => {
    problems.allow(/ERR_(CONNECTION|EMPTY|INCOMPLETE|SOCKET|FAILED|NETWORK)|Failed to fetch/);
    const session = await merchant.open();
    await checkout.open(session);
    await checkout.fill(VISA);

    const killed = new Promise<void>((resolve) => watch(server, () => void server.kill('SIGKILL').then(resolve)));
    await checkout.submit();
    await killed;
    server.door.guard = {};
    await server.start();

    // The shopper is impatient.
    await page.goto(session.url);
    const paid = page.getByRole('heading', { name: text('already-paid-title') }).or(receipt.heading);
    await expect(paid.or(checkout.pay.and(page.locator(':enabled')))).toBeVisible();
    if (!(await paid.isVisible())) {
      expect(await merchant.charges(session.id)).toEqual([]);
      await checkout.payWith(VISA);
      await receipt.expectToBeOf(session);
    }
    expect(await merchant.charges(session.id)).toHaveLength(1);
    expect(await merchant.retrieve(session.id)).toMatchObject({ payment_status: 'paid' });
  });
}

test('killed and started again while the page stays open: it finds out by itself', async ({ merchant, checkout, receipt, server, problems }) => {
  problems.allow(/ERR_(CONNECTION|EMPTY|INCOMPLETE|SOCKET|FAILED|NETWORK)|Failed to fetch/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  const started = server.nextLine('payment started');
  await checkout.submit();
  await started;
  await server.kill('SIGKILL');
  await expect(checkout.status.or(receipt.heading)).toHaveText(new RegExp(`${text('connection-lost')}|${text('receipt-title')}`));
  await server.start();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

/** Acts on the first confirmation: a browser may send it again when its line is cut. */
function onRequest(server: Counterfoil, act: () => void) {
  const first = once(act);
  server.door.guard.request = (bytes) => {
    if (/^POST \/c\/\w+\/confirm /.test(bytes.toString('latin1'))) first();
  };
}

function once(act: () => void) {
  let done = false;
  return () => {
    if (!done) {
      done = true;
      act();
    }
  };
}
