// What a merchant makes at the command line and puts onto a page or a poster of their own.

import { expect, test } from '../../fixtures/test';
import { VISA } from '../../models/checkout-page';

/** A page that may load, run and style nothing, and send no form. */
const SHOP = 'https://shop.test/';
const NOTHING = "default-src 'none'; style-src 'none'; script-src 'none'; form-action 'none'; base-uri 'none'";

const WORKSHOP = ['--amount', '25.00', '--currency', 'eur', '--name', 'Workshop'];

test('@phone a button in plain HTML works on a page that allows nothing', async ({ server, page, checkout }) => {
  const url = (await server.command('link', 'create', ...WORKSHOP)).trim();
  const id = url.split('/').at(-1) ?? '';
  const snippet = await server.command('link', 'snippet', id, '--label', 'Book “Workshop” <now> & pay');
  const body = `<!doctype html><html lang="en"><title>Shop</title><p>Come and learn.</p>${snippet}`;
  await page.route(SHOP, (route) => route.fulfill({ contentType: 'text/html', body, headers: { 'content-security-policy': NOTHING } }));

  await page.goto(SHOP);
  const button = page.getByRole('link', { name: 'Book “Workshop” <now> & pay', exact: true });
  await expect(button).toHaveAttribute('href', url);
  const cell = page.locator('td');
  await expect(cell).toHaveCSS('background-color', 'rgb(18, 87, 168)');
  await expect(cell.locator('u')).toHaveCSS('color', 'rgb(255, 255, 255)');

  // All of it can be clicked, not only the words.
  await cell.click({ position: { x: 3, y: 3 } });
  await expect(checkout.pay).toBeEnabled();
  await checkout.payWith(VISA);
});

test('a link that is made without more words is paid once, and a reusable one again', async ({ server, merchant, request }) => {
  const [once, again] = [await server.command('link', 'create', ...WORKSHOP), await server.command('link', 'create', ...WORKSHOP, '--reusable')].map((said) => said.trim());
  const [first, second] = [once, again].map((url) => url?.split('/').at(-1) ?? '');
  const limits = [first, second].map(async (id) => (await merchant.stripe.paymentLinks.retrieve(id ?? '')).restrictions);
  expect(await Promise.all(limits)).toEqual([{ completed_sessions: { count: 0, limit: 1 } }, null]);
  await server.command('link', 'deactivate', second ?? '');
  const { active } = await merchant.stripe.paymentLinks.retrieve(second ?? '');
  expect(active).toBe(false);
  expect(await server.command('link', 'list')).toMatch(new RegExp(`${second} +off[^]*${first} +open`));
  expect((await request.get(once ?? '')).status()).toBe(200);
});
