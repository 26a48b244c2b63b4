// What Lighthouse says of our pages on a simulated phone: `make lighthouse`. Run on a release build; no
// part of the tests, because a busy machine spoils it.

import { expect, test } from '../fixtures/test';
import { text } from '../fixtures/texts';
import { VISA } from '../models/checkout-page';
import { examine } from './lighthouse';

test('the checkout', async ({ merchant }) => examine('checkout', (await merchant.open()).url));

test('the receipt', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  // It would lead back to the merchant by itself.
  await examine('receipt', `${session.url}?stay=1`);
});

test('a checkout that has expired', async ({ merchant, page, problems }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open();
  await merchant.stripe.checkout.sessions.expire(session.id);
  await page.goto(session.url);
  await expect(page.getByRole('heading', { name: text('expired-title'), level: 1 })).toBeVisible();
  // Chromium writes the status of the page itself, 410, to its console, and Lighthouse takes points for every
  // line there. The status is right, and the tests see to it that it is the only line.
  await examine('expired', session.url, { skip: ['errors-in-console'] });
});

test('a payment link, before it is opened', async ({ merchant }) => {
  const link = await merchant.link();
  // The first visit would open a session.
  await examine('link', link.url, { headers: { 'Sec-Purpose': 'prefetch' } });
});
