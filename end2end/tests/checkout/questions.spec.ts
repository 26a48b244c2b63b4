// What a merchant asks besides the card.

import type { SessionWishes } from '../../fixtures/merchant.mjs';
import { expectAccessible } from '../../fixtures/axe';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

const TERMS = 'I agree to [the house rules](https://shop.test/rules).';

const ASKING: SessionWishes = {
  submit_type: 'book',
  name_collection: { individual: { enabled: true }, business: { enabled: true, optional: true } },
  phone_number_collection: { enabled: true },
  billing_address_collection: 'required',
  consent_collection: { terms_of_service: 'required' },
  custom_text: { submit: { message: 'Bring **warm** clothes.' }, after_submit: { message: 'See [the way](https://shop.test/way).' }, terms_of_service_acceptance: { message: TERMS } },
  custom_fields: [
    { key: 'diet', label: { type: 'custom', custom: 'Diet' }, type: 'dropdown', dropdown: { options: [{ label: 'Anything', value: 'any' }, { label: 'No meat', value: 'vegetarian' }] } },
    { key: 'club', label: { type: 'custom', custom: 'Club number' }, type: 'numeric', numeric: { minimum_length: 4, maximum_length: 6 } },
    { key: 'note', label: { type: 'custom', custom: 'Note' }, type: 'text', optional: true, text: { default_value: 'none' } },
  ],
};

const CLUB = text('number-length', { label: 'Club number', range: '4–6' });
const DIET = text('choice-missing', { label: 'Diet' });

