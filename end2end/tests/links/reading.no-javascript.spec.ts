// A browser without JavaScript: all but the form can be read.

import { MERCHANT } from '../../fixtures/counterfoil.mjs';
import { line } from '../../fixtures/merchant.mjs';
import { letExpire, letGoOn, letHang } from '../../fixtures/stages';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';

// Browsers fetch what a page names beforehand also where no script is going to use it, and some say so.
test.beforeEach(({ problems }) => problems.allow(/was preloaded using link preload but not used/));

test('the order, and why the form needs JavaScript', async ({ merchant, checkout, page, site }) => {
  const session = await merchant.open({ line_items: [line('Notebook', 1250, { quantity: 3, description: 'Dotted', images: [site.picture] })], cancel_url: site.basket });
  await page.goto(session.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('checkout-title', { merchant: MERCHANT }));
  await expect(checkout.order).toContainText('Dotted');
  await expect(checkout.order.getByRole('row', { name: text('order-total') })).toContainText('€37.50');
  await expect(page.getByRole('heading', { name: text('checkout-no-script-heading') })).toBeVisible();
  await expect(page.getByRole('paragraph').filter({ hasText: text('checkout-no-script') })).toBeVisible();
  // Neither a dead form nor a promise that it is coming.
  await expect(checkout.pay).toBeHidden();
  await expect(page.getByText(text('form-loading'))).toBeHidden();
  await expect(page.getByText(text('checkout-failed'))).toBeHidden();
  await page.getByRole('link', { name: text('checkout-cancel') }).click();
  await expect(page).toHaveURL(site.basket);
});

test('the receipt, and the way on', async ({ merchant, receipt, page, site }) => {
  const session = await merchant.openAndPay({ success_url: site.thanks });
  await page.goto(`${session.url}/receipt?stay=1`);
  await receipt.expectToBeOf(session);
  await expect(receipt.fact('receipt-amount')).toHaveText('€25.00');
  await expect(receipt.fact('receipt-card')).toHaveText(text('receipt-card-value', { brand: 'Visa', digits: '4242' }));
  await page.getByRole('link', { name: text('return-link', { merchant: MERCHANT }) }).click();
  await expect(page).toHaveURL(`${site.origin}/thanks?session=${session.id}`);
});

test('the receipt goes on to the merchant by a header, which needs no script', async ({ merchant, page, site }) => {
  const session = await merchant.openAndPay({ success_url: site.thanks });
  const answer = await page.goto(`${session.url}/receipt`);
  expect(answer?.headers()['refresh']).toMatch(new RegExp(`^\\d+;url=${site.origin}/thanks\\?session=${session.id}$`));
});

test('links that can no longer be paid, or never could', async ({ merchant, page, server, problems }) => {
  problems.allow(/status of (404|410)/);
  const paid = await merchant.openAndPay();
  await page.goto(paid.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('already-paid-title'));
  const expired = await merchant.open();
  letExpire(server, expired);
  await page.goto(expired.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('expired-title'));
  await page.goto(`${server.origin}/c/nothing`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('not-found-title'));
  const open = await merchant.open();
  await page.goto(`${open.url}/cancel`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('cancelled-title'));
});

test('a payment that is being decided: the page loads itself again until it is', async ({ merchant, page, server }) => {
  const session = await merchant.open();
  await letHang(server, merchant, session);
  await page.goto(session.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('processing-title'));
  letGoOn(server, session);
  await expect(page.getByRole('heading', { name: text('checkout-no-script-heading') })).toBeVisible();
});
