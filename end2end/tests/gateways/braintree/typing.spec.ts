// What stands in Braintree's fields, and what the form says of it. Braintree has no sentences; ours are read.

import { expect, test } from '../../../fixtures/braintree-test';
import { text } from '../../../fixtures/texts';
import { BRAINTREES_VISA as VISA } from '../../../models/braintree-fields';

test('an empty form: each field is named, and the list leads to the fields', async ({ merchant, checkout }) => {
  await checkout.open(await merchant.open());
  await checkout.submit();
  await checkout.expectErrors(text('email-invalid'), text('card-number-missing'), text('card-expiry-missing'), text('card-cvc-missing'), text('name-missing'));
  await expect(checkout.group('card-number-label')).toHaveAccessibleDescription(text('card-number-missing'));
  for (const [sentence, field] of [['card-number-missing', checkout.card.number], ['card-expiry-missing', checkout.card.expiry], ['card-cvc-missing', checkout.card.cvc]] as const) {
    await checkout.errors.getByRole('link', { name: text(sentence) }).click();
    await expect(field).toBeFocused();
  }
  await checkout.fill(VISA);
  await expect(checkout.errors).toBeHidden();
});

const BAD_CARDS = [
  { what: 'a number with a wrong check digit', card: { number: '4111111111111112' }, sentence: 'card-number-invalid' },
  { what: 'a number that stops in the middle', card: { number: '4111 1111' }, sentence: 'card-number-invalid' },
  { what: 'month 13', card: { ...VISA, expiry: '13 / 34' }, sentence: 'card-expiry-invalid' },
  { what: 'a year that is over', card: { ...VISA, expiry: '12 / 21' }, sentence: 'card-expiry-invalid' },
  { what: 'half a date', card: { ...VISA, expiry: '12' }, sentence: 'card-expiry-invalid' },
  { what: 'a security code of two digits', card: { ...VISA, cvc: '99' }, sentence: 'card-cvc-invalid' },
];

test('a card that cannot be right is refused in its field, before anything is sent', async ({ merchant, checkout, transactions }) => {
  const session = await merchant.open();
  await checkout.open(session);
  for (const { what, card, sentence } of BAD_CARDS) {
    await test.step(what, async () => {
      await checkout.payWith(card);
      await checkout.expectErrors(text(sentence));
      await checkout.card.fill(VISA);
      await expect(checkout.errors).toBeHidden();
    });
  }
  expect(await transactions(session)).toEqual([]);
});

test('nothing is said of a card that is being typed, and something of one that was left half typed', async ({ merchant, checkout }) => {
  await checkout.open(await merchant.open());
  const number = checkout.group('card-number-label');
  await checkout.card.number.pressSequentially('4111 1111');
  await expect(number).toHaveAccessibleDescription('');
  await checkout.name.focus();
  await expect(number).toHaveAccessibleDescription(text('card-number-invalid'));
  await checkout.card.number.press('End');
  await checkout.card.number.pressSequentially('1111 1111');
  await expect(number).toHaveAccessibleDescription('');
});

test('another brand makes another code: three digits are too few for American Express', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill({ number: '378282246310005', cvc: '123' });
  await checkout.submit();
  await checkout.expectErrors(text('card-cvc-invalid'));
  await checkout.card.cvc.fill('1234');
  await expect(checkout.errors).toBeHidden();
  await checkout.submit();
  await receipt.expectToBeOf(session);
});

test('Enter in a field of Braintree’s pays, as it does in ours', async ({ merchant, checkout, receipt, transactions }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.card.number.press('Enter');
  await expect(checkout.errors).toBeFocused();
  await checkout.fill(VISA);
  await checkout.card.cvc.press('Enter');
  await receipt.expectToBeOf(session);
  expect(await transactions(session)).toHaveLength(1);
});

test('a number that Braintree does not take is refused before anything is charged', async ({ merchant, checkout, receipt, transactions }) => {
  const session = await merchant.open();
  await checkout.open(session);
  // It has a right check digit and belongs to nobody there.
  await checkout.payWith({ number: '4242424242424242' });
  await checkout.expectRefusal(text('card-refused'));
  expect(await transactions(session)).toEqual([]);
  await checkout.card.fill(VISA);
  await checkout.submit();
  await receipt.expectToBeOf(session);
});

test('while a payment is under way nothing can be typed', async ({ merchant, checkout, receipt, gateway }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await gateway.control('hold');
  await checkout.submit();
  await gateway.control('hold/arrived');
  for (const field of [checkout.card.number, checkout.card.expiry, checkout.card.cvc]) await expect(field).toBeDisabled();
  await gateway.control('hold/release');
  await receipt.expectToBeOf(session);
});
