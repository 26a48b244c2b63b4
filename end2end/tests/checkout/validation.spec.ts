import { MERCHANT } from '../../fixtures/counterfoil.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

test('@phone an empty form: each field is named, the list has the focus and leads to the fields', async ({ merchant, checkout, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  const title = text('checkout-title', { merchant: MERCHANT });
  await expect(page).toHaveTitle(title);
  await checkout.submit();
  await expect(page).toHaveTitle(text('checkout-title-error', { title }));
  await checkout.expectErrors(text('email-invalid'), text('card-number-missing'), text('card-expiry-missing'), text('card-cvc-missing'), text('name-missing'));
  await expect(checkout.email).toHaveAttribute('aria-invalid', 'true');
  await expect(checkout.email).toHaveAccessibleDescription(text('email-invalid'));
  await expect(checkout.name).toHaveAccessibleDescription(text('name-missing'));
  await expect(checkout.group('card-number-label')).toHaveAccessibleDescription(text('card-number-missing'));

  const places = [
    ['email-invalid', checkout.email],
    ['card-number-missing', checkout.card.number],
    ['card-expiry-missing', checkout.card.expiry],
    ['card-cvc-missing', checkout.card.cvc],
    ['name-missing', checkout.name],
  ] as const;
  for (const [sentence, field] of places) {
    await checkout.errors.getByRole('link', { name: text(sentence) }).click();
    await expect(field).toBeFocused();
  }

  // What is mended leaves the list, and the list goes with its last line.
  await checkout.fill(VISA);
  await expect(checkout.errors).toBeHidden();
  await expect(checkout.email).toHaveAttribute('aria-invalid', 'false');
  await expect(page).toHaveTitle(title);
});

const BAD_ADDRESSES = ['ada', 'ada@', '@shop.test', 'ada@shop', 'a b@shop.test', 'ada@shop..test'];
test('an address that is none is refused before anything is sent', async ({ merchant, checkout }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  for (const address of BAD_ADDRESSES) {
    await checkout.email.fill(address);
    await checkout.submit();
    await checkout.expectErrors(text('email-invalid'));
  }
  expect(await merchant.retrieve(session.id)).toMatchObject({ payment_intent: null });
});

const BAD_CARDS = [
  { what: 'a number with a wrong check digit', card: { number: '4242424242424241' }, sentence: 'Your card number is invalid.' },
  { what: 'a number that stops in the middle', card: { number: '4242 4242' }, sentence: 'Your card number is incomplete.' },
  { what: 'month 13', card: { ...VISA, expiry: '13 / 34' }, sentence: "Your card's expiration month is invalid." },
  { what: 'a year that is over', card: { ...VISA, expiry: '12 / 20' }, sentence: "Your card's expiration year is in the past." },
  { what: 'half a date', card: { ...VISA, expiry: '12' }, sentence: "Your card's expiration date is incomplete." },
  { what: 'a security code of two digits', card: { ...VISA, cvc: '99' }, sentence: "Your card's security code is incomplete." },
  { what: 'three digits for American Express', card: { number: '378282246310005', cvc: '12' }, sentence: "Your card's security code is incomplete." },
];

test('a card that cannot be right is refused in its field, before anything is sent', async ({ merchant, checkout }) => {
  const session = await merchant.open();
  await checkout.open(session);
  for (const { what, card, sentence } of BAD_CARDS) {
    await test.step(what, async () => {
      await checkout.payWith(card);
      await checkout.expectErrors(sentence);
      await checkout.card.fill(VISA);
      await expect(checkout.errors).toBeHidden();
    });
  }
  expect(await merchant.retrieve(session.id)).toMatchObject({ payment_intent: null });
});

test('a number that is no test card is refused by the gateway', async ({ merchant, checkout, problems, receipt }) => {
  problems.allow(/status of 402/);
  const session = await merchant.open();
  await checkout.open(session);
  // It has a right check digit and belongs to nobody.
  await checkout.payWith({ number: '4111111111111111' });
  await checkout.expectRefusal('Your card was declined: this is a test gateway, and the number is not one of its test cards.');
  await checkout.card.fill(VISA);
  await checkout.submit();
  await receipt.expectToBeOf(session);
});
