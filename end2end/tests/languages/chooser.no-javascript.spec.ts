// Another language without JavaScript.

import { expect, test } from '../../fixtures/test';
import { textIn } from '../../fixtures/texts';
import { LanguagesPage } from '../../models/languages-page';

// Browsers fetch what a page names beforehand also where no script is going to use it, and some say so.
test.beforeEach(({ problems }) => problems.allow(/was preloaded using link preload but not used/));

test('a language is chosen, remembered, and chosen again', async ({ merchant, page }) => {
  const languages = new LanguagesPage(page);
  const session = await merchant.open();
  await page.goto(session.url);
  await languages.choose('uk');
  await expect(page).toHaveURL(session.url);
  await expect(page.getByRole('heading', { name: textIn('uk', 'checkout-no-script-heading') })).toBeVisible();
  await page.goto((await merchant.open()).url);
  await languages.expectSpoken('uk');
  await languages.choose('en', 'uk');
});

test('an expired session is said to be so in the language that is chosen', async ({ merchant, page, problems }) => {
  problems.allow(/410/);
  const languages = new LanguagesPage(page);
  const session = await merchant.open();
  await merchant.stripe.checkout.sessions.expire(session.id);
  await page.goto(session.url);
  await languages.choose('fa');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(textIn('fa', 'expired-title'));
});
