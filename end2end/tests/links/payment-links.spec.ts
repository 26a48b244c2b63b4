// Where a merchant's public link leads.

import type { Page } from '@playwright/test';

import { expectAccessible } from '../../fixtures/axe';
import { MERCHANT } from '../../fixtures/counterfoil.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

const heading = (key: string) => ({ name: text(key), level: 1 as const });
const sessionAt = (page: Page) => ({ id: new URL(page.url()).pathname.split('/')[2] ?? '', url: page.url() });

test('@phone @core @smoke whoever follows a link pays a session of their own', async ({ merchant, checkout, page, receipt }) => {
  const link = await merchant.link({ after_completion: { type: 'hosted_confirmation', hosted_confirmation: { custom_message: 'See you on Monday.' } } });
  await page.goto(`${link.url}?client_reference_id=order-1&prefilled_email=ada%40shop.test&utm_source=poster`);
  await expect(checkout.pay).toBeEnabled();
  await expect(checkout.email).toHaveValue('ada@shop.test');
  const session = sessionAt(page);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  await expect(page.getByText('See you on Monday.')).toBeVisible();
  expect(await merchant.retrieve(session.id)).toMatchObject({ payment_link: link.id, client_reference_id: 'order-1', payment_status: 'paid' });

  await page.goto(link.url);
  expect(sessionAt(page).id).not.toBe(session.id);
});

test('a chat that looks at a link reads what it sells, and opens nothing', async ({ merchant, request, site }) => {
  const link = await merchant.link({}, { name: 'Workshop <b>&', images: [site.picture] });
  const preview = await request.get(link.url);
  expect(preview.status()).toBe(200);
  const html = await preview.text();
  for (const [property, content] of [
    ['og:title', 'Workshop &lt;b&gt;&amp;'],
    ['og:description', '€25.00, paid to Paper &amp; &lt;Ink&gt;'],
    ['og:url', link.url],
    ['og:image', `${link.url}/pictures/preview`],
    ['og:type', 'website'],
  ]) {
    expect(html).toContain(`<meta property="${property}" content="${content}">`);
  }
  expect((await request.head(link.url)).status()).toBe(200);
  expect(await merchant.sessionsOf(link)).toEqual([]);
});

test('@phone a browser that only fetches ahead gets a page with a button, which opens a session', async ({ merchant, checkout, page, site }) => {
  const link = await merchant.link({}, { images: [site.picture] });
  await page.setExtraHTTPHeaders({ 'Sec-Purpose': 'prefetch' });
  await page.goto(link.url);
  await expect(page.getByRole('heading', { name: 'Workshop', level: 1 })).toBeVisible();
  await expect(checkout.order.getByRole('row', { name: text('order-total') })).toContainText('€25.00');
  await expectAccessible(page, 'a link');
  expect(await merchant.sessionsOf(link)).toEqual([]);
  await page.getByRole('button', { name: text('link-button') }).click();
  await expect(checkout.pay).toBeEnabled();
});

test('@phone a link that was closed, in the merchant’s words or ours', async ({ merchant, page, problems }) => {
  problems.allow(/status of 410/);
  const link = await merchant.link();
  await merchant.stripe.paymentLinks.update(link.id, { active: false });
  const answer = await page.goto(link.url);
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', heading('link-inactive-title'))).toBeVisible();
  await expect(page.getByText(text('link-inactive-body', { merchant: MERCHANT }))).toBeVisible();
  await expectAccessible(page, 'a closed link');
  await merchant.stripe.paymentLinks.update(link.id, { inactive_message: 'Back in May.' });
  await page.goto(link.url);
  await expect(page.getByText('Back in May.')).toBeVisible();
  expect(await merchant.sessionsOf(link)).toEqual([]);
});

test('the last one goes to who pays first; the other reads so and is not charged', async ({ merchant, checkout, page, receipt, problems }) => {
  problems.allow(/status of 410/);
  const link = await merchant.link({ restrictions: { completed_sessions: { limit: 1 } } });
  await page.goto(link.url);
  const late = sessionAt(page);
  await page.goto(link.url);
  const first = sessionAt(page);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(first);

  await checkout.open(late);
  await checkout.payWith(VISA);
  await checkout.expectRefusal(text('sold-out'));
  expect(await merchant.charges(late.id)).toEqual([]);

  const answer = await page.goto(link.url);
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', heading('link-sold-out-title'))).toBeVisible();
});

test('a link that does not exist', async ({ page, problems, server }) => {
  problems.allow(/status of 404/);
  for (const path of ['/l/nothing', `/l/plink_${'0'.repeat(32)}`, '/l/']) {
    const answer = await page.goto(`${server.origin}${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', heading('not-found-title'))).toBeVisible();
  }
});
