// A receipt on paper: one sheet, and with forty lines as few as they fill.

import { expect, test, type Page } from '@playwright/test';

import { openGallery } from '../../fixtures/gallery';

/** Headless Chromium prints; a sheet is an object in the file that says so. */
async function sheets(page: Page, format: string): Promise<number> {
  const file = await page.pdf({ format });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const format of ['A4', 'Letter']) {
  test(`a receipt is one sheet of ${format}, and forty lines are two`, async ({ page }) => {
    for (const name of ['receipt', 'receipt-bare']) {
      await openGallery(page, name);
      expect(await sheets(page, format), name).toBe(1);
    }
    await openGallery(page, 'receipt-forty');
    expect(await sheets(page, format)).toBe(2);
  });
}

test('paper has the words and the sums, and nothing to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await openGallery(page, 'receipt');
  for (const words of ['Northwind Tea', '€65.90', 'Visa ending in 4242', '7KQ2-M4XD', 'First flush Darjeeling', '12 March 2027 at 14:05']) {
    await expect(page.getByText(words).filter({ visible: true }).first(), words).toBeVisible();
  }
  for (const thing of [page.getByRole('link'), page.getByRole('button')]) await expect(thing.filter({ visible: true })).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe('rgb(0, 0, 0)');
});

test('what was folded away on the screen is open on paper', async ({ page }) => {
  await openGallery(page, 'checkout-forty');
  const last = page.getByText('Tea no. 40', { exact: true });
  await expect(last).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(last).toBeVisible();
});
