import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test, type Gateway } from '../../../fixtures/sandbox';

/** An intent that waits for the shopper's bank. */
async function challenged(gateway: Gateway, method = 'pm_card_threeDSecure2Required', more: Record<string, string> = {}) {
  const intent = await gateway.call('/v1/payment_intents', { amount: '1299', currency: 'eur', confirm: 'true', payment_method: method, 'payment_method_types[0]': 'card', ...more });
  expect(intent).toMatchObject({ status: 'requires_action' });
  return intent;
}

/** Starts the challenge; the result is there when the shopper is through with it. */
function startChallenge(page: Page, clientSecret: string): Promise<any> {
  return page.evaluate((secret) => (window as any).stripe.handleNextAction({ clientSecret: secret }), clientSecret);
}

const challengeIn = (page: Page) => page.frameLocator('iframe[name^="gateway-challenge"]');

const FAILURE = { error: { code: 'payment_intent_authentication_failure', payment_intent: { status: 'requires_payment_method' } } };

test.describe('a 3D Secure challenge', () => {
  test('says what is paid and with which card, and goes on when approved', async ({ shop, page, gateway }) => {
    const intent = await challenged(gateway);
    await shop.open();
    await page.getByRole('button', { name: 'Pay' }).focus();
    const result = startChallenge(page, intent.client_secret);
    const challenge = challengeIn(page);
    await expect(challenge.getByRole('heading', { name: '3D Secure test page' })).toBeFocused();
    await expect(challenge.getByRole('main')).toContainText('12.99 EUR');
    await expect(challenge.getByRole('main')).toContainText('Visa ending in 3220');
    await challenge.getByRole('button', { name: 'Complete authentication' }).click();
    expect(await result).toMatchObject({ paymentIntent: { id: intent.id, status: 'succeeded' } });
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Pay' })).toBeFocused();
    expect(await gateway.call(`/v1/payment_intents/${intent.id}`)).toMatchObject({ status: 'succeeded' });
  });

  test('is an authentication failure when declined', async ({ shop, page, gateway }) => {
    const intent = await challenged(gateway);
    await shop.open();
    const result = startChallenge(page, intent.client_secret);
    await challengeIn(page).getByRole('button', { name: 'Fail authentication' }).click();
    expect(await result).toMatchObject(FAILURE);
    expect(await gateway.call(`/v1/payment_intents/${intent.id}`)).toMatchObject({ status: 'requires_payment_method' });
  });

  const closings: Record<string, (page: Page) => Promise<void>> = {
    'the close button': (page) => page.getByRole('button', { name: 'Cancel and close' }).click(),
    'Escape in the challenge': escapeInside,
    'Escape in the page': (page) => page.getByRole('button', { name: 'Cancel and close' }).press('Escape'),
  };

  /** The key takes its frame away, so Chromium has nobody left to say that it has been handled. */
  async function escapeInside(page: Page) {
    await challengeIn(page).getByRole('button', { name: 'Wait' }).focus();
    void page.keyboard.down('Escape').catch(() => {});
    await expect(page.getByRole('dialog')).toHaveCount(0);
    void page.keyboard.up('Escape').catch(() => {});
  }

  for (const [way, close] of Object.entries(closings)) {
    test(`is an authentication failure when closed by ${way}`, async ({ shop, page, gateway }) => {
      const intent = await challenged(gateway);
      await shop.open();
      const result = startChallenge(page, intent.client_secret);
      await expect(challengeIn(page).getByRole('heading')).toBeFocused();
      await close(page);
      expect(await result).toMatchObject(FAILURE);
      expect(await gateway.call(`/v1/payment_intents/${intent.id}`)).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code: 'payment_intent_authentication_failure' } });
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  }

  test('can be kept waiting, and then decided', async ({ shop, page, gateway }) => {
    const intent = await challenged(gateway);
    await shop.open();
    const result = startChallenge(page, intent.client_secret);
    const challenge = challengeIn(page);
    await challenge.getByRole('button', { name: 'Wait' }).click();
    await expect(challenge.getByRole('status')).toHaveText('The bank is taking its time. The payment stays pending.');
    await expect(challenge.getByRole('button', { name: 'Complete authentication' })).toBeHidden();
    expect(await gateway.call(`/v1/payment_intents/${intent.id}`)).toMatchObject({ status: 'requires_action' });
    await challenge.getByRole('button', { name: 'Decide now' }).click();
    await challenge.getByRole('button', { name: 'Complete authentication' }).click();
    expect(await result).toMatchObject({ paymentIntent: { status: 'succeeded' } });
  });

  test('that is passed with a card which is then declined is the decline', async ({ shop, page, gateway }) => {
    const intent = await gateway.call('/v1/payment_intents', { amount: '1299', currency: 'eur', 'payment_method_types[0]': 'card' });
    await shop.open();
    await shop.fill('4000008400001629');
    const result = page.evaluate((secret) => (window as any).stripe.confirmCardPayment(secret, { payment_method: { card: (window as any).group.getElement('cardNumber') } }), intent.client_secret);
    await challengeIn(page).getByRole('button', { name: 'Complete authentication' }).click();
    expect(await result).toMatchObject({ error: { type: 'card_error', code: 'card_declined', payment_intent: { status: 'requires_payment_method' } } });
  });

  test('that was answered elsewhere keeps that answer', async ({ shop, page, gateway, context, problems }) => {
    const intent = await challenged(gateway);
    await shop.open();
    const result = startChallenge(page, intent.client_secret);
    await expect(challengeIn(page).getByRole('heading')).toBeFocused();
    const elsewhere = await context.newPage();
    await elsewhere.goto(intent.next_action.use_stripe_sdk.stripe_js);
    await elsewhere.getByRole('button', { name: 'Complete authentication' }).click();
    await expect(elsewhere.getByRole('status')).toHaveText('The bank has its answer.');
    await elsewhere.reload();
    await expect(elsewhere.getByRole('status')).toHaveText('The bank has its answer.');
    await expect(elsewhere.getByRole('button')).toHaveCount(0);
    // The answer here comes too late and is not the one that counts.
    await challengeIn(page).getByRole('button', { name: 'Fail authentication' }).click();
    expect(await result).toMatchObject({ paymentIntent: { status: 'succeeded' } });
    expect(problems.splice(0)).toEqual([expect.stringContaining('409')]);
  });

  test('can be tried again when the bank was out of reach', async ({ shop, page, gateway, problems }) => {
    const intent = await challenged(gateway);
    await shop.open();
    const result = startChallenge(page, intent.client_secret);
    await page.route('**/approve', (route) => route.abort());
    await challengeIn(page).getByRole('button', { name: 'Complete authentication' }).click();
    await expect(challengeIn(page).getByRole('status')).toHaveText('The bank could not be reached. Try again.');
    await page.unroute('**/approve');
    await challengeIn(page).getByRole('button', { name: 'Complete authentication' }).click();
    expect(await result).toMatchObject({ paymentIntent: { status: 'succeeded' } });
    expect(problems.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
  });

  test('of an intent that needs none is refused', async ({ shop, page, gateway }) => {
    const intent = await gateway.call('/v1/payment_intents', { amount: '1299', currency: 'eur', 'payment_method_types[0]': 'card' });
    await shop.open();
    await expect(startChallenge(page, intent.client_secret)).rejects.toThrow(/not in the requires_action state/);
  });

  test('with an address that is not the gateway’s is not opened', async ({ shop, page, gateway }) => {
    const intent = await challenged(gateway);
    await page.route(`${gateway.origin}/v1/payment_intents/**`, (route) =>
      route.fulfill({ json: { ...intent, next_action: { type: 'use_stripe_sdk', use_stripe_sdk: { stripe_js: 'https://evil.test/3ds/a/b' } } } }),
    );
    await shop.open();
    await expect(startChallenge(page, intent.client_secret)).rejects.toThrow(/cannot carry out/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('sends the shopper to the bank and back where a return address was given', async ({ shop, page, gateway, shopOrigin }) => {
    const intent = await challenged(gateway, 'pm_card_threeDSecure2Required', { return_url: `${shopOrigin}/back` });
    await shop.open();
    await page.evaluate((secret) => void (window as any).stripe.handleNextAction({ clientSecret: secret }), intent.client_secret);
    await page.getByRole('button', { name: 'Complete authentication' }).click();
    await page.waitForURL(`${shopOrigin}/back?*`);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ payment_intent: intent.id, payment_intent_client_secret: intent.client_secret, redirect_status: 'succeeded' });
  });

  test('passes the accessibility rules and fits 320 pixels', async ({ shop, page, gateway }) => {
    const intent = await challenged(gateway);
    await page.setViewportSize({ width: 320, height: 568 });
    await shop.open();
    const result = startChallenge(page, intent.client_secret);
    const challenge = challengeIn(page);
    await expect(challenge.getByRole('heading')).toBeFocused();
    const overflow = await challenge.getByRole('main').evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
    await expect(challenge.getByRole('button', { name: 'Wait' })).toBeInViewport({ ratio: 1 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await challenge.getByRole('button', { name: 'Fail authentication' }).click();
    await result;
  });
});
