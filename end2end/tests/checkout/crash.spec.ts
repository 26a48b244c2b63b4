// The server dies in the middle of a payment. Afterwards the session is paid exactly once, or can
// still be paid, and then exactly once.

import { MOMENTS } from '../../fixtures/moments';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

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

    // The shopper is impatient, and may be quicker than the page, which is about to move on by itself.
    await expect(async () => void (await page.goto(session.url))).toPass();
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
