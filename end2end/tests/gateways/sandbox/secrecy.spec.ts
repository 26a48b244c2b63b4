// The proof that the card stays in the gateway's frames: everything that the shop's page can see or send
// while a card is paid with is written down, and searched.

import type { Page, Request } from '@playwright/test';

import { expect, test, type Gateway } from '../../../fixtures/sandbox';

/** A card whose parts are unlikely to stand anywhere by chance. */
const CARD = { number: '4000056655665556', month: '09', year: '37', cvc: '718' };

/** What of the card is found in a text, whatever stands between its digits and however an address writes it. */
function traces(written: string): string[] {
  const text = written.replace(/%[0-9A-Fa-f]{2}/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  const digits = text.replace(/(?<=\d)[\s/_.:,"'+-]+(?=\d)/g, '');
  const found: string[] = [];
  for (let from = 0; from + 9 <= CARD.number.length; from += 1) {
    // Nine digits in a row are more than the brand, the issuer and the last four tell.
    if (digits.includes(CARD.number.slice(from, from + 9))) found.push('number');
  }
  if (new RegExp(`(?<![0-9A-Za-z])${CARD.month}[\\s/-]{0,3}(20)?${CARD.year}(?![0-9A-Za-z])`).test(text)) found.push('expiry');
  if (new RegExp(`(?<![0-9A-Za-z])${CARD.cvc}(?![0-9A-Za-z])`).test(text)) found.push('cvc');
  return [...new Set(found)];
}

/** Writes down what the page's own scripts can see or send, before any of them runs. */
function record() {
  if (window.top !== window) return;
  const seen: string[] = [];
  const seenObjects = new WeakSet<object>();
  const write = (what: string, value: unknown) => {
    let text: string;
    try {
      text = JSON.stringify(value, (_name, nested) => (nested instanceof Event || nested instanceof Node || nested === window ? String(nested) : nested)) ?? String(value);
    } catch {
      text = String(value);
    }
    seen.push(`${what} ${text}`);
  };
  const watchCalls = (target: any, name: string) => {
    const original = target[name];
    if (typeof original !== 'function') return;
    target[name] = function (this: unknown, ...args: unknown[]) {
      write(name, args.map((argument) => (argument instanceof FormData || argument instanceof URLSearchParams ? [...argument] : argument)));
      return original.apply(this, args);
    };
  };
  const watchMessages = (target: EventTarget) => {
    if (seenObjects.has(target)) return;
    seenObjects.add(target);
    for (const name of ['message', 'messageerror']) listen.call(target, name, (event) => write('message', (event as MessageEvent).data));
  };
  const listen = EventTarget.prototype.addEventListener;
  watchMessages(window);
  for (const port of [MessagePort, BroadcastChannel, Worker]) {
    watchCalls(port.prototype, 'postMessage');
    const handler = Object.getOwnPropertyDescriptor(port.prototype, 'onmessage') as PropertyDescriptor;
    Object.defineProperty(port.prototype, 'onmessage', {
      ...handler,
      set(value) {
        watchMessages(this);
        handler.set?.call(this, value);
      },
    });
  }
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof listen>) {
    if (args[0] === 'message') watchMessages(this);
    return listen.apply(this, args);
  };
  watchCalls(window, 'postMessage');
  watchCalls(window, 'fetch');
  watchCalls(XMLHttpRequest.prototype, 'open');
  watchCalls(XMLHttpRequest.prototype, 'send');
  watchCalls(navigator, 'sendBeacon');
  watchCalls(Storage.prototype, 'setItem');
  for (const name of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste', 'change']) {
    listen.call(window, name, (event) => write(name, [(event as KeyboardEvent).key, (event as InputEvent).data, (event.target as HTMLInputElement).value]), true);
  }
  for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) watchCalls(console, name);
  Object.assign(window, { seen });
}

/** Everything that was written down, and what the page holds at the end. */
async function everything(page: Page, requests: string[]): Promise<string[]> {
  const inPage: string[] = await page.evaluate(() => [
    ...(window as any).seen,
    `markup ${document.documentElement.outerHTML}`,
    `storage ${JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href])}`,
    `events ${JSON.stringify((window as any).events)}`,
    ...performance.getEntries().map((entry) => `performance ${entry.name}`),
  ]);
  return [...inPage, ...requests];
}

/** Requests of the page itself, and the addresses of all others: a frame's body is the gateway's own affair. */
async function watchRequests(page: Page, gateway: Gateway) {
  const lines: string[] = [];
  const ofTheCard: string[] = [];
  const pending: Promise<void>[] = [];
  page.on('request', (request: Request) => {
    const byGateway = request.frame() !== page.mainFrame() && request.frame().url().startsWith(`${gateway.origin}/`);
    lines.push(`address ${request.url()} ${JSON.stringify(request.headers())}`);
    if (!byGateway) lines.push(`body ${request.postData() ?? ''}`);
    else if (traces(request.postData() ?? '').length > 0) ofTheCard.push(request.url());
  });
  page.on('response', (response) => {
    pending.push(
      (async () => {
        lines.push(`answer ${JSON.stringify(await response.allHeaders())}`);
        if (response.frame() === page.mainFrame()) lines.push(`answered ${await response.text().catch(() => '')}`);
      })(),
    );
  });
  return { lines, ofTheCard, settled: () => Promise.all(pending) };
}

test('the card never enters the page that it pays on', async ({ shop, page, gateway }) => {
  await page.addInitScript(record);
  const requests = await watchRequests(page, gateway);
  await shop.open({ element: { showIcon: true } });
  await shop.fill(CARD.number, `${CARD.month}${CARD.year}`, CARD.cvc);
  await expect.poll(() => shop.lastChange('cardCvc')).toMatchObject({ complete: true });
  const result = await page.evaluate(() => {
    const { stripe, group } = window as any;
    return stripe.createPaymentMethod({ type: 'card', card: group.getElement('cardNumber'), billing_details: { name: 'Ada' } });
  });
  expect(result).toMatchObject({ paymentMethod: { object: 'payment_method', card: { brand: 'visa', last4: CARD.number.slice(-4) }, billing_details: { name: 'Ada' } } });
  await requests.settled();

  // The card did go to the gateway, from one of its frames, and nowhere else.
  expect(requests.ofTheCard).toEqual([`${gateway.origin}/v1/payment_methods`]);

  const lines = await everything(page, requests.lines);
  const said = lines.map((line) => JSON.stringify(line)).join('\n');
  expect(said, 'the recorder heard the answer').toContain(result.paymentMethod.id);
  expect(said, 'the recorder heard the fields').toContain('\\"complete\\":true');
  // A PaymentMethod tells its expiry, month and year apart, as Stripe's does. Nothing else may.
  const ownExpiry = new RegExp(`\\\\*"exp_month\\\\*":${Number(CARD.month)},|\\\\*"exp_year\\\\*":20${CARD.year},`, 'g');
  const suspicious = lines.map((line) => line.replace(ownExpiry, '')).filter((line) => traces(line).length > 0 || line.includes(`20${CARD.year}`));
  expect(suspicious).toEqual([]);
});

test('the recorder finds a card that does enter the page, whichever way', async ({ shop, page, gateway }) => {
  await page.addInitScript(record);
  const requests = await watchRequests(page, gateway);
  await shop.open();
  const plants: Record<string, (text: string, origin: string) => unknown> = {
    'a message to the page': (text) => window.postMessage({ a: [text] }, location.origin),
    'a message over a port': (text) => {
      const { port1, port2 } = new MessageChannel();
      return new Promise((resolve) => {
        port2.onmessage = resolve;
        port1.postMessage({ text });
      });
    },
    'a request': (text) => fetch('/', { method: 'POST', body: text }),
    "a request's address": (text) => fetch(`/?${encodeURIComponent(text)}`),
    'the markup': (text) => document.body.setAttribute('data-x', text),
    'the storage': (text) => sessionStorage.setItem('x', text),
    'the console': (text) => console.log(text),
  };
  for (const [way, plant] of Object.entries(plants)) {
    expect((await everything(page, requests.lines)).flatMap(traces), `before ${way}`).toEqual([]);
    await page.evaluate(plant as any, '4000 0566 5566 5556 09/37 718');
    await expect.poll(async () => [...new Set((await everything(page, requests.lines)).flatMap(traces))].sort(), way).toEqual(['cvc', 'expiry', 'number']);
    await requests.settled();
    await page.evaluate(() => {
      (window as any).seen.splice(0);
      sessionStorage.clear();
      document.body.removeAttribute('data-x');
      performance.clearResourceTimings();
    });
    requests.lines.splice(0);
  }
});

test("a frame's word to the page is seen by the recorder", async ({ shop, page, shopOrigin }) => {
  await page.addInitScript(record);
  await shop.open();
  await shop.input('cardNumber').evaluate((_node, origin) => window.parent.postMessage({ leaked: '4000-0566-5566-5556' }, origin), shopOrigin);
  await expect.poll(async () => (await everything(page, [])).flatMap(traces)).toContain('number');
});
