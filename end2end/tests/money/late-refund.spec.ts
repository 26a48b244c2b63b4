// Payments that come late, where the money goes back.

import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { payLate } from './late';

const GIVE_BACK = { MERCHANT__LATE_PAYMENTS: 'refund' };

test.use({ movesClock: true, settings: GIVE_BACK });

test('a payment that comes late is given back, once, and the merchant is told', async ({ merchant, clock, faults, openReceiver, page, problems }) => {
  problems.allow(/status of 410/);
  const receiver = await openReceiver();
  const { session, payment } = await payLate({ merchant, clock, faults, receiver });
  const { event } = await receiver.expectTold('refund.created', payment);
  expect(event.data.object).toMatchObject({ amount: 2500, payment_intent: payment });
  await receiver.expectTold('charge.refunded', payment);
  await expect.poll(() => merchant.charges(session.id)).toMatchObject([{ amount: 2500, amount_refunded: 2500, refunded: true }]);
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'expired', payment_status: 'unpaid' });
  expect((await page.goto(session.url))?.status()).toBe(410);
  await expect(page.getByRole('heading', { name: text('expired-title'), level: 1 })).toBeVisible();

  await clock.advance({ minutes: 5 });
  expect(await merchant.refunds(session.id)).toMatchObject([{ amount: 2500 }]);
  expect(await merchant.events(session.id)).toEqual([]);
});
