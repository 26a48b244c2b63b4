// A browser without JavaScript: all but the form can be read.

import { sqlite } from '../../fixtures/database';
import { MERCHANT } from '../../fixtures/counterfoil.mjs';
import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';

test('the order, and why the form needs JavaScript', async ({ merchant, checkout, page, site }) => {
  const session = await merchant.open({ line_items: [line('Notebook', 1250, { quantity: 3, description: 'Dotted', images: [site.picture] })], cancel_url: site.basket });
  await page.goto(session.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('checkout-title', { merchant: MERCHANT }));
  await expect(checkout.order).toContainText('Dotted');
  await expect(checkout.order.getByRole('row', { name: text('order-total') })).toContainText('€37.50');
  await expect(page.getByRole('heading', { name: text('checkout-no-script-heading') })).toBeVisible();
  await expect(page.getByText(text('checkout-no-script'))).toBeVisible();
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

test('the receipt goes on to the merchant by itself', async ({ merchant, page, site }) => {
  const session = await merchant.openAndPay({ success_url: site.thanks });
  await page.goto(`${session.url}/receipt`);
  await page.waitForURL(`${site.origin}/thanks?session=${session.id}`);
});

test('links that can no longer be paid, or never could', async ({ merchant, page, server, problems }) => {
  problems.allow(/status of (404|410)/);
  const paid = await merchant.openAndPay();
  await page.goto(paid.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('already-paid-title'));
  const expired = await merchant.open();
  sqlite(server.file('database'), 'UPDATE sessions SET expires_at = created_at + 1 WHERE id = ?', expired.id);
  await page.goto(expired.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('expired-title'));
  await page.goto(`${server.origin}/c/nothing`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('not-found-title'));
  const open = await merchant.open();
  await page.goto(`${open.url}/cancel`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('cancelled-title'));
});
