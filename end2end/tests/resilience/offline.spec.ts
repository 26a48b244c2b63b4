// The connection goes while the page is open, and comes back.

import { expectAccessible } from '../../fixtures/axe';
import { hold } from '../../fixtures/held';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

const OFFLINE = /ERR_INTERNET_DISCONNECTED/;

test('@phone offline before Pay: it says so, sends nothing, and goes on by itself', async ({ merchant, checkout, receipt, page, context, problems }) => {
  problems.allow(OFFLINE);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  const sent: string[] = [];
  context.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));

  await checkout.name.focus();
  await context.setOffline(true);
  await expect(page.getByText(text('offline'))).toBeVisible();
  await expect(checkout.name).toBeFocused();
  await checkout.submit();
  await expect(checkout.pay).toHaveText(text('paying'));
  await expectAccessible(page, 'a payment that waits for the connection');
  expect(sent).toEqual([]);

  await context.setOffline(false);
  await receipt.expectToBeOf(session);
  expect(sent.filter((path) => path.endsWith('/confirm'))).toHaveLength(1);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('offline and back before anything is pressed: it says both, and the form is as it was', async ({ merchant, checkout, receipt, page, context }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await context.setOffline(true);
  await expect(page.getByText(text('offline'))).toBeVisible();
  // It lies over the page's end, so without a ground of its own two texts would be read through each other.
  await expect(page.locator('.page-watch')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await context.setOffline(false);
  await expect(page.getByText(text('online-again'))).toBeVisible();
  await expect(page.getByText(text('offline'))).toHaveCount(0);
  await expect(checkout.email).toHaveValue('ada@shop.test');
  await checkout.submit();
  await receipt.expectToBeOf(session);
});

test('offline after Pay, before the request has left: sent again when the connection is back, and charged once', async ({ merchant, checkout, receipt, page, context, problems }) => {
  problems.allow(OFFLINE);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  const confirm = await hold(page, '**/confirm');
  await checkout.submit();
  await confirm.arrived;
  await context.setOffline(true);
  confirm.release();
  await expect(checkout.status).toHaveText(text('connection-lost'));
  await expect(page.getByText(text('offline'))).toBeVisible();
  expect(await merchant.charges(session.id)).toEqual([]);
  await context.setOffline(false);
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('offline after Pay, while the answer is on its way: the page finds out, and charges once', async ({ merchant, checkout, receipt, page, context, problems }) => {
  problems.allow(OFFLINE, /ERR_FAILED.*\/confirm/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await page.route('**/confirm', async (route) => {
    await route.fetch();
    await context.setOffline(true);
    await route.abort();
  });
  await checkout.submit();
  await expect(checkout.status).toHaveText(text('connection-lost'));
  await context.setOffline(false);
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});
