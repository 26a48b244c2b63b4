import { expect, test } from '../../fixtures/test';
import { cardsUnder } from '../../fixtures/test-cards';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

/** What a shopper is told of each card that the sandbox declines. Lost, stolen and fraudulent cards
 * are not told apart from any other refusal: that would warn a thief. */
const SENTENCES: Record<string, string> = {
  '4000000000000002': 'decline-generic',
  '4000000000009995': 'decline-insufficient-funds',
  '4000000000009987': 'decline-generic',
  '4000000000009979': 'decline-generic',
  '4000000000006975': 'decline-card-velocity-exceeded',
  '4000000000000069': 'decline-expired-card',
  '4000000000000127': 'decline-incorrect-cvc',
  '4000000000000119': 'decline-processing-error',
  '4000000000000341': 'decline-generic',
  '4100000000000019': 'decline-generic',
  '4000000000004954': 'decline-generic',
  '4000008400001280': 'decline-generic',
};

/** These lead to the field that can be mended; the others are about the payment as a whole. */
const ABOUT_A_FIELD = ['decline-expired-card', 'decline-incorrect-cvc'];

const DECLINED = [...cardsUnder('Declines'), ...cardsUnder('Risk and checks').filter(({ about }) => about.includes('blocked'))];

test('every card that the sandbox declines is tried here', () => {
  expect(Object.keys(SENTENCES)).toEqual(expect.arrayContaining(DECLINED.map(({ number }) => number)));
});

/** One card for each sentence goes all the way. */
const EACH_SENTENCE = new Map(Object.entries(SENTENCES).map(([number, sentence]) => [sentence, number]));

for (const [sentence, number] of EACH_SENTENCE) {
  test(`${sentence === 'decline-insufficient-funds' ? '@phone @core ' : ''}says ${sentence}, keeps what was typed, and then takes another card`, async ({ merchant, checkout, receipt }) => {
    const session = await merchant.open();
    await checkout.open(session);
    await checkout.payWith({ number });
    if (ABOUT_A_FIELD.includes(sentence)) await checkout.expectErrors(text(sentence));
    else await checkout.expectRefusal(text(sentence));
    await expect(checkout.pay).toBeEnabled();
    await expect(checkout.email).toHaveValue('ada@shop.test');
    await expect(checkout.name).toHaveValue('Ada Lovelace');
    await expect(checkout.card.number).toHaveValue(number.replace(/(.{4})(?=.)/g, '$1 '));
    await expect(checkout.card.expiry).toHaveValue('12 / 34');
    // A security code may not be kept by anybody, so it is asked for again.
    await expect(checkout.card.cvc).toHaveValue('');
    expect(await merchant.charges(session.id)).toEqual([]);
    expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'open', payment_status: 'unpaid' });

    await checkout.card.fill(VISA);
    await checkout.submit();
    await receipt.expectToBeOf(session);
    expect(await merchant.charges(session.id)).toMatchObject([{ amount: 2500 }]);
  });
}

test('a refusal that is about one field leads to that field', async ({ merchant, checkout }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith({ number: '4000000000000127' });
  await checkout.expectErrors(text('decline-incorrect-cvc'));
  await expect(checkout.group('card-cvc-label')).toHaveAccessibleDescription(text('decline-incorrect-cvc'));
  await checkout.errors.getByRole('link').click();
  await expect(checkout.card.cvc).toBeFocused();
});

test('one session, all cards that are refused, and then one that pays', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  for (const [number, sentence] of Object.entries(SENTENCES)) {
    await test.step(`the card ending in ${number.slice(-4)}`, async () => {
      await checkout.card.fill({ number });
      const answered = checkout.page.waitForResponse('**/confirm');
      await checkout.submit();
      await answered;
      if (ABOUT_A_FIELD.includes(sentence)) await checkout.expectErrors(text(sentence));
      else await checkout.expectRefusal(text(sentence));
    });
  }
  await checkout.card.fill(VISA);
  await checkout.submit();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});
