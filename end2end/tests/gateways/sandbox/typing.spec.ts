import type { Locator } from '@playwright/test';

import { caretIn, expect, placeCaret, test } from '../../../fixtures/sandbox';

test.describe('typing into the card fields', () => {
  test('groups the number, names the brand and tells the page what it may know', async ({ shop }) => {
    await shop.open();
    const number = shop.input('cardNumber');
    await number.pressSequentially('424');
    expect(await shop.lastChange('cardNumber')).toEqual({ name: 'change', elementType: 'cardNumber', empty: false, complete: false, brand: 'visa' });
    await number.pressSequentially('2424242424242');
    await expect(number).toHaveValue('4242 4242 4242 4242');
    await expect.poll(() => shop.lastChange('cardNumber')).toMatchObject({ complete: true, brand: 'visa' });
    await number.fill('378282246310005');
    await expect(number).toHaveValue('3782 822463 10005');
    await expect.poll(() => shop.lastChange('cardNumber')).toMatchObject({ complete: true, brand: 'amex' });
  });

  test('keeps the caret beside its digit', async ({ shop }) => {
    await shop.open();
    const number = shop.input('cardNumber');
    await number.pressSequentially('42424242');
    await placeCaret(number, '4242 |4242');
    await number.press('Backspace');
    expect(await caretIn(number)).toBe('424|4 242');
    await number.press('1');
    expect(await caretIn(number)).toBe('4241 |4242');
    await number.press('ArrowLeft');
    await number.press('Delete');
    expect(await caretIn(number)).toBe('4241| 242');
    await number.press('ControlOrMeta+A');
    await number.press('5');
    expect(await caretIn(number)).toBe('5|');
  });

  test('formats the expiry and deletes across its slash', async ({ shop }) => {
    await shop.open();
    const expiry = shop.input('cardExpiry');
    await expiry.pressSequentially('1/27');
    await expect(expiry).toHaveValue('01 / 27');
    await expiry.press('ControlOrMeta+A');
    await expiry.pressSequentially('13');
    await expect(expiry).toHaveValue('01 / 3');
    for (const left of ['01 / ', '0', '']) {
      await expiry.press('Backspace');
      await expect(expiry).toHaveValue(left);
    }
    await expiry.pressSequentially('122034');
    await expect(expiry).toHaveValue('12 / 34');
  });

  test('takes a paste with separators, and one whose month is no month', async ({ shop, page }) => {
    await shop.open();
    await pasteInto(shop.input('cardNumber'), '5555-5555 5555-4444');
    await expect(shop.input('cardNumber')).toHaveValue('5555 5555 5555 4444');
    await pasteInto(shop.input('cardExpiry'), '07/2034');
    await expect(shop.input('cardExpiry')).toHaveValue('07 / 34');
    await pasteInto(shop.input('cardExpiry'), '13/34');
    await expect(page.locator('#cardExpiry-error')).toHaveText("Your card's expiration month is invalid.");
  });

  test('waits for an input method to finish before it formats', async ({ shop, page }) => {
    await shop.open();
    const number = shop.input('cardNumber');
    await number.focus();
    const frame = await (await number.elementHandle())?.ownerFrame();
    const keyboard = await page.context().newCDPSession(frame ?? page);
    await keyboard.send('Input.imeSetComposition', { text: '４２４２４', selectionStart: 5, selectionEnd: 5 });
    await expect(number).toHaveValue('４２４２４');
    await keyboard.send('Input.insertText', { text: '４２４２４' });
    await expect(number).toHaveValue('4242 4');
  });

  test('says what is wrong: at once where nothing can mend it, else when the field is left', async ({ shop, page }) => {
    await shop.open();
    const number = shop.input('cardNumber');
    const error = page.locator('#cardNumber-error');
    await number.pressSequentially('4242');
    await expect(number).toHaveAttribute('aria-invalid', 'false');
    await number.press('Tab');
    await expect(error).toHaveText('Your card number is incomplete.');
    await expect(number).toHaveAttribute('aria-invalid', 'true');
    await expect(number).toHaveAccessibleErrorMessage('Your card number is incomplete.');
    await expect(page.locator('#cardNumber')).toContainClass('StripeElement--invalid');
    await placeCaret(number, '4242|');
    await number.pressSequentially('4242 4242 4241');
    await expect(error).toHaveText('Your card number is invalid.');
    await number.press('Backspace');
    await expect(error).toHaveText('');
    await number.press('2');
    await expect(page.locator('#cardNumber')).toContainClass('StripeElement--complete');
  });

  test('knows how long the security code is from the number beside it', async ({ shop }) => {
    await shop.open();
    await shop.input('cardCvc').pressSequentially('1234');
    await expect.poll(() => shop.lastChange('cardCvc')).toMatchObject({ complete: true });
    await shop.input('cardNumber').pressSequentially('4242');
    await expect.poll(() => shop.lastChange('cardCvc')).toMatchObject({ complete: false, error: { code: 'invalid_cvc' } });
    await shop.input('cardNumber').press('ControlOrMeta+A');
    await shop.input('cardNumber').pressSequentially('3782');
    await expect.poll(() => shop.lastChange('cardCvc')).toMatchObject({ complete: true });
  });

  test('goes from field to field by Tab, and Enter and Escape reach the page', async ({ shop, page }) => {
    await shop.open();
    await page.getByText('Card number').click();
    for (const kind of ['cardNumber', 'cardExpiry', 'cardCvc'] as const) {
      await expect(shop.input(kind)).toBeFocused();
      await expect(page.locator(`#${kind}`)).toContainClass('StripeElement--focus');
      await shop.input(kind).press('Escape');
      await shop.input(kind).press('Enter');
      await shop.input(kind).press('Tab');
    }
    await expect(page.getByRole('button', { name: 'Pay' })).toBeFocused();
    await expect.poll(() => page.evaluate(() => (window as any).submits)).toBe(3);
    expect((await shop.events()).filter(({ name }) => name === 'escape').map(({ elementType }) => elementType)).toEqual(['cardNumber', 'cardExpiry', 'cardCvc']);
    await page.getByRole('button', { name: 'Pay' }).evaluate((button: HTMLButtonElement) => (button.disabled = true));
    await shop.input('cardCvc').press('Enter');
    await shop.input('cardCvc').press('Escape');
    await expect.poll(async () => (await shop.events()).filter(({ name }) => name === 'escape').length).toBe(4);
    expect(await page.evaluate(() => (window as any).submits)).toBe(3);
  });
});

/** Puts the text on the clipboard and presses the keys. Each worker has a browser, so a clipboard, of its own. */
async function pasteInto(input: Locator, text: string) {
  const page = input.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Pay' }).focus();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await input.focus();
  await input.press('ControlOrMeta+A');
  await input.press('ControlOrMeta+V');
}
