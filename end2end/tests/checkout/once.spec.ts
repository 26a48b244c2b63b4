// The money is taken once, whatever the shopper, the browser and the network do.

import { hold, holdAnswer } from '../../fixtures/held';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { CheckoutPage, VISA } from '../../models/checkout-page';
import { ReceiptPage } from '../../models/receipt-page';

const CONFIRM = '**/confirm';

test('@phone @core a double click on Pay', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await checkout.pay.dblclick();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('Enter in a field, and a click on Pay while that is under way', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  const confirm = await hold(page, CONFIRM);
  const sent: string[] = [];
  page.on('request', (request) => request.url().endsWith('/confirm') && sent.push(request.url()));
  await checkout.name.press('Enter');
  await confirm.arrived;
  await expect(checkout.pay).toHaveText(text('paying'));
  await checkout.pay.click({ force: true });
  await checkout.pay.press('Enter');
  confirm.release();
  await receipt.expectToBeOf(session);
  expect(sent).toHaveLength(1);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('@core two tabs that pay at the same moment: both land on the receipt', async ({ merchant, checkout, receipt, context }) => {
  const session = await merchant.open();
  const other = new CheckoutPage(await context.newPage());
  await other.open(session);
  await other.fill({ number: '5555555555554444' });
  await checkout.page.bringToFront();
  await checkout.open(session);
  await checkout.fill(VISA);
  const held = [await hold(checkout.page, CONFIRM), await hold(other.page, CONFIRM)];
  await checkout.submit();
  await other.page.bringToFront();
  await other.submit();
  await Promise.all(held.map(({ arrived }) => arrived));
  for (const { release } of held) release();
  await receipt.expectToBeOf(session);
  await new ReceiptPage(other.page).expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a tab that was left open while another paid', async ({ merchant, checkout, receipt, context }) => {
  const session = await merchant.open();
  const stale = new CheckoutPage(await context.newPage());
  await stale.open(session);
  await stale.fill({ number: '5555555555554444' });
  await checkout.page.bringToFront();
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);

  await stale.page.bringToFront();
  await stale.submit();
  await new ReceiptPage(stale.page).expectToBeOf(session);
  const [charge, ...more] = await merchant.charges(session.id);
  expect(more).toEqual([]);
  expect(charge).toMatchObject({ payment_method_details: { card: { last4: '4242' } } });
});

test('a reload before the answer is there: the page waits, and moves on to the receipt', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  const confirm = await holdAnswer(page, CONFIRM);
  await checkout.submit();
  await confirm.arrived;
  await page.reload();
  confirm.release();
  await expect(page.getByRole('heading', { name: text('already-paid-title') }).or(receipt.heading)).toBeVisible();
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a reload before the request has left: the session can still be paid', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  const confirm = await hold(page, CONFIRM);
  await checkout.submit();
  await confirm.arrived;
  await page.reload();
  confirm.release();
  await expect(checkout.pay).toBeEnabled();
  expect(await merchant.charges(session.id)).toEqual([]);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('an answer that is lost on the way: the page asks how things stand and moves on', async ({ merchant, checkout, receipt, page, problems }) => {
  problems.allow(/ERR_FAILED.*\/confirm/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await page.route(CONFIRM, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await checkout.submit();
  await expect(checkout.status).toHaveText(text('connection-lost'));
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a request that is lost on the way is sent again, and charged once', async ({ merchant, checkout, receipt, page, problems }) => {
  problems.allow(/ERR_FAILED.*\/confirm/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await page.route(CONFIRM, (route) => route.abort(), { times: 1 });
  await checkout.submit();
  await expect(checkout.status).toHaveText(text('connection-lost'));
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('the back button after paying leads to no form', async ({ merchant, checkout, receipt, page, site }) => {
  const session = await merchant.open({ success_url: site.thanks });
  await page.goto(site.basket);
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  await page.goBack();
  await expect(page).toHaveURL(site.basket);
  await page.goForward();
  await receipt.expectToBeOf(session);
  // The link itself, opened again.
  await page.goto(session.url);
  await expect(page.getByRole('heading', { name: text('already-paid-title') })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('an amount that the browser sends along changes nothing', async ({ merchant, server }) => {
  const session = await merchant.open();
  const answer = await fetch(`${server.origin}/c/${session.id}/confirm`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: 'pm_card_visa', email: 'ada@shop.test', amount: 1, currency: 'jpy' }),
  });
  // Refused or ignored: either is fine, as long as it is not believed.
  expect([200, 400, 422]).toContain(answer.status);
  for (const { amount, currency } of await merchant.charges(session.id)) expect([amount, currency]).toEqual([2500, 'eur']);
});
