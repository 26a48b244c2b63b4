// The gateway's script in live mode: where it comes from, and which further scripts it may bring.

import { HELPERS, HOSTS } from '../../../fixtures/live-gateway.mjs';
import { expect, test } from '../../../fixtures/live-test';

test('the script is the production one of the release that the server speaks', async ({ merchant, page, checkout, internet }) => {
  const paid = await merchant.openAndPay();
  expect(paid.id).toMatch(/^cs_live_/);
  const version = String(internet.visitsTo(HOSTS.api).at(-1)?.headers['stripe-version']);
  const [, train = ''] = /^\d{4}-\d{2}-\d{2}\.([a-z]+)$/.exec(version) ?? [];
  const address = `https://js.stripe.com/${train}/stripe.js`;

  const html = (await (await page.goto((await merchant.open()).url))?.text()) ?? '';
  const named = [...html.matchAll(/<(?:script|link)[^>]*stripe\.com[^>]*>/g)].map(([tag]) => tag);
  expect(named.filter((tag) => tag.startsWith('<link') && tag.includes('rel="preload"'))).toHaveLength(1);
  expect(named.filter((tag) => tag.startsWith('<script'))).toHaveLength(1);
  for (const tag of named) {
    expect(tag).toMatch(new RegExp(`(src|href)="${address}"`));
    // Stripe changes the script when it likes, and asks for no hash.
    expect(tag).not.toContain('integrity');
  }
  await expect(checkout.pay).toBeEnabled();
  expect(internet.visitsTo(HOSTS.script).map(({ path }) => path)).toContain(`/${train}/stripe.js`);
});

test('further scripts of the gateway’s own hosts may be fetched, when its script comes and when it is used', async ({ merchant, page, checkout }) => {
  await checkout.open(await merchant.open());
  await expect.poll(() => page.evaluate(() => (window as { helpers?: string[] }).helpers?.toSorted())).toEqual(HELPERS);
});

/** Not the gateway's hosts for scripts, however much they look like them. */
const ELSEWHERE = [
  'https://planted.test/x.js',
  'https://js.stripe.com.planted.test/x.js',
  'https://js.stripe.com@planted.test/x.js',
  'https://planted-js.stripe.com/x.js',
  'https://js.stripe.com:8443/x.js',
  'https://api.stripe.com/x.js',
  'http://js.stripe.com/x.js',
  '//planted.test/x.js',
  'data:text/javascript,1',
  'blob:https://js.stripe.com/1',
];

test('addresses elsewhere are refused before anything is fetched', async ({ merchant, page, checkout, problems }) => {
  await checkout.open(await merchant.open());
  const outcome = (addresses: string[]) =>
    page.evaluate(
      (all) =>
        all.map((address) => {
          try {
            document.createElement('script').src = address;
            return `takes ${address}`;
          } catch (error) {
            return `${(error as Error).name} for ${address}`;
          }
        }),
      addresses,
    );
  expect(await outcome(HELPERS)).toEqual(HELPERS.map((address) => `takes ${address}`));
  problems.allow(/TrustedScriptURL/, /require-trusted-types-for/);
  expect(await outcome(ELSEWHERE)).toEqual(ELSEWHERE.map((address) => `TypeError for ${address}`));
});

test('text becomes neither markup nor script, and nobody makes a policy that would let it', async ({ merchant, page, checkout, problems }) => {
  await checkout.open(await merchant.open());
  problems.allow(/Trusted(HTML|Script)/, /require-trusted-types-for/, /trusted-types/, /TrustedTypePolicy/);
  const refusals = await page.evaluate(() => {
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown; defaultPolicy: unknown } };
    const name = (act: () => unknown) => {
      try {
        act();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      ours: trustedTypes.defaultPolicy !== null,
      markup: name(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      script: name(() => (document.createElement('script').text = '1')),
      another: name(() => trustedTypes.createPolicy('another', {})),
      second: name(() => trustedTypes.createPolicy('default', { createHTML: (text: string) => text })),
    };
  });
  expect(refusals).toEqual({ ours: true, markup: 'TypeError', script: 'TypeError', another: 'TypeError', second: 'TypeError' });
});
