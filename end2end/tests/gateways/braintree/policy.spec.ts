// What a page with Braintree's fields may load, as headers say it and as a browser holds it.

import { expect, test } from '../../../fixtures/braintree-test';
import { HOSTS } from '../../../fixtures/braintree.mjs';
import { BRAINTREES_VISA as VISA } from '../../../models/braintree-fields';

/** What Braintree documents, what its scripts really speak to besides, and no host for scripts. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': `'self' https://${HOSTS.assets}`,
  'font-src': "'none'",
  'connect-src': `'self' https://${HOSTS.clientApi} https://${HOSTS.analytics} https://*.braintree-api.com https://${HOSTS.logger}`,
  'frame-src': `https://${HOSTS.assets}`,
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
  'report-uri': '/csp-reports',
  'report-to': 'csp',
};

test('the headers: no script but ours, and no policy that would make one of text', async ({ merchant, page, checkout }) => {
  const answer = await page.goto((await merchant.open()).url);
  const header = (await answer?.allHeaders())?.['content-security-policy'] ?? '';
  const directives = header.split('; ').map((directive) => [directive.split(' ', 1)[0] ?? '', directive.split(' ').slice(1).join(' ')]);
  expect(Object.fromEntries(directives)).toEqual(POLICY);
  // The rule that nothing may be stopped or complained of holds for the whole page, once it is awake.
  await expect(checkout.pay).toBeEnabled();
});

test('Braintree’s scripts come from us, under their hashes, and only to pages that use them', async ({ merchant, page, checkout }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.frame() === page.mainFrame() && request.resourceType() === 'script' && scripts.push(request.url()));
  const html = (await (await page.goto((await merchant.open()).url))?.text()) ?? '';
  await expect(checkout.pay).toBeEnabled();
  const named = [...html.matchAll(/<script src="([^"]*braintree[^"]*)" integrity="sha384-[^"]{64}"/g)].map(([, address]) => new URL(address ?? '', page.url()).href);
  expect(named).toHaveLength(2);
  const { origin } = new URL(page.url());
  for (const [index, name] of ['client', 'hosted-fields'].entries()) expect(named[index]).toMatch(new RegExp(`^${origin}/assets/braintree/${name}\\.[0-9a-f]{16}\\.js$`));
  expect(scripts.filter((address) => address.includes('braintree')).sort()).toEqual([...new Set(named)].sort());
  expect(scripts.every((address) => address.startsWith(`${origin}/assets/`))).toBe(true);
});

test('a script that is not the one we chose does not run', async ({ merchant, page, checkout, problems }) => {
  problems.allow(/Failed to find a valid digest|integrity/);
  await page.route('**/assets/braintree/client.*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};window.planted = true;` });
  });
  await page.goto((await merchant.open()).url);
  await expect(page.locator('form[data-phase="pausing"], form[data-phase="unavailable"]')).toBeVisible();
  await expect(checkout.pay).toBeDisabled();
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);
});

test('the page’s own requests go to us and to Braintree’s hosts, with no card in them', async ({ merchant, page, checkout, receipt }) => {
  const hosts = new Set<string>();
  const said: string[] = [];
  page.on('request', (request) => {
    hosts.add(new URL(request.url()).host);
    if (request.frame() === page.mainFrame()) said.push(request.url() + (request.postData() ?? ''));
  });
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  expect([...hosts].sort()).toEqual([new URL(page.url()).host, HOSTS.assets, HOSTS.graphql, HOSTS.logger].sort());
  expect(said.filter((text) => text.replace(/\D/g, '').includes(VISA.number))).toEqual([]);
});
