// Where a link leads, in every state that a session can be in.

import { letExpire, letGoOn, letHang, letReceiptAge, spoil } from '../../fixtures/stages';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { MERCHANT } from '../../fixtures/counterfoil.mjs';
import { VISA } from '../../models/checkout-page';

const heading = (key: string, blanks?: Record<string, string>) => ({ name: text(key, blanks), level: 1 as const });

test('@phone a link whose time has passed', async ({ merchant, page, server, problems, site }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open({ cancel_url: site.basket });
  letExpire(server, session);
  const answer = await page.goto(session.url);
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', heading('expired-title'))).toBeVisible();
  await expect(page.getByText(text('expired-body', { merchant: MERCHANT }))).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('link', { name: text('return-link', { merchant: MERCHANT }) }).click();
  await expect(page).toHaveURL(site.basket);
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'expired', url: null, payment_status: 'unpaid' });
});

test('a link whose time passes while its page is open: nothing is charged', async ({ merchant, checkout, page, server, problems }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  letExpire(server, session);
  await checkout.submit();
  await expect(page.getByRole('heading', heading('expired-title'))).toBeVisible();
  expect(await merchant.charges(session.id)).toEqual([]);
});

test('a link that does not exist, or is no link at all', async ({ merchant, page, server, problems }) => {
  problems.allow(/status of 404/);
  const session = await merchant.open();
  const paths = [`/c/${session.id.slice(0, -1)}x`, `${new URL(session.url).pathname}x`, '/c/', '/c/%00', '/c/cs_test_', '/nowhere', `/c/${session.id}/nowhere`];
  for (const path of paths) {
    const answer = await page.goto(`${server.origin}${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', heading('not-found-title'))).toBeVisible();
    await expect(page.getByText(text('not-found-body'))).toBeVisible();
  }
});

test('@phone @core a link that has been paid leads to the receipt and to the merchant', async ({ merchant, page, receipt, site }) => {
  const session = await merchant.openAndPay({ success_url: site.thanks });
  await page.goto(session.url);
  await expect(page.getByRole('heading', heading('already-paid-title'))).toBeVisible();
  await expect(page.getByText(text('already-paid-body', { merchant: MERCHANT }))).toBeVisible();
  await page.getByRole('link', { name: text('receipt-link') }).click();
  await receipt.expectToBeOf(session);
  await page.goBack();
  await page.getByRole('link', { name: text('return-link', { merchant: MERCHANT }) }).click();
  await expect(page).toHaveURL(`${site.origin}/thanks?session=${session.id}`);
});

test('leaving without paying, where the merchant said where to', async ({ merchant, checkout, page, site }) => {
  const session = await merchant.open({ cancel_url: site.basket });
  await checkout.open(session);
  await page.getByRole('link', { name: text('checkout-cancel') }).click();
  await expect(page).toHaveURL(site.basket);
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'open' });
});

test('@phone leaving without paying, where the merchant did not, and coming back to pay', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await page.getByRole('link', { name: text('checkout-cancel') }).click();
  await expect(page.getByRole('heading', heading('cancelled-title'))).toBeVisible();
  await expect(page.getByText(text('cancelled-body', { merchant: MERCHANT }))).toBeVisible();
  await page.getByRole('link', { name: text('return-link', { merchant: MERCHANT }) }).click();
  await expect(checkout.pay).toBeEnabled();
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
});

test('leaving a session that has been paid does not say that nothing was charged', async ({ merchant, page }) => {
  const session = await merchant.openAndPay();
  await page.goto(`${session.url}/cancel`);
  await expect(page.getByRole('heading', heading('already-paid-title'))).toBeVisible();
});

test('a receipt of what has not been paid leads to the form', async ({ merchant, checkout, page }) => {
  const session = await merchant.open();
  await page.goto(`${session.url}/receipt`);
  await expect(page).toHaveURL(session.url);
  await expect(checkout.pay).toBeEnabled();
});

test('a fresh receipt goes on to the merchant by itself, with the session in the address', async ({ merchant, checkout, receipt, page, site }) => {
  const session = await merchant.open({ success_url: site.thanks });
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  await expect(page.getByText(text('receipt-forward', { merchant: MERCHANT }))).toBeVisible();
  await page.waitForURL(`${site.origin}/thanks?session=${session.id}`);
});

test('a receipt can be kept, and then left by its link', async ({ merchant, receipt, page, site }) => {
  const session = await merchant.openAndPay({ success_url: site.thanks });
  await page.goto(`${session.url}/receipt`);
  const kept = page.waitForResponse(`${session.url}/receipt?stay=1`);
  await receipt.stay.click();
  expect((await kept).headers()).not.toHaveProperty('refresh');
  await receipt.expectToBeOf(session);
  await expect(receipt.stay).toHaveCount(0);
  await page.getByRole('link', { name: text('return-link', { merchant: MERCHANT }) }).click();
  await expect(page).toHaveURL(`${site.origin}/thanks?session=${session.id}`);
});

test('a receipt that is opened later stays where it is', async ({ merchant, receipt, page, server, site }) => {
  const session = await merchant.openAndPay({ success_url: site.thanks });
  letReceiptAge(server, session);
  const answer = await page.goto(`${session.url}/receipt`);
  expect(answer?.headers()).not.toHaveProperty('refresh');
  await receipt.expectToBeOf(session);
  await expect(receipt.stay).toHaveCount(0);
});

test('@phone a payment that is being decided: the page says so, and moves on when it is', async ({ merchant, checkout, page, server }) => {
  const session = await merchant.open();
  await letHang(server, merchant, session);
  await page.goto(session.url);
  await expect(page.getByRole('heading', heading('processing-title'))).toBeVisible();
  await expect(page.getByText(text('processing-next'))).toBeVisible();
  await expect(checkout.order).toContainText('Workshop');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  letGoOn(server, session);
  await expect(checkout.pay).toBeEnabled();
  await expect(page.getByText(text('decline-generic'))).toBeVisible();
  expect(await merchant.charges(session.id)).toEqual([]);
});

test('a payment that cannot be looked up: a plain sentence, a reference, and a way to try again', async ({ merchant, page, server, problems }) => {
  problems.allow(/status of 503/, /cannot load a checkout/);
  const session = await merchant.open();
  spoil(server, session);
  const answer = await page.goto(session.url);
  expect(answer?.status()).toBe(503);
  await expect(page.getByRole('heading', heading('trouble-title'))).toBeVisible();
  await expect(page.getByText(text('trouble-body'))).toBeVisible();
  const reference = answer?.headers()['request-id'] ?? '';
  expect(reference).toMatch(/^req_/);
  await expect(page.getByText(text('reference', { reference }))).toBeVisible();
  await expect(page.getByRole('link', { name: text('reload-link') })).toHaveAttribute('href', `/c/${session.id}`);
});
