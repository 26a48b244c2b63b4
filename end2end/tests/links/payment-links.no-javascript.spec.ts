// A merchant's public link in a browser without JavaScript.

import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';

// Browsers fetch what a page names beforehand also where no script is going to use it, and some say so.
test.beforeEach(({ problems }) => problems.allow(/was preloaded using link preload but not used/));

test('it opens the checkout, as far as that can be read', async ({ merchant, checkout, page }) => {
  const link = await merchant.link();
  await page.goto(link.url);
  expect(new URL(page.url()).pathname).toMatch(/^\/c\/cs_test_/);
  await expect(checkout.order).toContainText('Workshop');
  await expect(page.getByRole('heading', { name: text('checkout-no-script-heading') })).toBeVisible();
});

test('a closed one says so', async ({ merchant, page, problems }) => {
  problems.allow(/status of 410/);
  const link = await merchant.link();
  await merchant.stripe.paymentLinks.update(link.id, { active: false });
  await page.goto(link.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('link-inactive-title'));
});
