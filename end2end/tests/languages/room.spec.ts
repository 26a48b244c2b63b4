// A small phone has room for every language: nothing runs out of it sideways, and Pay is inside.

import type { Page } from '@playwright/test';

import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';
import { LANGUAGES } from '../../fixtures/texts';

const PHONE = { width: 320, height: 640 };

test.use({ viewport: PHONE });

/** What is wider than the screen, or out of it. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const found = document.documentElement.scrollWidth > clientWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    for (const node of document.querySelectorAll('button, a.button, h1, h2, label, .hosted, td, p')) {
      const { left, right, width } = node.getBoundingClientRect();
      const hidden = width <= 1 || !node.checkVisibility() || node.closest('.unseen, .skip') !== null;
      if (!hidden && (left < -0.5 || right > clientWidth + 0.5)) found.push(`${node.tagName} "${node.textContent?.trim()}" from ${left} to ${right}`);
    }
    return found;
  });
}

const PAGES = {
  'the checkout': async (page: Page, open: () => Promise<{ url: string }>) => page.goto((await open()).url),
  'the list of languages': async (page: Page, open: () => Promise<{ url: string }>) => page.goto(`${(await open()).url}/languages`),
};

for (const language of [...LANGUAGES, 'en-XA', 'ar-XB']) {
  test(`${language} has room on a phone`, async ({ merchant, page }) => {
    const wishes = { locale: language as 'en', line_items: [line('Notebook of handmade paper', 1250, { quantity: 3 }), line('Postcard', 199)] };
    for (const [name, go] of Object.entries(PAGES)) {
      await go(page, () => merchant.open(wishes));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(await overflow(page), name).toEqual([]);
    }
  });
}

for (const language of ['ar', 'de', 'ru', 'th']) {
  test(`${language}: everything that can be asked, and Pay, have room`, async ({ merchant, page }) => {
    const session = await merchant.open({
      locale: language as 'de',
      billing_address_collection: 'required',
      phone_number_collection: { enabled: true },
      line_items: [line('Notebook', 99_999_900)],
    });
    await page.goto(session.url);
    const pay = page.locator('.button-pay');
    await expect(pay).toBeEnabled();
    await pay.click();
    expect(await overflow(page), 'with every sentence about what is missing').toEqual([]);
    await pay.scrollIntoViewIfNeeded();
    const box = await pay.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= PHONE.width, `Pay is at ${JSON.stringify(box)}`).toBe(true);
  });
}

test('a receipt in a language that runs from right to left keeps its values in one piece', async ({ merchant, page }) => {
  const session = await merchant.openAndPay({ locale: 'he' });
  await page.goto(`${session.url}/receipt?stay=1`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await overflow(page)).toEqual([]);
  const values = await page.locator('dd bdi').allTextContents();
  expect(values).toContain('ada@shop.test');
});
