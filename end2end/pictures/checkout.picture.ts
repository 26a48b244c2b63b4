// The picture in the README: `npm run pictures`. No test, and not run with them.

import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { line } from '../fixtures/merchant.mjs';
import { expect, test } from '../fixtures/test';

const PICTURE = fileURLToPath(new URL('../../server/docs/images/checkout.png', import.meta.url));
/** A README is read on the road too. */
const MOST_BYTES = 150_000;

test.use({ viewport: { width: 1280, height: 830 }, colorScheme: 'light', merchantName: 'Paper & Ink' });

test('the checkout, filled in', async ({ merchant, checkout, page, site }) => {
  const notebook = line('Notebook', 1250, { quantity: 2, description: 'Dotted, 192 pages', images: [site.picture] });
  const session = await merchant.open({ line_items: [notebook, line('Fountain pen', 3400, { description: 'Medium nib', images: [site.pen] })], customer_email: 'ada@example.com' });
  await checkout.open(session);
  await checkout.card.fill({ number: '4242424242424242' });
  await checkout.name.fill('Ada Lovelace');
  await page.locator('body').click({ position: { x: 5, y: 200 } });
  await expect(page.getByRole('img')).toHaveCount(0);
  await page.screenshot({ path: PICTURE, animations: 'disabled' });
  expect(statSync(PICTURE).size).toBeLessThan(MOST_BYTES);
});
