// The list of languages: every one in its own words, in the same order for everybody.

import { expectAccessible } from '../../fixtures/axe';
import { expect, test } from '../../fixtures/test';
import { LANGUAGES, textIn } from '../../fixtures/texts';
import { LanguagesPage } from '../../models/languages-page';

test('lists every language by its own name and says which is read', async ({ merchant, page }) => {
  const languages = new LanguagesPage(page);
  await page.goto((await merchant.open()).url);
  await languages.link().click();
  for (const language of LANGUAGES) {
    await expect(languages.entry(language), language).toHaveAttribute('lang', language);
    await expect(languages.entry(language), language).toHaveAttribute('hreflang', language);
  }
  // Serbian is written in two alphabets, from one catalogue.
  await expect(page.getByRole('list').getByRole('link')).toHaveCount(LANGUAGES.length + 1);
  await expect(page.locator('[aria-current]')).toHaveText('English');
  await expectAccessible(page, 'the list of languages');

  const names = await page.getByRole('list').getByRole('link').allTextContents();
  await languages.entry('ar').click();
  await languages.link('ar').click();
  expect(await page.getByRole('list').getByRole('link').allTextContents(), 'whoever is lost finds the same list').toEqual(names);
  await expect(page.locator('[aria-current]')).toHaveText(textIn('ar', 'language-name'));
});

test('leads back to where it was opened', async ({ merchant, page, receipt }) => {
  const languages = new LanguagesPage(page);
  const session = await merchant.openAndPay();
  await page.goto(`${session.url}/receipt?stay=1`);
  await receipt.expectToBeOf(session);
  await languages.choose('it');
  expect(new URL(page.url()).pathname).toBe(`/c/${session.id}/receipt`);
  await languages.link('it').click();
  await page.getByRole('link', { name: textIn('it', 'language-back') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(textIn('it', 'receipt-title'));
});
