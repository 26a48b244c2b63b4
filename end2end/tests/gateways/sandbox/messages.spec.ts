import { expect, test } from '../../../fixtures/sandbox';

const CHANNEL = '0123456789abcdef0123456789abcdef';

test.describe('messages that are not from whom they should be', () => {
  test('the page answers no greeting from another window, another origin or for another channel', async ({ shop, page, shopOrigin }) => {
    await page.addInitScript(() => {
      if (window.top !== window) return;
      // Every connection starts with a MessageChannel of the page's.
      (window as any).connections = 0;
      (window as any).MessageChannel = class extends MessageChannel {
        constructor() {
          super();
          (window as any).connections += 1;
        }
      };
    });
    await shop.open();
    expect(await page.evaluate(() => (window as any).connections)).toBe(3);
    const channel = await page.locator('#cardNumber iframe').evaluate((iframe: HTMLIFrameElement) => new URLSearchParams(new URL(iframe.src).hash.slice(1)).get('channel'));

    const heard = page.evaluate(
      () => new Promise<string[]>((resolve) => {
        const origins: string[] = [];
        window.addEventListener('message', ({ data, origin }) => {
          origins.push(origin);
          if (data?.type === 'last') resolve(origins);
        });
      }),
    );
    // From the page itself: a wrong origin.
    await page.evaluate((known) => window.postMessage({ type: 'hello', channel: known }, location.origin), channel);
    // From a sibling frame: the right origin, the wrong window.
    await shop.input('cardExpiry').evaluate((_node, [known, origin]) => window.parent.postMessage({ type: 'hello', channel: known }, origin), [channel, shopOrigin] as const);
    // From the frame itself: wrong channels and shapes.
    await shop.input('cardNumber').evaluate(
      (_node, origin) => {
        for (const message of [{ type: 'hello', channel: 'x' }, { type: 'hello' }, 'hello', null, { type: 'other' }, { type: 'last' }]) window.parent.postMessage(message, origin);
      },
      shopOrigin,
    );
    expect((await heard).length).toBe(8);
    expect(await page.evaluate(() => (window as any).connections)).toBe(3);

    // The frame's own greeting would be answered, so that the count above could have changed.
    await shop.input('cardNumber').evaluate((_node, [known, origin]) => window.parent.postMessage({ type: 'hello', channel: known }, origin), [channel, shopOrigin] as const);
    await expect.poll(() => page.evaluate(() => (window as any).connections)).toBe(4);
  });

  test('the field takes no port but with the right channel, and only one', async ({ shop, page, gateway }) => {
    await shop.open();
    const greeting = await page.evaluate(
      async ([gatewayOrigin, channel]) => {
        const iframe = document.createElement('iframe');
        iframe.id = 'bare';
        iframe.src = `${gatewayOrigin}/fields/card.html#${new URLSearchParams({ kind: 'cardNumber', channel, origin: location.origin })}`;
        const greeted = new Promise((resolve) => window.addEventListener('message', ({ data, source }) => source === iframe.contentWindow && resolve(data)));
        const heard: string[] = [];
        Object.assign(window, {
          heard,
          offer: (name: string, message: unknown) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => heard.push(`${name}: ${data.type}`);
            iframe.contentWindow?.postMessage(message, gatewayOrigin, [port2]);
          },
        });
        document.body.append(iframe);
        return greeted;
      },
      [gateway.origin, CHANNEL] as const,
    );
    expect(greeting).toEqual({ type: 'hello', channel: CHANNEL });
    const input = page.frameLocator('#bare').getByRole('textbox');
    await input.evaluate(() => {
      (window as any).arrived = 0;
      window.addEventListener('message', () => ((window as any).arrived += 1));
    });
    await page.evaluate((channel) => {
      const { offer } = window as any;
      offer('no shape', 'connect');
      offer('other type', { type: 'hello', channel });
      offer('no channel', { type: 'connect' });
      offer('other channel', { type: 'connect', channel: channel.replaceAll('0', '1') });
      offer('right', { type: 'connect', channel, setup: 'nonsense' });
      offer('second', { type: 'connect', channel });
    }, CHANNEL);
    await expect.poll(() => input.evaluate(() => (window as any).arrived)).toBe(6);
    await input.press('4');
    await expect.poll(() => page.evaluate(() => (window as any).heard)).toContain('right: change');
    const heard: string[] = await page.evaluate(() => (window as any).heard);
    expect(heard.filter((message) => !message.startsWith('right: '))).toEqual([]);
  });

  test('a field that was told of another page neither greets nor listens to this one', async ({ shop, page, gateway }) => {
    await shop.open();
    await page.evaluate(
      ([gatewayOrigin, channel]) => {
        const iframe = document.createElement('iframe');
        iframe.id = 'stolen';
        iframe.src = `${gatewayOrigin}/fields/card.html#${new URLSearchParams({ kind: 'cardNumber', channel, origin: 'https://other.test' })}`;
        (window as any).heard = [];
        window.addEventListener('message', ({ data, source }) => source === iframe.contentWindow && (window as any).heard.push(data));
        document.body.append(iframe);
      },
      [gateway.origin, CHANNEL] as const,
    );
    const input = page.frameLocator('#stolen').getByRole('textbox');
    const arrived = input.evaluate(() => new Promise<void>((resolve) => window.addEventListener('message', () => resolve(), { once: true })));
    // The evaluation above is in the frame before the message is, as both travel in order.
    await input.evaluate(() => document.readyState);
    await page.evaluate(
      ([gatewayOrigin, channel]) => {
        const { port2 } = new MessageChannel();
        (document.getElementById('stolen') as HTMLIFrameElement).contentWindow?.postMessage({ type: 'connect', channel, setup: {} }, gatewayOrigin, [port2]);
      },
      [gateway.origin, CHANNEL] as const,
    );
    await arrived;
    await expect(input).toHaveAccessibleName('Card field');
    expect(await page.evaluate(() => (window as any).heard)).toEqual([]);
  });

  test('a frame whose address is not as the script writes it does nothing', async ({ page, gateway }) => {
    for (const fragment of ['', '#kind=cardNumber', `#kind=card&channel=${CHANNEL}&origin=http://a.test`, `#kind=cardNumber&channel=${CHANNEL}&origin=*`]) {
      await page.goto(`${gateway.origin}/fields/card.html${fragment}`);
      await expect(page.getByRole('textbox')).toHaveAccessibleName('Card field');
    }
  });
});

