// The gateway's fields speak the language of the page, and keep digits as they are on a card.

import { expect, test } from '../../fixtures/test';
import { textIn } from '../../fixtures/texts';

for (const [language, direction] of [['ar', 'rtl'], ['fa', 'rtl'], ['he', 'rtl'], ['ur', 'rtl'], ['uk', 'ltr'], ['zh-Hant', 'ltr'], ['sr-Latn', 'ltr']] as const) {
  test(`${language} in the frames`, async ({ merchant, page }) => {
    await page.goto((await merchant.open({ locale: language as 'de' })).url);
    await expect(page.locator('.button-pay')).toBeEnabled();
    for (const place of ['number', 'expiry', 'cvc']) {
      const frame = page.locator(`#card-${place} iframe`);
      const html = frame.contentFrame().locator('html');
      await expect(html).toHaveAttribute('lang', language);
      await expect(html).toHaveAttribute('dir', direction);
      await expect(frame.contentFrame().getByRole('textbox')).toHaveCSS('direction', 'ltr');
      if (!['ar', 'sr-Latn'].includes(language)) await expect(frame).toHaveAttribute('title', textIn(language, `card-${place}-label`));
    }
  });
}

test('what the page asks for is what its reader understands', async ({ merchant, page }) => {
  await page.goto((await merchant.open({ locale: 'tr' as 'de' })).url);
  await expect(page.locator('.button-pay')).toBeEnabled();
  const number = page.locator('#card-number iframe').contentFrame().getByRole('textbox');
  await number.fill('4242424242424241');
  await number.blur();
  await expect(page.locator('#card-number-error')).toHaveText(textIn('tr', 'card-number-invalid'));
  const asked: string[] = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(asked.filter((name) => name.endsWith('.json')), 'no language weighs on the page itself').toEqual([]);
});
