// The shopper changes how many are bought.

import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

const adjustable = (maximum = 5) => ({ ...line('Notebook', 1250, { quantity: 2 }), adjustable_quantity: { enabled: true, minimum: 1, maximum } });

test('@phone @core another quantity: the amounts and the button follow, and that is what is charged', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open({ line_items: [adjustable(), line('Postcard', 199)] });
  await checkout.open(session);
  await checkout.expectToPay('€26.99');
  const { input, update } = checkout.quantity('Notebook');
  await input.fill('4');
  await update.click();
  await expect(input).toHaveValue('4');
  await expect(checkout.order.getByRole('row', { name: text('order-total') })).toContainText('€51.99');
  await checkout.expectToPay('€51.99');
  await expect(checkout.quantity('Postcard').input).toHaveCount(0);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toMatchObject([{ amount: 5199 }]);
  expect(await merchant.retrieve(session.id)).toMatchObject({ amount_total: 5199 });
});

test('a quantity beyond the merchant’s limits stays where it is', async ({ merchant, checkout, page }) => {
  const session = await merchant.open({ line_items: [adjustable()] });
  await checkout.open(session);
  const { input, update } = checkout.quantity('Notebook');
  // The browser holds to the limits by itself; a page that does not is told.
  await input.evaluate((input: HTMLInputElement) => input.removeAttribute('max'));
  await input.fill('6');
  await update.click();
  await expect(page.getByText(text('quantity-refused'))).toBeVisible();
  await expect(input).toHaveValue('2');
  await checkout.expectToPay('€25.00');
});

test('after a try the quantity stays', async ({ merchant, checkout, page }) => {
  const session = await merchant.open({ line_items: [adjustable()] });
  await checkout.open(session);
  await checkout.payWith({ number: '4000000000009995' });
  await expect(checkout.refusal).toBeFocused();
  // The page from before the try.
  await checkout.quantity('Notebook').input.fill('3');
  await checkout.quantity('Notebook').update.click();
  await expect(page.getByText(text('quantity-refused'))).toBeVisible();
  await expect(checkout.quantity('Notebook').input).toHaveCount(0);
  await expect(checkout.order).toContainText(text('order-quantity', { quantity: '2' }));
});

test('who pays what another tab has changed is shown the new total first', async ({ merchant, checkout, context, page, receipt }) => {
  const session = await merchant.open({ line_items: [adjustable()] });
  await checkout.open(session);
  await checkout.fill(VISA);
  const other = await context.newPage();
  await other.goto(session.url);
  await other.getByRole('spinbutton').fill('3');
  await other.getByRole('button', { name: text('quantity-update-of', { name: 'Notebook' }) }).click();
  await expect(other.getByRole('spinbutton')).toHaveValue('3');
  await other.close();
  await checkout.submit();
  await expect(page.getByText(text('amount-changed'))).toBeVisible();
  await checkout.expectToPay('€37.50');
  expect(await merchant.charges(session.id)).toEqual([]);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toMatchObject([{ amount: 3750 }]);
});
