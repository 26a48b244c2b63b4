// A page that was left open while the payment was made elsewhere.

import type { Page } from '@playwright/test';

import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { CheckoutPage, VISA } from '../../models/checkout-page';

/** The shopper looks at it again. Without windows every page can be seen all the time, so the browser itself
 * would never say so. */
const lookAt = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

const alreadyPaid = (page: Page) => page.getByRole('heading', { name: text('already-paid-title') });

test('@phone another tab has paid: the page moves on when it is looked at', async ({ merchant, checkout, receipt, context }) => {
  const session = await merchant.open();
  const left = new CheckoutPage(await context.newPage());
  await left.open(session);
  await left.email.fill('ada@shop.test');
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);

  await expect(left.pay).toBeEnabled();
  await lookAt(left.page);
  await expect(alreadyPaid(left.page)).toBeVisible();
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('another device has paid: the page moves on when the connection comes back', async ({ merchant, checkout, page, context }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await context.setOffline(true);
  expect(await merchant.confirm(session.id, 'pm_card_visa')).toMatchObject({ step: 'leave' });
  await context.setOffline(false);
  await expect(alreadyPaid(page)).toBeVisible();
});

test('a page that the browser kept and shows again asks what belongs there', async ({ merchant, checkout, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  expect(await merchant.confirm(session.id, 'pm_card_visa')).toMatchObject({ step: 'leave' });
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(alreadyPaid(page)).toBeVisible();
});

test('while another tab pays, the page waits with what was typed, and asks again until that is decided', async ({ merchant, checkout, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.email.fill('ada@shop.test');
  // The bank asks the other tab's shopper.
  expect(await merchant.confirm(session.id, 'pm_card_threeDSecure2Required')).toMatchObject({ step: 'authenticate' });
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/status') && asked.push(request.url()));
  await lookAt(page);
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  await expect(checkout.email).toHaveValue('ada@shop.test');
});

test('a page that is not looked at asks nothing', async ({ merchant, checkout, page }) => {
  const session = await merchant.open();
  await page.clock.install();
  await checkout.open(session);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.clock.fastForward(23 * 3_600_000 + 58 * 60_000);
  await page.clock.runFor(10_000);
  expect(asked).toEqual([]);
});
