// The headers of every answer, and what exactly each page may load. No browser is needed.

import { line } from '../../fixtures/merchant.mjs';
import { letExpire, letHang, spoil } from '../../fixtures/stages';
import { expect, test } from '../../fixtures/test';

/** On every answer, whoever made it and whatever its status. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Nothing at all. */
const NOTHING = {
  'default-src': "'none'",
  'script-src': "'none'",
  'style-src': "'none'",
  'img-src': "'none'",
  'font-src': "'none'",
  'connect-src': "'none'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
  'report-uri': '/csp-reports',
  'report-to': 'csp',
};

/** Text with our style sheet: no script whatsoever. */
const TEXT = { ...NOTHING, 'style-src': "'self'", 'img-src': "'self'" };

/** Our own script and WebAssembly, and calls to ourselves. */
const ISLANDS = { ...TEXT, 'script-src': "'self' 'wasm-unsafe-eval'", 'connect-src': "'self'" };

function policyOf(headers: Headers): Record<string, string> {
  const header = headers.get('content-security-policy') ?? '';
  return Object.fromEntries(header.split('; ').map((directive) => [directive.split(' ', 1)[0] ?? '', directive.slice(directive.indexOf(' ') + 1)]));
}

/** Asks, and holds the answer to what every answer must have. */
async function ask(address: string, status: number, init: RequestInit = {}) {
  const answer = await fetch(address, { redirect: 'manual', ...init });
  expect(answer.status, address).toBe(status);
  const headers = Object.fromEntries(answer.headers);
  expect(headers, address).toMatchObject(ALWAYS);
  expect(headers['permissions-policy'], address).toMatch(/payment=.*camera=\(\).*geolocation=\(\)/);
  expect(headers['request-id'], address).toMatch(/^req_/);
  expect(headers['content-security-policy'], address).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|data:|blob:/);
  expect(Object.keys(headers), 'says nothing of what it is made with').not.toEqual(expect.arrayContaining(['server', 'x-powered-by']));
  return { policy: policyOf(answer.headers), headers: answer.headers, text: await answer.text() };
}

