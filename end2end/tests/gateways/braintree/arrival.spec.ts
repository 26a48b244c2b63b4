// When Braintree is late, or does not come.

import { expect, test } from '../../../fixtures/braintree-test';
import { HOSTS } from '../../../fixtures/braintree.mjs';
import { hold } from '../../../fixtures/held';
import { text } from '../../../fixtures/texts';
import { BRAINTREES_VISA as VISA } from '../../../models/braintree-fields';

for (const [what, host] of [['its configuration', HOSTS.graphql], ['the fields’ frames', HOSTS.assets]] as const) {
  test(`${what} cannot be had: a plain sentence, and the order is paid when it can`, async ({ merchant, checkout, receipt, page, internet, problems }) => {
    problems.allow(/net::ERR_\w+ \((https:\/\/(payments|assets)\.[\w.-]+|chrome-error:\/)\//);
    const session = await merchant.open();
    // The time that the frames have to come passes at once.
    await page.clock.install();
    internet.cut(host, true);
    try {
      await page.goto(session.url);
      await expect(async () => {
        await page.clock.runFor(16_000);
        await expect(checkout.status).toHaveText(text('form-unavailable'), { timeout: 500 });
      }).toPass();
      await expect(checkout.order).toContainText('Workshop');
    } finally {
      internet.cut(host, false);
    }
    await page.clock.resume();
    await checkout.tryAgain.click();
    await expect(checkout.pay).toBeEnabled();
    // What came too late the first time is not in the way.
    await expect(page.locator('.hosted iframe')).toHaveCount(3);
    await checkout.payWith(VISA);
    await receipt.expectToBeOf(session);
  });
}

test('frames that come after the shopper gave up on them are not waited for twice', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  await page.clock.install();
  const late = await hold(page, `https://${HOSTS.assets}/**`);
  await page.goto(session.url);
  await late.arrived;
  await expect(async () => {
    await page.clock.runFor(16_000);
    await expect(checkout.status).toHaveText(text('form-unavailable'), { timeout: 500 });
  }).toPass();
  await page.clock.resume();
  await checkout.tryAgain.click();
  late.release();
  await expect(checkout.pay).toBeEnabled();
  await expect(page.locator('.hosted iframe')).toHaveCount(3);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
});
