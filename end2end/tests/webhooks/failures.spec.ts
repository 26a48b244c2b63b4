// An endpoint that fails on purpose: every event arrives at least once, whatever it does.

import type { Behaviour } from '../../fixtures/receiver';
import { expect, test } from '../../fixtures/test';

/** Nobody wants to wait ten seconds for an endpoint that says nothing. */
const IMPATIENT = { WEBHOOKS__TIMEOUT: '1' };

test.use({ movesClock: true, settings: IMPATIENT });

/** Longer than any pause between the first tries, and than the rest that a failing endpoint is given. */
const LATER = { hours: 4 };

const FAILED = 'an event was not taken';
const COMPLETED = 'checkout.session.completed';

const FAILURES: Behaviour[][] = [[500], [404], [302], ['redirects'], ['hangs up'], ['says nothing'], [503, 'hangs up', 'redirects', 500]];

for (const failures of FAILURES) {
  test(`an endpoint that answers ${failures.join(', then ')}, and then works`, async ({ merchant, openReceiver, clock, server }) => {
    const receiver = await openReceiver({ events: [COMPLETED] });
    receiver.will(...failures);
    let failed = server.nextLine(FAILED);
    const session = await merchant.openAndPay();
    for (const _ of failures) {
      await failed;
      failed = server.nextLine(FAILED);
      await clock.advance(LATER);
    }
    await receiver.expectTold(COMPLETED, session.id, failures.length + 1);
    const tries = receiver.told(COMPLETED, session.id);
    expect(tries.map(({ behaved }) => behaved)).toEqual([...failures, 200]);
    // It is the same event, and each try was signed when it was sent.
    expect(new Set(tries.map(({ event }) => event.id)).size).toBe(1);
    for (const { signedAt, at } of tries) expect(Math.abs(at / 1000 - signedAt)).toBeLessThan(30);
    for (const [index, { signedAt, signatures }] of tries.slice(1).entries()) {
      expect(signedAt - (tries[index]?.signedAt ?? 0)).toBeGreaterThanOrEqual(4 * 3600 - 30);
      expect(signatures).not.toEqual(tries[index]?.signatures);
    }
  });
}

test('the first pauses are ten seconds, forty, and three minutes, give or take a quarter', async ({ merchant, openReceiver, clock, server }) => {
  const receiver = await openReceiver({ events: [COMPLETED] });
  receiver.always = 500;
  let failed = server.nextLine(FAILED);
  const session = await merchant.openAndPay();
  for (const [times, seconds] of [[1, 10], [2, 40], [3, 160]] as const) {
    await failed;
    expect(receiver.told(COMPLETED, session.id)).toHaveLength(times);
    const shown = await server.command('events', 'show', receiver.arrivals[0]!.event.id);
    const [, due = ''] = /pending after \d+ tries, due (\S+)/.exec(shown) ?? [];
    const pause = Date.parse(due) / 1000 - receiver.arrivals.at(-1)!.signedAt;
    expect(pause).toBeGreaterThanOrEqual(seconds * 0.75 - 2);
    expect(pause).toBeLessThanOrEqual(seconds * 1.25 + 5);
    failed = server.nextLine(FAILED);
    await clock.advance({ seconds: seconds * 1.5 });
  }
  await failed;
});

test('an endpoint that says nothing holds up no other, and has few in its hands at once', async ({ merchant, openReceiver, clock }) => {
  const silent = await openReceiver({ events: [COMPLETED] });
  silent.always = 'says nothing';
  const quick = await openReceiver({ events: [COMPLETED] });
  const sessions: { id: string }[] = [];
  for (let count = 0; count < 8; count += 1) sessions.push(await merchant.openAndPay());
  for (const session of sessions) await quick.expectTold(COMPLETED, session.id);
  expect(quick.arrivals).toHaveLength(8);
  await expect.poll(() => silent.arrivals.length).toBeGreaterThan(0);
  expect(silent.mostAtOnce).toBeLessThanOrEqual(4);

  // When it comes to its senses it gets them all.
  silent.always = 200;
  await expect(async () => {
    await clock.advance(LATER);
    for (const session of sessions) expect(silent.told(COMPLETED, session.id).some(({ behaved }) => behaved === 200)).toBe(true);
  }).toPass();
});

