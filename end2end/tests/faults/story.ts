// What every story about a fault begins and ends with.

import { expect, type Page } from '@playwright/test';

import type { Clock } from '../../fixtures/clock';
import { sqlite } from '../../fixtures/database';
import type { Faults } from '../../fixtures/faults';
import type { Merchant } from '../../fixtures/merchant.mjs';
import type { Problems } from '../../fixtures/problems';
import type { Receiver } from '../../fixtures/receiver';
import type { System } from '../../fixtures/system.mjs';
import { text } from '../../fixtures/texts';
import { VISA, type CheckoutPage } from '../../models/checkout-page';
import type { Card } from '../../models/card-fields';
import type { ReceiptPage } from '../../models/receipt-page';

export interface World {
  server: System;
  merchant: Merchant;
  clock: Clock;
  faults: Faults;
  problems: Problems;
  /** Told of every completed session. */
  receiver: Receiver;
}

/** The world with a shopper in it. */
export interface Visited extends World {
  checkout: CheckoutPage;
  receipt: ReceiptPage;
  page: Page;
}

/** What happens to a fault's payment, to a shopper in a browser and, where there is more to tell, by the
 * page's calls alone. */
export interface Stories {
  browser: Record<string, (world: Visited) => Promise<void>>;
  calls?: Record<string, (world: World) => Promise<void>>;
}

/** The stories of each fault, by its name in the menu. */
export type Menu = Record<string, Stories>;

/** After this long a job asks the gateway again. */
export const ASKED_AGAIN = { seconds: 11 };

/** The bank asks for it. */
export const ASKS: Card = { number: '4000000000003220' };

export interface Session {
  id: string;
  url: string;
}

/** A session for whose payment these things are going to go wrong. */
async function doomed({ merchant, faults }: World, names: string[]): Promise<Session> {
  const session = await merchant.open();
  for (const name of names) await faults.arm(name, session, { on: 'confirm' });
  return session;
}

/** A shopper presses Pay where these things are going to go wrong. */
export async function pay(world: Visited, names: string[], card = VISA): Promise<Session> {
  const session = await doomed(world, names);
  await world.checkout.open(session);
  await world.checkout.payWith(card);
  return session;
}

/** The same by the page's call alone; gives back what it was answered as well. */
export async function payByCall(world: World, names: string[]): Promise<{ session: Session; answer: unknown }> {
  const session = await doomed(world, names);
  return { session, answer: await world.merchant.confirm(session.id, 'pm_card_visa') };
}

/** The page says that it is being looked into; nobody can pay meanwhile, here or anywhere else. */
export async function expectChecking({ checkout, merchant }: Visited, session: Session) {
  await expect(checkout.status).toHaveText(text('checking'));
  await expect(checkout.pay).not.toBeEnabled();
  await expectNoOther(merchant, session);
}

/** An impatient shopper opens the link again, and finds a page that waits, and no form. */
export async function expectProcessing({ page, merchant }: Visited, session: Session) {
  await page.goto(session.url);
  await expect(page.getByRole('heading', { name: text('processing-title'), level: 1 })).toBeVisible();
  await expect(page.getByText(text('processing-next'))).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expectNoOther(merchant, session);
}

async function expectNoOther(merchant: Merchant, session: Session) {
  expect(await merchant.confirm(session.id, 'pm_card_mastercard')).toMatchObject({ step: 'wait' });
}

/** The gateway was asked for this payment once, and never again: whatever tells of it is a webhook. */
export function expectAskedOnce({ server }: World, session: Session) {
  expect(sqlite(server.file('database'), 'SELECT tries FROM attempts WHERE session_id = ?', session.id).rows).toEqual([[1]]);
}

/** The end of every story in a browser: the shopper has a receipt, and it is paid once. */
export async function expectReceipt(world: Visited, session: Session) {
  const alreadyPaid = world.page.getByRole('heading', { name: text('already-paid-title'), level: 1 });
  await expect(world.receipt.heading.or(alreadyPaid)).toBeVisible();
  await expectPaidOnce(world, session);
}

/** The end of every story: the gateway has taken the money once, and the merchant has been told of it,
 * once. */
export async function expectPaidOnce({ merchant, receiver, faults }: World, session: Session) {
  const { event } = await receiver.expectTold('checkout.session.completed', session.id);
  const paid = await merchant.retrieve(session.id);
  expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid' });
  expect(event.data.object).toMatchObject({ payment_status: 'paid', payment_intent: paid.payment_intent });
  await faults.expectStruck();
  expect(await merchant.charges(session.id)).toMatchObject([{ amount: 2500, payment_intent: paid.payment_intent }]);
  expect((await merchant.events(session.id)).map(({ id }) => id)).toEqual([event.id]);
}
