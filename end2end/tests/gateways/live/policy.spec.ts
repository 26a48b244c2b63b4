// What the checkout's page may load in live mode: exactly what Stripe documents, as headers say it and as
// a browser holds it (https://docs.stripe.com/security/guide#content-security-policy).

import type { Page } from '@playwright/test';

import { HOSTS } from '../../../fixtures/live-gateway.mjs';
import { expect, test } from '../../../fixtures/live-test';
import { SHOP } from '../../../fixtures/live.mjs';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval' https://js.stripe.com https://*.js.stripe.com",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'none'",
  'connect-src': "'self' https://api.stripe.com",
  'frame-src': 'https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
  'upgrade-insecure-requests': '',
  'report-uri': '/csp-reports',
  'report-to': 'csp',
};

test('the headers: Stripe’s list, and nothing else', async ({ merchant, page, checkout }) => {
  const session = await merchant.open();
  const answer = await page.goto(session.url);
  const headers = (await answer?.allHeaders()) ?? {};
  const directives = (headers['content-security-policy'] ?? '').split('; ').map((directive) => [directive.split(' ', 1)[0] ?? '', directive.split(' ').slice(1).join(' ')]);
  expect(Object.fromEntries(directives)).toEqual(POLICY);
  expect(directives.length, 'each directive once: browsers take the first').toBe(Object.keys(POLICY).length);
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  expect(headers['permissions-policy']).toContain('payment=(self "https://js.stripe.com" "https://*.js.stripe.com" "https://hooks.stripe.com")');
  // The rule that nothing may be stopped or complained of holds for the whole page, once it is awake.
  await expect(checkout.pay).toBeEnabled();
});

test('the page’s own requests go to the shop and the gateway, and to nobody else', async ({ merchant, page, checkout }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await checkout.open(await merchant.open());
  expect([...hosts].sort()).toEqual(['js', 'm.js'].map((name) => `https://${name}.stripe.com`).concat(`https://${SHOP}`));
});

test('a browser that was here once comes back by https alone', async ({ merchant, page }) => {
  const session = await merchant.open();
  await page.goto(session.url);
  const again = await page.goto(session.url.replace('https:', 'http:'));
  expect(again?.url()).toBe(session.url);
  expect(again?.request().redirectedFrom()?.url()).toBe(session.url.replace('https:', 'http:'));
});

/** Opens a frame of this address, and waits for what is expected of it. */
function openFrame(page: Page, address: string, event: 'load' | 'securitypolicyviolation'): Promise<void> {
  return page.evaluate(
    ([src, event]) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const frame = Object.assign(document.createElement('iframe'), { src });
      // A frame that is refused loads too, an empty page.
      const target = event === 'load' ? frame : document;
      target.addEventListener(event, () => resolve(), { once: true });
      document.body.append(frame);
      return promise;
    },
    [address, event] as const,
  );
}

test('frames: the bank’s question may be on the gateway’s host for it, and nobody else gets one', async ({ merchant, page, checkout, internet, problems }) => {
  await checkout.open(await merchant.open());
  await openFrame(page, `https://${HOSTS.bank}/redirect/authenticate/1`, 'load');
  expect(internet.visitsTo(HOSTS.bank).map(({ path }) => path)).toContain('/redirect/authenticate/1');
  problems.allow(/planted\.test/, /frame-src/);
  await openFrame(page, 'https://hooks.stripe.com.planted.test/', 'securitypolicyviolation');
  expect(internet.visitsTo('hooks.stripe.com.planted.test')).toEqual([]);
});

test('calls: the gateway’s API, and nobody else', async ({ merchant, page, checkout, problems }) => {
  await checkout.open(await merchant.open());
  const call = (address: string) => page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => 'went out', (error: Error) => error.name), address);
  expect(await call(`https://${HOSTS.api}/`)).toBe('went out');
  problems.allow(/planted\.test/, /connect-src/);
  expect(await call('https://api.stripe.com.planted.test/')).toBe('TypeError');
});