test('an endpoint that keeps failing is left alone for a while, and others notice nothing', async ({ merchant, openReceiver, clock, server }) => {
  const broken = await openReceiver({ events: [COMPLETED] });
  broken.always = 500;
  const quick = await openReceiver({ events: [COMPLETED] });
  const sessions: { id: string }[] = [];
  for (let count = 0; count < 5; count += 1) {
    const failed = server.nextLine(FAILED);
    sessions.push(await merchant.openAndPay());
    await failed;
  }
  expect(await server.command('webhooks', 'list')).toMatch(new RegExp(`${broken.id}.*\\n +failed 5 times in a row`));
  // A new event waits for the end of the pause; elsewhere it arrives.
  const late = await merchant.openAndPay();
  await quick.expectTold(COMPLETED, late.id);
  expect(broken.told(COMPLETED, late.id)).toEqual([]);
  broken.always = 200;
  await expect(async () => {
    await clock.advance({ minutes: 6 });
    for (const { id } of [...sessions, late]) expect(broken.told(COMPLETED, id).at(-1)?.behaved).toBe(200);
  }).toPass();
  expect(await server.command('webhooks', 'list')).not.toContain('times in a row');
});

test('after three days it is given up, and sent again when somebody asks', async ({ merchant, openReceiver, clock, server, problems }) => {
  problems.allow(/an event was given up/);
  const receiver = await openReceiver({ events: [COMPLETED] });
  receiver.always = 500;
  const began = await clock.now();
  let next = server.nextLine('an event was ');
  const session = await merchant.openAndPay();
  let said = await next;
  while (!said.includes('was given up')) {
    next = server.nextLine('an event was ');
    await clock.advance({ hours: 10 });
    said = await next;
  }
  const days = ((await clock.now()).getTime() - began.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(2.5);
  expect(days).toBeLessThan(3.2);
  const tries = receiver.told(COMPLETED, session.id);
  const [{ event }] = tries as [(typeof tries)[0]];
  const shown = await server.command('events', 'show', event.id);
  expect(shown).toContain(`dead after ${tries.length} tries`);
  expect(shown.match(/ 500 .*not now/g)).toHaveLength(tries.length);
  expect(await server.command('events', 'list', '--type', COMPLETED, '--limit', '10')).toMatch(new RegExp(`${event.id} .*1 dead`));

  // Time alone does not bring it back.
  receiver.always = 200;
  await clock.advance({ days: 1 });
  const other = await merchant.openAndPay();
  await receiver.expectTold(COMPLETED, other.id);
  expect(receiver.told(COMPLETED, session.id)).toHaveLength(tries.length);

  expect(await server.command('events', 'resend', event.id)).toContain(receiver.id);
  await receiver.expectTold(COMPLETED, session.id, tries.length + 1);
  await expect.poll(() => server.command('events', 'show', event.id)).toContain('delivered after');
});

test('a new secret by the API: both sign for as long as was asked, and then the new one alone', async ({ merchant, openReceiver, clock }) => {
  const receiver = await openReceiver({ events: [COMPLETED] });
  const rolled = (await merchant.stripe.rawRequest('POST', `/v1/webhook_endpoints/${receiver.id}/roll_secret`, { expires_in: 3600 })) as unknown as { secret: string };
  receiver.secrets = [rolled.secret];
  const during = await merchant.openAndPay();
  expect((await receiver.expectTold(COMPLETED, during.id)).signatures).toHaveLength(2);
  await clock.advance({ hours: 1 });
  const after = await merchant.openAndPay();
  expect((await receiver.expectTold(COMPLETED, after.id)).signatures).toHaveLength(1);
});