test('@phone an empty form: each question is named after the card, and its line leads to it', async ({ merchant, checkout, page }) => {
  const session = await merchant.open(ASKING);
  await checkout.open(session);
  await expect(page.getByText('Bring **warm** clothes.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'the way' })).toHaveAttribute('href', 'https://shop.test/way');
  await expectAccessible(page, 'with questions');

  await checkout.submit();
  await checkout.expectErrors(
    text('email-invalid'),
    text('card-number-missing'),
    text('card-expiry-missing'),
    text('card-cvc-missing'),
    text('name-missing'),
    text('individual-name-missing'),
    text('phone-invalid'),
    text('country-missing'),
    text('line1-missing'),
    text('city-missing'),
    DIET,
    CLUB,
    text('terms-missing'),
  );
  await expectAccessible(page, 'with questions that have no answers');

  const phone = checkout.question(text('phone-label'));
  const places = [
    [text('phone-invalid'), phone],
    [text('country-missing'), checkout.country],
    [DIET, page.getByRole('combobox', { name: 'Diet' })],
    [CLUB, checkout.question('Club number')],
    [text('terms-missing'), checkout.terms],
  ] as const;
  const address = page.url();
  for (const [sentence, field] of places) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(sentence);
    await checkout.errors.getByRole('link', { name: sentence }).click();
    await expect(field).toBeFocused();
  }
  expect(page.url()).toBe(address);

  // What is mended leaves the list, and only that.
  await phone.fill('+43 1 234567');
  await expect(phone).toHaveAttribute('aria-invalid', 'false');
  await expect(checkout.errors.getByRole('link', { name: text('phone-invalid') })).toBeHidden();
  await checkout.terms.check();
  await expect(checkout.errors.getByRole('link', { name: text('terms-missing') })).toBeHidden();
  await expect(checkout.errors.getByRole('link', { name: CLUB })).toBeVisible();
});

test('answers that will not do are refused before anything is sent', async ({ merchant, checkout, page }) => {
  const session = await merchant.open({ phone_number_collection: { enabled: true }, custom_fields: ASKING.custom_fields ?? [] });
  await checkout.open(session);
  await checkout.fill(VISA);
  await page.getByRole('combobox', { name: 'Diet' }).selectOption('any');
  await checkout.question('Club number').fill('1234');
  for (const bad of ['1234', 'call me', '  ', '1'.repeat(21)]) {
    await checkout.question(text('phone-label')).fill(bad);
    await checkout.submit();
    await checkout.expectErrors(text('phone-invalid'));
  }
  await checkout.question(text('phone-label')).fill('+43 1 234567');
  for (const bad of ['123', '1234567', 'abcd', '12 34']) {
    await checkout.question('Club number').fill(bad);
    await checkout.submit();
    await checkout.expectErrors(CLUB);
  }
  expect(await merchant.retrieve(session.id)).toMatchObject({ payment_intent: null });
});

test('@phone @smoke the answers reach the merchant, and the address the gateway', async ({ merchant, checkout, page, receipt }) => {
  const session = await merchant.open(ASKING);
  await checkout.open(session);
  await expect(checkout.pay).toHaveText(text('book-button', { amount: '€25.00' }), { useInnerText: true });
  await checkout.fill(VISA);
  await checkout.question(text('individual-name-label')).fill('  Ada Lovelace ');
  await checkout.question(text('phone-label')).fill('+43 1 234567');
  await checkout.country.selectOption({ label: 'Austria' });
  await checkout.question(text('line1-label')).fill('Graben 1');
  await checkout.question(text('city-label')).fill('Wien');
  await checkout.question(text('postal-code-label')).fill('1010');
  await page.getByRole('combobox', { name: 'Diet' }).selectOption('No meat');
  await checkout.question('Club number').fill('4711');
  await checkout.terms.check();
  await checkout.submit();
  await receipt.expectToBeOf(session);
  await expect(page.getByText('4711')).toHaveCount(0);

  const paid = await merchant.retrieve(session.id);
  expect(paid).toMatchObject({
    consent: { terms_of_service: 'accepted' },
    customer_details: { phone: '+43 1 234567', address: { country: 'AT', line1: 'Graben 1', line2: null, city: 'Wien', state: null, postal_code: '1010' } },
    custom_fields: [
      { key: 'diet', dropdown: { value: 'vegetarian' } },
      { key: 'club', numeric: { value: '4711' } },
      { key: 'note', text: { value: 'none' } },
    ],
  });
  const [charge] = await merchant.charges(session.id);
  expect(charge?.billing_details).toMatchObject({ name: 'Ada Lovelace', phone: '+43 1 234567', address: { country: 'AT', line1: 'Graben 1', city: 'Wien', postal_code: '1010' } });
});

test('what only our server can tell is said at the question, and the card is kept', async ({ merchant, checkout, page, receipt }) => {
  const session = await merchant.open({ phone_number_collection: { enabled: true } });
  await checkout.open(session);
  await checkout.fill(VISA);
  // A page whose rules are laxer than the server's, as an old one may be.
  const phone = checkout.question(text('phone-label'));
  await phone.evaluate((input: HTMLInputElement) => input.removeAttribute('pattern'));
  await phone.fill('call me');
  await checkout.submit();
  await checkout.expectErrors(text('phone-invalid'));
  await expect(phone).toHaveAccessibleDescription(text('phone-invalid'));
  expect(await merchant.charges(session.id)).toEqual([]);
  await phone.fill('01 234567');
  await checkout.submit();
  await receipt.expectToBeOf(session);
  await expect(page).toHaveTitle(text('receipt-title'));
});

test('by keyboard alone', async ({ merchant, checkout, page, receipt }) => {
  const session = await merchant.open({ customer_email: 'ada@shop.test', billing_address_collection: 'required', consent_collection: { terms_of_service: 'required' } });
  await checkout.open(session);
  await checkout.card.fill(VISA);
  await checkout.name.focus();
  await page.keyboard.type('Ada Lovelace');
  await page.keyboard.press('Tab');
  await expect(checkout.country).toBeFocused();
  await page.keyboard.type('Austria');
  await expect(checkout.country).toHaveValue('AT');
  for (const word of ['Graben 1', '', 'Wien', '', '1010']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(word);
  }
  await page.keyboard.press('Tab');
  await expect(checkout.terms).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(checkout.pay).toBeFocused();
  await page.keyboard.press('Enter');
  await receipt.expectToBeOf(session);
});
