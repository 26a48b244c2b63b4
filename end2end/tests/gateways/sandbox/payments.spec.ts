import { expect, test, type Gateway, type Shop } from '../../../fixtures/sandbox';

/** Makes a PaymentMethod of what stands in the fields. */
const createPaymentMethod = (shop: Shop) =>
  shop.page.evaluate(() => (window as any).stripe.createPaymentMethod({ type: 'card', card: (window as any).group.getElement('cardNumber'), billing_details: { email: 'ada@example.test' } }));

/** Confirms with what stands in the fields, as a page without a server of its own does. */
const confirmWithFields = (shop: Shop, clientSecret: string) =>
  shop.page.evaluate((secret) => (window as any).stripe.confirmCardPayment(secret, { payment_method: { card: (window as any).group.getElement('cardNumber') } }), clientSecret);

const newIntent = (gateway: Gateway, more: Record<string, string> = {}) => gateway.call('/v1/payment_intents', { amount: '1299', currency: 'eur', 'payment_method_types[0]': 'card', ...more });

/** The browser's own line about an answer that is no success; the page is told of it as well. */
const isRefusal = (problem: string) => /Failed to load resource: the server responded with a status of 40[02]/.test(problem);

test.describe('a PaymentMethod', () => {
  for (const [number, brand, cvc] of [['4242424242424242', 'visa', '123'], ['378282246310005', 'amex', '1234'], ['36227206271667', 'diners', '123']] as const) {
    test(`is made of the fields: ${brand}`, async ({ shop }) => {
      await shop.open();
      await shop.fill(number, '12 / 34', cvc);
      expect(await createPaymentMethod(shop)).toMatchObject({
        paymentMethod: { id: expect.stringMatching(/^pm_/), type: 'card', billing_details: { email: 'ada@example.test' }, card: { brand, last4: number.slice(-4), exp_month: 12, exp_year: 2034 } },
      });
    });
  }

  test('is not made of fields that are not complete, and they say so', async ({ shop, page, gateway }) => {
    const calls: string[] = [];
    page.on('request', (request) => request.url().includes('/v1/') && calls.push(request.url()));
    await shop.open();
    const code = async () => (await createPaymentMethod(shop)).error;
    expect(await code()).toEqual({ type: 'validation_error', code: 'incomplete_number', message: 'Your card number is incomplete.' });
    for (const kind of ['cardNumber', 'cardExpiry', 'cardCvc'] as const) await expect(shop.input(kind)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#cardCvc-error')).toHaveText("Your card's security code is incomplete.");
    await shop.input('cardNumber').pressSequentially('4242424242424242');
    expect(await code()).toMatchObject({ code: 'incomplete_expiry' });
    await shop.input('cardExpiry').pressSequentially('1220');
    expect(await code()).toMatchObject({ code: 'invalid_expiry_year_past' });
    await shop.input('cardExpiry').press('ControlOrMeta+A');
    await shop.input('cardExpiry').pressSequentially('1234');
    expect(await code()).toMatchObject({ code: 'incomplete_cvc' });
    await shop.input('cardCvc').pressSequentially('12');
    expect(await code()).toMatchObject({ code: 'incomplete_cvc' });
    expect(calls, gateway.origin).toEqual([]);
  });

  test('needs an expiry field, but no field for the security code', async ({ shop, page }) => {
    await shop.open();
    await shop.fill('4242424242424242');
    await page.evaluate(() => (window as any).group.getElement('cardCvc').unmount());
    expect(await createPaymentMethod(shop)).toMatchObject({ paymentMethod: { card: { last4: '4242' } } });
    await page.evaluate(() => (window as any).group.getElement('cardExpiry').destroy());
    expect(await createPaymentMethod(shop)).toMatchObject({ error: { code: 'incomplete_expiry' } });
  });

  test('is an error of the connection when there is none', async ({ shop, page, gateway, problems }) => {
    await shop.open();
    await shop.fill('4242424242424242');
    await page.route(`${gateway.origin}/v1/payment_methods`, (route) => route.abort('internetdisconnected'));
    expect(await createPaymentMethod(shop)).toMatchObject({ error: { type: 'api_connection_error' } });
    expect(problems.splice(0)).toEqual([expect.stringContaining('ERR_INTERNET_DISCONNECTED')]);
    await page.unroute(`${gateway.origin}/v1/payment_methods`);
    expect(await createPaymentMethod(shop)).toMatchObject({ paymentMethod: { object: 'payment_method' } });
  });

  test('is an error of the API when it answers what cannot be read', async ({ shop, page, gateway }) => {
    await shop.open();
    await shop.fill('4242424242424242');
    await page.route(`${gateway.origin}/v1/payment_methods`, (route) => route.fulfill({ body: '<html>' }));
    expect(await createPaymentMethod(shop)).toMatchObject({ error: { type: 'api_error' } });
  });

  test('comes to nothing when the field is taken away meanwhile', async ({ shop, page, gateway }) => {
    await shop.open();
    await shop.fill('4242424242424242');
    const asked = page.waitForRequest(`${gateway.origin}/v1/payment_methods`);
    await page.route(`${gateway.origin}/v1/payment_methods`, () => {});
    const result = createPaymentMethod(shop);
    await asked;
    await page.evaluate(() => (window as any).group.getElement('cardNumber').unmount());
    expect(await result).toMatchObject({ error: { type: 'api_error' } });
  });

  test('of two groups on one page is of the card in each', async ({ shop, page }) => {
    await shop.open();
    await shop.fill('4242424242424242', '12 / 34', '123');
    await page.evaluate(() => {
      for (const kind of ['cardNumber', 'cardExpiry', 'cardCvc']) {
        const place = document.createElement('div');
        place.id = `second-${kind}`;
        document.body.append(place);
      }
      const second = (window as any).stripe.elements({ locale: 'en' });
      (window as any).second = second;
      for (const kind of ['cardNumber', 'cardExpiry', 'cardCvc']) second.create(kind).mount(`#second-${kind}`);
    });
    const second = (kind: string) => page.frameLocator(`#second-${kind} iframe`).getByRole('textbox');
    await second('cardNumber').pressSequentially('378282246310005');
    await second('cardExpiry').pressSequentially('0130');
    await second('cardCvc').pressSequentially('1234');
    const [one, two] = await page.evaluate(() => Promise.all([(window as any).group, (window as any).second].map((group) => (window as any).stripe.createPaymentMethod({ type: 'card', card: group.getElement('cardNumber') }))));
    expect(one.paymentMethod.card).toMatchObject({ brand: 'visa', exp_year: 2034 });
    expect(two.paymentMethod.card).toMatchObject({ brand: 'amex', exp_year: 2030 });
  });
});

test.describe('a PaymentIntent', () => {
  test('is paid from the page', async ({ shop, gateway }) => {
    const intent = await newIntent(gateway);
    await shop.open();
    await shop.fill('4242424242424242');
    expect(await confirmWithFields(shop, intent.client_secret)).toMatchObject({ paymentIntent: { id: intent.id, status: 'succeeded', amount: 1299 } });
    expect(await gateway.call(`/v1/payment_intents/${intent.id}`)).toMatchObject({ status: 'succeeded' });
  });

  test('is paid with a PaymentMethod made before', async ({ shop, page, gateway }) => {
    const intent = await newIntent(gateway);
    await shop.open();
    const result = await page.evaluate((secret) => (window as any).stripe.confirmCardPayment(secret, { payment_method: 'pm_card_visa' }), intent.client_secret);
    expect(result).toMatchObject({ paymentIntent: { status: 'succeeded' } });
  });

  test('that is declined is an error with the reason, and can be paid with another card', async ({ shop, gateway, problems }) => {
    const intent = await newIntent(gateway);
    await shop.open();
    await shop.fill('4000000000009995');
    expect(await confirmWithFields(shop, intent.client_secret)).toMatchObject({ error: { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds', payment_intent: { status: 'requires_payment_method' } } });
    expect(problems.splice(0).filter((problem) => !isRefusal(problem))).toEqual([]);
    await shop.input('cardNumber').fill('4242424242424242');
    expect(await confirmWithFields(shop, intent.client_secret)).toMatchObject({ paymentIntent: { status: 'succeeded' } });
  });

  test('is read with its client secret, and not with another', async ({ shop, page, gateway, problems }) => {
    const intent = await newIntent(gateway);
    await shop.open();
    const retrieve = (secret: string) => page.evaluate((clientSecret) => (window as any).stripe.retrievePaymentIntent(clientSecret), secret);
    expect(await retrieve(intent.client_secret)).toMatchObject({ paymentIntent: { id: intent.id, status: 'requires_payment_method' } });
    expect(await retrieve(`${intent.id}_secret_wrong`)).toMatchObject({ error: { type: 'invalid_request_error' } });
    expect(problems.splice(0).every((problem) => /status of 40\d/.test(problem))).toBe(true);
  });

  test('that the connection keeps away is an error, and the next try works', async ({ shop, page, gateway, problems }) => {
    const intent = await newIntent(gateway);
    await shop.open();
    await page.route(`${gateway.origin}/v1/payment_intents/**`, (route) => route.abort('connectionreset'));
    const retrieve = () => page.evaluate((secret) => (window as any).stripe.retrievePaymentIntent(secret), intent.client_secret);
    expect(await retrieve()).toMatchObject({ error: { type: 'api_connection_error' } });
    await page.unroute(`${gateway.origin}/v1/payment_intents/**`);
    expect(await retrieve()).toMatchObject({ paymentIntent: { id: intent.id } });
    expect(problems.splice(0)).toHaveLength(1);
  });
});
