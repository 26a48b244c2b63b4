import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';

test('from the first Tab to the receipt by keyboard alone', async ({ merchant, checkout, receipt, page, site }) => {
  const session = await merchant.open({ success_url: site.thanks });
  await checkout.open(session);

  // The first link leads past everything to the form; without it, what comes before is in its order.
  const skip = page.getByRole('link', { name: text('skip-to-form') });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: text('checkout-cancel') })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: text('checkout-pay-heading') })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(checkout.email).toBeFocused();
  await page.keyboard.type('ada@shop.test');
  await page.keyboard.press('Tab');
  await expect(checkout.card.number).toBeFocused();
  await page.keyboard.type('4242424242424242');
  await page.keyboard.press('Tab');
  await expect(checkout.card.expiry).toBeFocused();
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await expect(checkout.card.cvc).toBeFocused();
  await page.keyboard.type('123');
  await page.keyboard.press('Tab');
  await expect(checkout.name).toBeFocused();

  // Pay too early: the list takes the focus, and its link leads to what is missing.
  await page.keyboard.press('Tab');
  await expect(checkout.pay).toBeFocused();
  await page.keyboard.press('Space');
  await checkout.expectErrors(text('name-missing'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(checkout.name).toBeFocused();
  await page.keyboard.type('Ada Lovelace');
  await page.keyboard.press('Enter');

  await receipt.expectToBeOf(session);
  await page.keyboard.press('Tab');
  await expect(receipt.stay).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?stay=1$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Go back to/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.origin}/thanks?session=${session.id}`);
});