test('the form: what is ours, the gateway’s, and the pictures of what is sold; nothing else', async ({ merchant, server, site }) => {
  const session = await merchant.open({ line_items: [line('Notebook', 1250, { images: [site.picture] })] });
  const { policy, headers, text } = await ask(session.url, 200);
  expect(policy).toEqual({
    ...ISLANDS,
    'script-src': `'self' 'wasm-unsafe-eval' ${server.sandbox}`,
    'connect-src': `'self' ${server.sandbox}`,
    'frame-src': server.sandbox,
  });
  expect(headers.get('permissions-policy')).toContain(`payment=(self "${server.sandbox}")`);
  expect(headers.get('cache-control')).toBe('no-store');
  // Nothing inline, whether or not the policy would have stopped it.
  expect(text).not.toMatch(/ style=| on[a-z]+=|javascript:|<style/i);
  for (const [script] of text.matchAll(/<script[^>]*>[^<]*<\/script>/g)) expect(script).toMatch(/ src="[^"]+"[^>]*><\/script>$/);
  for (const [ours] of text.matchAll(/<(?:script type="module"|link[^>]*rel="stylesheet")[^>]*>/g)) expect(ours).toMatch(/integrity="sha384-/);
});

test('a payment that is being decided: our script, no gateway', async ({ merchant, server }) => {
  const session = await merchant.open();
  await letHang(server, merchant, session);
  const { policy } = await ask(session.url, 200);
  expect(policy).toEqual(ISLANDS);
});

test('pages of text run no script', async ({ merchant, server, problems }) => {
  problems.allow(/cannot load a checkout/);
  const paid = await merchant.openAndPay();
  const open = await merchant.open();
  const expired = await merchant.open();
  letExpire(server, expired);
  const spoiled = await merchant.open();
  spoil(server, spoiled);
  const pages: [string, number][] = [
    [`${paid.url}/receipt`, 200],
    [`${paid.url}/receipt?stay=1`, 200],
    [paid.url, 200],
    [`${open.url}/cancel`, 200],
    [expired.url, 410],
    [spoiled.url, 503],
    [`${server.origin}/c/cs_test_nothing`, 404],
    [`${server.origin}/nowhere`, 404],
    [`${server.origin}/`, 404],
  ];
  for (const [address, status] of pages) {
    const { policy, headers, text } = await ask(address, status);
    expect(policy, address).toEqual(TEXT);
    expect(headers.get('cache-control'), address).toBe('no-store');
    expect(headers.get('permissions-policy'), address).toContain('payment=()');
    expect(text, address).not.toContain('<script');
  }
});

test('pages with plain forms may send them to us, and to nobody else', async ({ merchant, server, site }) => {
  const adjustable = await merchant.open({ line_items: [{ ...line('Notebook', 1250), adjustable_quantity: { enabled: true, maximum: 5 } }] });
  expect((await ask(adjustable.url, 200)).policy['form-action']).toBe("'self'");

  const recoverable = await merchant.open({ after_expiration: { recovery: { enabled: true } } });
  letExpire(server, recoverable);
  expect((await ask(recoverable.url, 410)).policy).toEqual({ ...TEXT, 'form-action': "'self'" });
  expect((await ask(`${recoverable.url}/recover`, 200)).policy).toEqual({ ...TEXT, 'form-action': "'self'" });

  const link = await merchant.link({}, { images: [site.picture] });
  expect((await ask(link.url, 200)).policy).toEqual({ ...TEXT, 'form-action': "'self'" });
  await merchant.stripe.paymentLinks.update(link.id, { active: false });
  expect((await ask(link.url, 410)).policy).toEqual(TEXT);
});

test('answers that are no pages may load nothing', async ({ merchant, server }) => {
  const open = await merchant.open();
  const paid = await merchant.openAndPay();
  const json = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  const answers: [string, number, RequestInit?][] = [
    [`${open.url}/status`, 200],
    [`${open.url}/confirm`, 422, json],
    [`${open.url}/confirm`, 422, { ...json, body: '{' }],
    [`${open.url}/confirm`, 422, { ...json, body: '{"token":"","email":"x"}' }],
    [`${open.url}/confirm`, 403, { ...json, headers: { ...json.headers, 'Sec-Fetch-Site': 'cross-site' } }],
    [`${open.url}/confirm`, 405],
    [`${open.url}/continue`, 405],
    [`${paid.url}/cancel`, 303],
    [`${open.url}/quantity`, 303, { method: 'POST' }],
    [`${open.url}/quantity`, 405],
    [`${open.url}/quantity`, 403, { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    [`${open.url}/recover`, 403, { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    [`${server.origin}/v1/checkout/sessions/${open.id}`, 401],
    [`${server.origin}/v1/checkout/sessions/${open.id}`, 200, { headers: { Authorization: `Bearer ${server.keys.merchant}` } }],
    [`${server.origin}/v1/nothing`, 404, { headers: { Authorization: `Bearer ${server.keys.merchant}` } }],
    [`${server.origin}/health`, 200],
    [`${server.origin}/csp-reports`, 400, { method: 'POST', body: 'none' }],
    [`${server.origin}/csp-reports`, 405],
  ];
  for (const [address, status, init] of answers) {
    const { policy } = await ask(address, status, init);
    expect(policy, `${init?.method ?? 'GET'} ${address}`).toEqual(NOTHING);
  }
});

test('our files are kept for ever, and cannot be taken for anything else', async ({ merchant, server }) => {
  const session = await merchant.open();
  const { text } = await ask(session.url, 200);
  const files = [...new Set([...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path))];
  // The second script is for browsers that know no modules.
  expect(files.map((path) => path?.split('.').at(-1)).sort()).toEqual(['css', 'js', 'js', 'wasm']);
  for (const path of files) {
    const { headers } = await ask(`${server.origin}${path}`, 200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toMatch(/^(text\/css|text\/javascript|application\/wasm)/);
  }
  await ask(`${server.origin}/assets/`, 404);
  await ask(`${server.origin}/assets/..%2f..%2fCargo.toml`, 404);
  await ask(`${server.origin}/manifest.json`, 404);
});
