// In which language a shopper is spoken to: their own choice, then the merchant's, then the browser's.

import { expect, test } from '../../fixtures/test';
import { textIn } from '../../fixtures/texts';
import { LanguagesPage } from '../../models/languages-page';

test.describe('in a browser that prefers another language', () => {
  test.use({ locale: 'pt-BR' });

  test('the page speaks it, and the merchant’s wish comes before', async ({ merchant, page }) => {
    const languages = new LanguagesPage(page);
    await page.goto((await merchant.open()).url);
    await languages.expectSpoken('pt-BR');
    await expect(page.getByRole('button', { name: textIn('pt-BR', 'pay-button', { amount: '€ 25,00' }) })).toBeVisible();
    await page.goto((await merchant.open({ locale: 'nl' })).url);
    await languages.expectSpoken('nl');
  });

  test('an address where nothing is says so in it', async ({ page, server, problems }) => {
    problems.allow(/404/);
    await page.goto(`${server.origin}/nowhere`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(textIn('pt-BR', 'not-found-title'));
  });
});

test('what was chosen stays from the page to the refusal, the receipt and the next session', async ({ merchant, checkout, page }) => {
  const languages = new LanguagesPage(page);
  const session = await merchant.open({ locale: 'fr' });
  await page.goto(session.url);
  await languages.expectSpoken('fr');
  await languages.choose('de', 'fr');
  await expect(page, 'the address is as it was').toHaveURL(session.url);

  const said = (key: string, blanks = {}) => textIn('de', key, blanks);
  const fields = {
    number: checkout.card.frame('Sicherer Eingaberahmen für die Kartennummer').getByRole('textbox'),
    expiry: checkout.card.frame('Sicherer Eingaberahmen für das Ablaufdatum').getByRole('textbox'),
    cvc: checkout.card.frame('Sicherer Eingaberahmen für die Prüfnummer').getByRole('textbox'),
  };
  const pay = page.getByRole('button', { name: said('pay-button', { amount: '25,00 €' }) });
  await expect(pay).toBeEnabled();
  await page.getByRole('textbox', { name: said('email-label') }).fill('ada@shop.test');
  await page.getByRole('textbox', { name: said('name-label') }).fill('Ada Lovelace');
  await fields.number.fill('4000000000009995');
  await fields.expiry.fill('12 / 34');
  await fields.cvc.fill('123');
  await pay.click();
  await expect(page.getByRole('group', { name: said('refusal-heading') })).toContainText(said('decline-insufficient-funds'));

  await fields.number.fill('4242424242424242');
  await fields.cvc.fill('123');
  await pay.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said('receipt-title'));
  await expect(page.getByText(said('receipt-card-value', { brand: 'Visa', digits: '4242' }))).toBeVisible();

  await page.goto((await merchant.open()).url);
  await languages.expectSpoken('de');
});

test('the bank asks in the language of the page', async ({ merchant, page }) => {
  await page.goto((await merchant.open({ locale: 'ja' })).url);
  const said = (key: string, blanks = {}) => textIn('ja', key, blanks);
  const pay = page.getByRole('button', { name: said('pay-button', { amount: '€25.00' }) });
  await expect(pay).toBeEnabled();
  await page.getByRole('textbox', { name: said('email-label') }).fill('ada@shop.test');
  await page.getByRole('textbox', { name: said('name-label') }).fill('Ada Lovelace');
  const field = (key: string) => page.getByTitle(said(key), { exact: true }).contentFrame().getByRole('textbox', { name: said(key) });
  await field('card-number-label').fill('4000002760003184');
  await field('card-expiry-label').fill('12 / 34');
  await field('card-cvc-label').fill('123');
  await pay.click();
  const offer = page.getByRole('button', { name: said('authenticate-button') });
  const dialog = page.getByRole('dialog', { name: said('authenticate-heading') });
  await expect(offer.or(dialog).first()).toBeVisible();
  if (await offer.isVisible()) await offer.click();
  const bank = dialog.locator('iframe').contentFrame();
  await expect(bank.getByRole('heading', { name: said('authenticate-heading') })).toBeFocused();
  await expect(bank.locator('html')).toHaveAttribute('lang', 'ja');
  await bank.getByRole('button', { name: '認証を完了する' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said('receipt-title'));
});
