// A merchant whose places must be free again in time.

import { expectAccessible } from '../../fixtures/axe';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';

test.use({ movesClock: true, settings: { MERCHANT__MORE_TIME: 'false' } });

test('the warning comes without a button, and whoever asks all the same is refused', async ({ clock, merchant, checkout, page, server }) => {
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  await clock.advance({ minutes: 27 });
  await checkout.open(session);
  await expect(page.getByRole('heading', { name: text('expiring-heading') })).toBeVisible();
  await expect(page.getByText('stays open for 3 more minutes')).toBeVisible();
  await expect(page.getByRole('button', { name: text('more-time-button') })).toHaveCount(0);
  await expectAccessible(page, 'a checkout whose time runs out for good');

  const answer = await fetch(`${server.origin}/c/${session.id}/more-time`, { method: 'POST' });
  expect(await answer.json()).toMatchObject({ message: text('more-time-refused') });
  expect((await merchant.retrieve(session.id)).expires_at).toBe(session.expires_at);
});
