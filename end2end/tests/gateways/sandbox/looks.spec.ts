import AxeBuilder from '@axe-core/playwright';

import { expect, test } from '../../../fixtures/sandbox';

test.describe('how the fields look and read', () => {
  test('the page styles them from an allow-list, by state', async ({ shop, page }) => {
    const style = {
      base: { color: 'rgb(1, 2, 3)', fontSize: '20px', lineHeight: '30px', letterSpacing: '1px', backgroundImage: 'url(/x)', '::placeholder': { color: 'rgb(4, 5, 6)' }, ':focus': { color: 'rgb(7, 8, 9)' } },
      complete: { color: 'rgb(0, 100, 0)' },
      invalid: { color: 'rgb(200, 0, 0)', backgroundColor: 'url(https://evil.test)' },
    };
    await shop.open({ element: { style } });
    const number = shop.input('cardNumber');
    await expect(number).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(number).toHaveCSS('font-size', '20px');
    await expect(number).toHaveCSS('background-image', 'none');
    await expect(page.locator('#cardNumber iframe')).toHaveCSS('height', '30px');
    expect(await number.evaluate((node) => getComputedStyle(node, '::placeholder').color)).toBe('rgb(4, 5, 6)');
    await number.focus();
    await expect(number).toHaveCSS('color', 'rgb(7, 8, 9)');
    await number.pressSequentially('4242424242424241');
    await number.press('Tab');
    await expect(number).toHaveCSS('color', 'rgb(200, 0, 0)');
    await expect(number).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await number.fill('4242424242424242');
    await number.press('Tab');
    await expect(number).toHaveCSS('color', 'rgb(0, 100, 0)');
    await page.evaluate(() => (window as any).group.getElement('cardNumber').update({ style: { base: { color: 'rgb(9, 9, 9)' } } }));
    await expect(number).toHaveCSS('color', 'rgb(9, 9, 9)');
  });

  test('take the variables of an appearance, also later', async ({ shop, page }) => {
    await shop.open({ elements: { appearance: { variables: { colorText: 'rgb(1, 1, 1)', colorDanger: 'rgb(2, 2, 2)', fontSizeBase: '18px' } } } });
    await expect(shop.input('cardCvc')).toHaveCSS('color', 'rgb(1, 1, 1)');
    await expect(shop.input('cardCvc')).toHaveCSS('font-size', '18px');
    await page.evaluate(() => (window as any).group.update({ appearance: { variables: { colorText: 'rgb(3, 3, 3)' } } }));
    await expect(shop.input('cardCvc')).toHaveCSS('color', 'rgb(3, 3, 3)');
  });

  test('show the brand beside the number, with its name', async ({ shop }) => {
    await shop.open({ element: { showIcon: true } });
    await expect(shop.frame('cardNumber').locator('#icon')).toBeVisible();
    await expect(shop.frame('cardNumber').getByRole('img')).toHaveCount(0);
    await shop.input('cardNumber').pressSequentially('3782');
    await expect(shop.frame('cardNumber').getByRole('img', { name: 'American Express' })).toBeVisible();
    await expect(shop.frame('cardCvc').locator('#icon')).toBeHidden();
  });

  test('tell the browser and assistive technology what they are', async ({ shop, page }) => {
    await shop.open({ elements: { locale: 'de' } });
    const facts = { cardNumber: ['Kredit- oder Debitkartennummer', 'cc-number', 'Sicherer Eingaberahmen für die Kartennummer'], cardExpiry: ['Ablaufdatum der Karte', 'cc-exp', 'Sicherer Eingaberahmen für das Ablaufdatum'], cardCvc: ['Prüfnummer der Karte (CVC/CVV)', 'cc-csc', 'Sicherer Eingaberahmen für die Prüfnummer'] } as const;
    for (const [kind, [name, autocomplete, title]] of Object.entries(facts)) {
      const input = shop.input(kind as keyof typeof facts);
      await expect(input).toHaveAccessibleName(name);
      await expect(input).toHaveAttribute('autocomplete', autocomplete);
      await expect(input).toHaveAttribute('inputmode', 'numeric');
      await expect(page.locator(`#${kind} iframe`)).toHaveAttribute('title', title);
    }
    await shop.input('cardCvc').pressSequentially('1');
    await shop.input('cardCvc').press('Tab');
    await expect(page.locator('#cardCvc-error')).toHaveText('Die Prüfnummer ist unvollständig.');
  });

  test('keep digits from left to right on a page that reads from right to left', async ({ shop }) => {
    await shop.open({ elements: { locale: 'ar' } });
    await expect(shop.input('cardNumber')).toHaveCSS('direction', 'ltr');
    await expect(shop.input('cardNumber')).toHaveCSS('text-align', 'right');
    await expect(shop.frame('cardNumber').locator('html')).toHaveAttribute('dir', 'rtl');
  });

  test('pass the accessibility rules, empty and with errors', async ({ shop, page }) => {
    await shop.open({ element: { showIcon: true } });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await shop.fill('4242424242424241', '12/20', '1');
    await shop.input('cardNumber').focus();
    await expect(page.locator('#cardCvc-error')).not.toBeEmpty();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test('the fields work on a page that is isolated from others and lends out no powers', async ({ shop, page }) => {
  await shop.open({ query: '?isolated' });
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await shop.fill('4242424242424242');
  await expect.poll(() => shop.lastChange('cardCvc')).toMatchObject({ complete: true });
});

test('the frames and the script are served with strict headers', async ({ request, gateway }) => {
  const page = (await request.get(`${gateway.origin}/fields/card.html`)).headers();
  const policy = page['content-security-policy'] ?? '';
  for (const directive of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", 'frame-ancestors *', "require-trusted-types-for 'script'", "trusted-types 'none'"]) {
    expect(policy.split('; ')).toContain(directive);
  }
  expect(policy).not.toContain('unsafe');
  expect(page).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'cross-origin', 'cross-origin-embedder-policy': 'require-corp' });

  const script = await request.get(`${gateway.origin}/dahlia/stripe.js`);
  expect(script.headers()).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*' });
  const again = await request.get(`${gateway.origin}/dahlia/stripe.js`, { headers: { 'If-None-Match': script.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  for (const other of ['V3', 'v4', 'a-b', 'Dahlia']) expect((await request.get(`${gateway.origin}/${other}/stripe.js`)).status()).toBe(404);
});
