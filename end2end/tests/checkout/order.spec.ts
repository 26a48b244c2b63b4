import { MERCHANT } from '../../fixtures/counterfoil.mjs';
import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

const NBSP = '\u00a0';

/** By CLDR, in the English of Britain, which says whose dollar and yen: no decimals for the yen, three for Kuwait's dinar. */
const AMOUNTS = [
  { currency: 'eur', minor: 123456, shown: '€1,234.56' },
  { currency: 'jpy', minor: 123456, shown: 'JP¥123,456' },
  { currency: 'kwd', minor: 123450, shown: `KWD${NBSP}123.450` },
  { currency: 'usd', minor: 50, shown: 'US$0.50' },
];

for (const { currency, minor, shown } of AMOUNTS) {
  test(`${minor} of the smallest unit of ${currency} is ${shown}, on the page, on the receipt and at the gateway`, async ({ merchant, checkout, receipt }) => {
    const session = await merchant.open({ line_items: [line('Workshop', minor, { currency })] });
    await checkout.open(session);
    await expect(checkout.pay).toHaveText(text('pay-button', { amount: shown }), { useInnerText: true });
    await expect(checkout.order.getByRole('row', { name: text('order-total') })).toContainText(shown);
    await checkout.payWith(VISA);
    await receipt.expectToBeOf(session);
    await expect(receipt.fact('receipt-amount')).toHaveText(shown);
    expect(await merchant.charges(session.id)).toMatchObject([{ amount: minor, currency }]);
  });
}

test('@phone @core each line of an order: picture, words, quantity, price; and the total', async ({ merchant, checkout, page, site }) => {
  const notebook = line('Notebook', 1250, { quantity: 3, description: 'Dotted, 192 pages', images: [site.picture] });
  const session = await merchant.open({ line_items: [notebook, line('Postcard', 199)] });
  await checkout.open(session);
  const first = checkout.order.getByRole('row', { name: 'Notebook' });
  await expect(first).toContainText('Dotted, 192 pages');
  await expect(first).toContainText(text('order-quantity', { quantity: '3' }));
  await expect(first).toContainText(text('order-unit-price', { price: '€12.50' }));
  await expect(first.getByRole('cell')).toHaveText('€37.50');
  const picture = first.locator('img');
  await expect(picture).toHaveAttribute('src', `${new URL(session.url).pathname}/pictures/1`);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  const second = checkout.order.getByRole('row', { name: 'Postcard' });
  await expect(second.getByRole('cell')).toHaveText('€1.99');
  await expect(second).not.toContainText('Quantity');
  await expect(second.locator('img')).toHaveCount(0);
  await expect(checkout.order.getByRole('row', { name: text('order-total') })).toContainText('€39.49');
  await expect(page).toHaveTitle(text('checkout-title', { merchant: MERCHANT }));
});

const MARKUP = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>&amp;"'`;

test('markup in names is shown as it is written, on every page', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open({ line_items: [line(MARKUP, 2500, { description: MARKUP })], customer_email: 'ada@shop.test' });
  await checkout.open(session);
  await expect(checkout.order.getByRole('rowheader', { name: MARKUP }).getByText(MARKUP)).toHaveText([MARKUP, MARKUP]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('checkout-title', { merchant: MERCHANT }));
  await checkout.name.fill(MARKUP);
  await checkout.card.fill(VISA);
  await checkout.submit();
  await receipt.expectToBeOf(session);
  await expect(checkout.order.getByText(MARKUP)).toHaveText([MARKUP, MARKUP]);
  await expect(page).toHaveTitle(text('receipt-title'));
});