test.describe('a field as the page handles it', () => {
  test('can be taken away, put back, cleared, disabled and destroyed', async ({ shop, page }) => {
    await shop.open();
    await shop.input('cardNumber').pressSequentially('4242');
    await page.evaluate(() => (window as any).group.getElement('cardNumber').unmount());
    await expect(page.locator('#cardNumber iframe')).toHaveCount(0);
    await expect(page.locator('#cardNumber')).not.toContainClass('StripeElement');
    await page.evaluate(
      () => new Promise((resolve) => {
        const number = (window as any).group.getElement('cardNumber');
        number.once('ready', resolve);
        number.mount(document.getElementById('cardNumber'));
      }),
    );
    await expect(shop.input('cardNumber')).toHaveValue('');
    await shop.input('cardNumber').pressSequentially('5555');
    await page.evaluate(() => (window as any).group.getElement('cardNumber').clear());
    await expect(shop.input('cardNumber')).toHaveValue('');
    await page.evaluate(() => (window as any).group.getElement('cardNumber').update({ disabled: true, placeholder: 'Number' }));
    await expect(shop.input('cardNumber')).toBeDisabled();
    await expect(shop.input('cardNumber')).toHaveAttribute('placeholder', 'Number');
    await page.evaluate(() => (window as any).group.getElement('cardCvc').focus());
    await expect(shop.input('cardCvc')).toBeFocused();
    await page.evaluate(() => (window as any).group.getElement('cardCvc').blur());
    await expect(shop.input('cardCvc')).not.toBeFocused();
    await page.evaluate(() => (window as any).group.getElement('cardCvc').destroy());
    expect(await page.evaluate(() => (window as any).group.getElement('cardCvc'))).toBeNull();
  });

  test('connects again after it was moved in the page, and is empty', async ({ shop, page }) => {
    await shop.open();
    await shop.input('cardNumber').pressSequentially('4242');
    await page.evaluate(() => document.querySelector('main')?.prepend(document.getElementById('cardNumber') as HTMLElement));
    await expect.poll(async () => (await shop.events()).filter(({ name, elementType }) => name === 'ready' && elementType === 'cardNumber').length).toBe(2);
    await shop.input('cardNumber').pressSequentially('5');
    await expect.poll(() => shop.lastChange('cardNumber')).toMatchObject({ empty: false, brand: 'unknown' });
  });

  test('says so when it cannot be loaded', async ({ shop, page, gateway, problems }) => {
    await page.clock.install();
    await page.route(`${gateway.origin}/fields/card.html`, (route) => route.abort());
    await page.goto(shop.origin);
    await page.evaluate(() => void (window as any).mount({}, {}));
    await expect(page.locator('.field iframe')).toHaveCount(3);
    await page.clock.runFor(31_000);
    const failures = async () => (await shop.events()).map(({ name, elementType, error }) => `${elementType} ${name} ${error?.type}`).sort();
    await expect.poll(failures).toEqual(['cardCvc loaderror api_connection_error', 'cardExpiry loaderror api_connection_error', 'cardNumber loaderror api_connection_error']);
    expect(problems.splice(0).every((problem) => problem.includes('Failed to load resource'))).toBe(true);
  });

  test('refuses what only a developer can mend', async ({ shop, page }) => {
    await shop.open();
    const mistakes = await page.evaluate(async () => {
      const { Stripe, stripe, group } = window as any;
      const attempts: Record<string, () => unknown> = {
        'secret key': () => Stripe('sk_test_1'),
        'no key': () => Stripe(),
        'unknown element': () => group.create('payment'),
        'element twice': () => group.create('cardNumber'),
        'no such place': () => stripe.elements().create('cardCvc').mount('#nowhere'),
        'a field that is not the number': () => stripe.createPaymentMethod({ type: 'card', card: group.getElement('cardCvc') }),
        'a field that is not mounted': () => stripe.createPaymentMethod({ type: 'card', card: stripe.elements().create('cardNumber') }),
        'another type': () => stripe.createPaymentMethod({ type: 'sepa_debit' }),
        'no client secret': () => stripe.handleNextAction({ clientSecret: 'seti_1_secret_2' }),
      };
      const names: string[][] = [];
      for (const [what, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
          names.push([what, 'nothing']);
        } catch (error) {
          names.push([what, (error as Error).name]);
        }
      }
      return names;
    });
    expect(mistakes.filter(([, name]) => name !== 'IntegrationError')).toEqual([]);
    expect(mistakes).toHaveLength(9);
    expect(await page.evaluate(() => [(window as any).Stripe.version, typeof (window as any).stripe.registerAppInfo({ name: 'x' })])).toEqual([3, 'undefined']);
  });
});
