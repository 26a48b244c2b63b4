// The gateway is out, in a browser without JavaScript: the page loads itself again, and the link does too.

import { LOGGED, comeBack, goDown } from '../../fixtures/outage';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';

test.use({ movesClock: true });

test('the page says so, looks again by itself, and by a link', async ({ merchant, checkout, page, clock, faults, problems }) => {
  problems.allow(/status of 503/, /preloaded using link preload/, ...LOGGED);
  const session = await merchant.open();
  await goDown({ merchant, clock, faults });
  const answer = await page.goto(session.url);
  expect(answer?.status()).toBe(503);
  await expect(page.getByRole('heading', { name: text('not-now-title'), level: 1 })).toBeVisible();
  await expect(checkout.order).toContainText('Workshop');
  await expect(page.locator('meta[http-equiv="refresh"]')).toHaveAttribute('content', answer?.headers()['retry-after'] ?? 'none');

  await comeBack({ merchant, clock, faults });
  await page.getByRole('link', { name: text('try-again') }).click();
  await expect(page.getByRole('heading', { name: text('checkout-no-script-heading') })).toBeVisible();
});
