import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';

// Browsers fetch what a page names beforehand also where no script is going to use it, and some say so.
test.beforeEach(({ problems }) => problems.allow(/was preloaded using link preload but not used/));

test('another quantity without JavaScript', async ({ merchant, checkout, page }) => {
  const session = await merchant.open({ line_items: [{ ...line('Notebook', 1250), adjustable_quantity: { enabled: true, minimum: 1, maximum: 5 } }] });
  await page.goto(session.url);
  const { input, update } = checkout.quantity('Notebook');
  await input.fill('3');
  await update.click();
  await expect(page).toHaveURL(session.url);
  await expect(input).toHaveValue('3');
  await expect(checkout.order.getByRole('row', { name: text('order-total') })).toContainText('€37.50');
});
