// An expired session that can be opened again.

import { expectAccessible } from '../../fixtures/axe';
import { letExpire } from '../../fixtures/stages';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

const RECOVERABLE = { after_expiration: { recovery: { enabled: true } } };

test('@phone the expired page offers to start again, and the copy can be paid', async ({ merchant, checkout, page, receipt, server, problems }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open(RECOVERABLE);
  letExpire(server, session);
  const answer = await page.goto(session.url);
  expect(answer?.status()).toBe(410);
  await expect(page.getByText(text('expired-recover-body'))).toBeVisible();
  await expectAccessible(page, 'an expired session that can be opened again');
  await page.getByRole('button', { name: text('recover-button') }).click();
  await expect(checkout.pay).toBeEnabled();
  const copy = { id: new URL(page.url()).pathname.split('/')[2] ?? '', url: page.url() };
  expect(copy.id).not.toBe(session.id);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(copy);
  expect(await merchant.retrieve(copy.id)).toMatchObject({ recovered_from: session.id, amount_total: 2500, payment_status: 'paid' });
  expect(await merchant.charges(session.id)).toEqual([]);
});

test('the address in the merchant’s letter opens it at once, and always the same one', async ({ merchant, checkout, page, request, server, problems }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open(RECOVERABLE);
  letExpire(server, session);
  await page.goto(session.url);
  const url = (await merchant.retrieve(session.id)).after_expiration?.recovery?.url ?? '';

  // A program that looks into letters opens nothing.
  const looked = await request.get(url);
  expect(looked.status()).toBe(200);
  expect(await looked.text()).toContain(text('recover-button'));

  await page.goto(url);
  await expect(checkout.pay).toBeEnabled();
  const copy = page.url();
  await page.goto(url);
  expect(page.url()).toBe(copy);
});
