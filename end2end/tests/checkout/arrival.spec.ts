// What a shopper sees when what the page needs does not come, or comes late.

import { hold } from '../../fixtures/held';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

const SCRIPT = '**/v3/stripe.js';

test('@phone a blocked gateway: a plain sentence, and a button that tries again and works', async ({ merchant, checkout, receipt, page, problems }) => {
  problems.allow(/ERR_BLOCKED_BY_CLIENT.*stripe\.js/);
  const session = await merchant.open();
  // The pauses between the tries pass at once.
  await page.clock.install();
  const tries: string[] = [];
  page.on('requestfailed', (request) => request.url().endsWith('stripe.js') && request.resourceType() === 'script' && tries.push(request.url()));
  await page.route(SCRIPT, (route) => route.abort('blockedbyclient'));
  await page.goto(session.url);
  await expect(checkout.status).toHaveText(text('form-retrying'));
  await expect(checkout.pay).toBeDisabled();
  await expect(async () => {
    await page.clock.runFor(4_000);
    await expect(checkout.status).toHaveText(text('form-unavailable'), { timeout: 500 });
  }).toPass();
  expect(tries.length).toBeGreaterThanOrEqual(3);

  await page.unroute(SCRIPT);
  await checkout.tryAgain.click();
  await expect(checkout.pay).toBeEnabled();
  await expect(checkout.tryAgain).toBeHidden();
  await expect(checkout.status).toHaveText('');
  await page.clock.resume();
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
});

test('a gateway that is blocked at first and then comes by itself', async ({ merchant, checkout, page, problems }) => {
  problems.allow(/ERR_FAILED.*stripe\.js/);
  const session = await merchant.open();
  let blocked = 2;
  await page.route(SCRIPT, (route) => ((blocked -= 1) >= 0 ? route.abort() : route.continue()));
  await page.goto(session.url);
  await expect(checkout.pay).toBeEnabled();
});

test('a slow gateway: the page says so, and the order can be read', async ({ merchant, checkout, receipt, page, problems }) => {
  problems.allow(/was preloaded using link preload but not used/);
  const session = await merchant.open();
  const script = await hold(page, SCRIPT);
  await page.goto(session.url, { waitUntil: 'commit' });
  await script.arrived;
  await expect(checkout.status).toHaveText(text('form-loading'));
  await expect(checkout.pay).toBeDisabled();
  await expect(checkout.order).toContainText('Workshop');
  script.release();
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
});

test('frames that do not come: the same plain sentence, and another try', async ({ merchant, checkout, receipt, page, problems }) => {
  problems.allow(/ERR_FAILED/);
  const session = await merchant.open();
  await page.clock.install();
  await page.route(/\/fields\//, (route) => route.abort());
  await page.goto(session.url);
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(checkout.status).toHaveText(text('form-unavailable'), { timeout: 500 });
  }).toPass();
  await page.unroute(/\/fields\//);
  await page.clock.resume();
  await checkout.tryAgain.click();
  await expect(checkout.pay).toBeEnabled();
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
});

for (const [what, address] of [['WebAssembly', '**/*.wasm'], ['script', '**/assets/*.js']] as const) {
  test(`our own ${what} does not come: the prepared sentence, and the order can be read`, async ({ merchant, checkout, page, problems }) => {
    problems.allow(/ERR_FAILED/, /Failed to fetch/, /preload/);
    const session = await merchant.open();
    await page.route(address, (route) => route.abort());
    await page.goto(session.url);
    // What only appears after a while appears at once.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(page.getByRole('alert').getByRole('heading', { name: text('checkout-failed-heading') })).toBeVisible();
    await expect(page.getByText(text('checkout-failed'))).toBeVisible();
    await expect(checkout.order).toContainText('€25.00');
    await expect(checkout.pay).toBeHidden();
  });
}

test('a browser that has no WebAssembly: the prepared sentence at once, and the order can be read', async ({ merchant, checkout, page, problems }) => {
  problems.allow(/WebAssembly is not defined/, /preload/);
  const session = await merchant.open();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto(session.url);
  await expect(page.getByRole('alert').getByRole('heading', { name: text('checkout-failed-heading') })).toBeVisible();
  await expect(checkout.order).toContainText('€25.00');
  await expect(checkout.pay).toBeHidden();
});

test('a browser that knows no modules: the prepared sentence at once, and the order can be read', async ({ merchant, checkout, page, problems }) => {
  // A page that the test hands out counts as one of the Internet, whose scripts may not come from this machine.
  problems.allow(/preload/, /loopback/, /ERR_FAILED/);
  const session = await merchant.open();
  // What such a browser makes of the page.
  await page.route(session.url, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/<script[^>]* type="module"[^>]*><\/script>/, '').replace(/ nomodule(="")?/, '');
    expect(body).not.toContain('module"');
    await route.fulfill({ response, body });
  });
  await page.goto(session.url);
  await expect(page.getByRole('alert').getByRole('heading', { name: text('checkout-failed-heading') })).toBeVisible();
  await expect(checkout.order).toContainText('€25.00');
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('a server that takes long to answer: the page says so, and goes on', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  await page.clock.install();
  await checkout.open(session);
  await checkout.fill(VISA);
  const confirm = await hold(page, '**/confirm');
  await checkout.submit();
  await confirm.arrived;
  await expect(checkout.status).toHaveText(text('paying'));
  await page.clock.runFor(8_000);
  await expect(checkout.status).toHaveText(text('paying-slow'));
  confirm.release();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a server that cannot be reached when Pay is pressed: nothing is charged, and the page does not give up', async ({ merchant, checkout, receipt, page, problems }) => {
  problems.allow(/ERR_(INTERNET_DISCONNECTED|FAILED)/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await page.route('**/c/**', (route) => route.abort('internetdisconnected'));
  await checkout.submit();
  await expect(checkout.status).toHaveText(text('connection-lost'));
  expect(await merchant.charges(session.id)).toEqual([]);
  await page.unroute('**/c/**');
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a gateway that cannot be reached when Pay is pressed: nothing is charged, and it can be tried again', async ({ merchant, checkout, receipt, page, problems }) => {
  problems.allow(/ERR_FAILED/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await page.route('**/v1/payment_methods', (route) => route.abort());
  await checkout.submit();
  await checkout.expectRefusal(text('gateway-unreachable'));
  await page.unroute('**/v1/payment_methods');
  await checkout.card.cvc.fill('123');
  await checkout.submit();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});
