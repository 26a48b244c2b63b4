// Money that is reserved first and taken later, as the merchant and the shopper see it.

import { MERCHANT } from '../../fixtures/counterfoil.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import type { Merchant } from '../../fixtures/merchant.mjs';
import { VISA, type CheckoutPage } from '../../models/checkout-page';
import type { ReceiptPage } from '../../models/receipt-page';

test.use({ movesClock: true });

const MANUAL = { payment_intent_data: { capture_method: 'manual' as const } };

interface Shopper {
  merchant: Merchant;
  checkout: CheckoutPage;
  receipt: ReceiptPage;
}

/** A shopper goes through the checkout; gives back the session and its payment. */
async function reserve({ merchant, checkout, receipt }: Shopper) {
  const session = await merchant.open(MANUAL);
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session, receipt.reserved);
  const seen = await merchant.retrieve(session.id);
  expect(seen).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
  return { session, payment: String(seen.payment_intent) };
}

test('the shopper reads that the money is reserved, and when it is taken, that it is', async ({ merchant, checkout, receipt, page }) => {
  const { session, payment } = await reserve({ merchant, checkout, receipt });
  const of = { amount: '€25.00', merchant: MERCHANT };
  await expect(page.getByText(text('receipt-reserved-body', of))).toBeVisible();
  await expect(page.getByText(text('receipt-body', of))).toHaveCount(0);
  expect(await merchant.charges(session.id)).toMatchObject([{ captured: false, amount_captured: 0 }]);
  await merchant.stripe.paymentIntents.capture(payment);
  await page.reload();
  await receipt.expectToBeOf(session);
  await expect(page.getByText(text('receipt-body', of))).toBeVisible();
});

test('reserved in the browser, captured by the merchant, refunded in parts', async ({ merchant, checkout, receipt, openReceiver }) => {
  const receiver = await openReceiver();
  const { session, payment } = await reserve({ merchant, checkout, receipt });
  const { event } = await receiver.expectTold('checkout.session.completed', session.id);
  expect(event.data.object).toMatchObject({ payment_status: 'unpaid' });
  const capturable = await receiver.expectTold('payment_intent.amount_capturable_updated', payment);
  expect(capturable.event.data.object).toMatchObject({ status: 'requires_capture', amount_capturable: 2500, amount_received: 0 });
  await expect(merchant.stripe.refunds.create({ payment_intent: payment })).rejects.toThrow(/took no money/);

  expect(await merchant.stripe.paymentIntents.capture(payment)).toMatchObject({ status: 'succeeded', amount_received: 2500, amount_capturable: 0 });
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'complete', payment_status: 'paid' });
  await receiver.expectTold('charge.captured', payment);
  await receiver.expectTold('payment_intent.succeeded', payment);
  await expect(merchant.stripe.paymentIntents.capture(payment)).rejects.toThrow(/status is succeeded/);

  for (const amount of [1000, 1500]) await merchant.stripe.refunds.create({ payment_intent: payment, amount });
  await expect(merchant.stripe.refunds.create({ payment_intent: payment, amount: 1 })).rejects.toThrow(/already been refunded/);
  expect((await merchant.refunds(session.id)).map(({ amount }) => amount).sort()).toEqual([1000, 1500]);
  await receiver.expectTold('charge.refunded', payment, 2);
  expect(receiver.told('checkout.session.completed', session.id).map((told) => told.event.id)).toEqual([event.id]);
});

test('a part is captured, and no more than that can be refunded', async ({ merchant, openReceiver }) => {
  const receiver = await openReceiver();
  const session = await merchant.openAndPay(MANUAL);
  const payment = String((await merchant.retrieve(session.id)).payment_intent);
  await expect(merchant.stripe.paymentIntents.capture(payment, { amount_to_capture: 2501 })).rejects.toThrow(/from 1 to 2500/);
  expect(await merchant.stripe.paymentIntents.capture(payment, { amount_to_capture: 1000 })).toMatchObject({ status: 'succeeded', amount_received: 1000 });
  expect(await merchant.charges(session.id)).toMatchObject([{ captured: true, amount_captured: 1000 }]);
  await receiver.expectTold('charge.captured', payment);
  await expect(merchant.stripe.refunds.create({ payment_intent: payment, amount: 1001 })).rejects.toThrow(/more than is left/);
  expect(await merchant.stripe.refunds.create({ payment_intent: payment })).toMatchObject({ amount: 1000, status: 'succeeded' });
});

test('what was reserved is given up by the merchant', async ({ merchant, openReceiver }) => {
  const receiver = await openReceiver();
  const session = await merchant.openAndPay(MANUAL);
  const payment = String((await merchant.retrieve(session.id)).payment_intent);
  expect(await merchant.stripe.paymentIntents.cancel(payment)).toMatchObject({ status: 'canceled', amount_capturable: 0 });
  await receiver.expectTold('payment_intent.canceled', payment);
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
  await expect(merchant.stripe.paymentIntents.capture(payment)).rejects.toThrow(/status is canceled/);
  expect(await merchant.gateway.paymentIntents.retrieve(payment)).toMatchObject({ status: 'canceled' });
});

test('what nobody captures runs out after a week, and the merchant is told', async ({ merchant, openReceiver, clock }) => {
  const receiver = await openReceiver();
  const session = await merchant.openAndPay(MANUAL);
  const payment = String((await merchant.retrieve(session.id)).payment_intent);
  // What is on its way must have arrived: the clock would make its signature too old.
  await receiver.expectTold('checkout.session.completed', session.id);
  await receiver.expectTold('payment_intent.amount_capturable_updated', payment);
  await clock.advance({ days: 6 });
  expect(await merchant.stripe.paymentIntents.retrieve(payment)).toMatchObject({ status: 'requires_capture' });
  await clock.advance({ days: 2 });
  await receiver.expectTold('charge.expired', payment);
  const { event } = await receiver.expectTold('payment_intent.canceled', payment);
  expect(event.data.object).toMatchObject({ status: 'canceled' });
  expect(await merchant.stripe.paymentIntents.retrieve(payment)).toMatchObject({ status: 'canceled' });
  expect(await merchant.charges(session.id)).toMatchObject([{ captured: false, amount_captured: 0 }]);
});
