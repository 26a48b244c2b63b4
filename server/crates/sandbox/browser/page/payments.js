// @ts-check
// The methods that reach the API. Every call is made by a frame on the gateway's origin: card data by the
// number's own frame, everything else by one without a face.

/**
 * @typedef {object} Settings
 * @property {string} key publishable
 * @property {string | undefined} version of the API
 * @property {string} locale
 *
 * @typedef {import('@stripe/stripe-js').PaymentIntent} PaymentIntent
 * @typedef {import('@stripe/stripe-js').PaymentMethod} PaymentMethod
 * @typedef {{ paymentIntent: PaymentIntent, error?: undefined } | { error: GatewayError, paymentIntent?: undefined }} IntentResult
 * @typedef {{ paymentMethod: PaymentMethod, error?: undefined } | { error: GatewayError, paymentMethod?: undefined }} MethodResult
 */

class Payments {
  #settings;
  /** @type {GatewayFrame<'controller'> | null} */
  #controller = null;

  /** @param {Settings} settings */
  constructor(settings) {
    this.#settings = settings;
  }

  /**
   * @param {Record<string, any>} options
   * @returns {Promise<MethodResult>}
   */
  async createPaymentMethod(options) {
    if (options?.type !== 'card') throw new IntegrationError("createPaymentMethod needs { type: 'card', card: element }.");
    const { card, type: _type, ...details } = options;
    const { frame, group } = numberFieldOf(card);
    return frame.request({
      type: 'createPaymentMethod',
      ...this.#credentials(),
      hasExpiry: group.hasMounted('cardExpiry'),
      hasCvc: group.hasMounted('cardCvc'),
      details: JSON.parse(JSON.stringify(details)),
    });
  }

  /**
   * @param {string} clientSecret
   * @returns {Promise<IntentResult>}
   */
  async retrievePaymentIntent(clientSecret) {
    return this.#retrieve(clientSecret);
  }

  /**
   * @param {string} clientSecret
   * @param {Record<string, any>} [data]
   * @param {{ handleActions?: boolean }} [options]
   * @returns {Promise<IntentResult>}
   */
  async confirmCardPayment(clientSecret, data = {}, { handleActions = true } = {}) {
    const about = this.#about(clientSecret);
    const { payment_method: method, ...details } = data;
    if (typeof method === 'object' && method !== null) {
      const created = await this.createPaymentMethod({ type: 'card', ...method });
      if (created.error) return { error: created.error };
      details.payment_method = created.paymentMethod.id;
    } else if (method !== undefined) {
      details.payment_method = method;
    }
    const confirmed = resultOf(await this.#controllerFrame().request({ type: 'confirmIntent', ...about, details: JSON.parse(JSON.stringify(details)) }));
    if (confirmed.error || confirmed.paymentIntent.status !== 'requires_action') return outcomeOf(confirmed);
    return handleActions ? this.#act(clientSecret, confirmed.paymentIntent) : confirmed;
  }

  /**
   * @param {{ clientSecret: string }} options
   * @returns {Promise<IntentResult>}
   */
  async handleNextAction(options) {
    const clientSecret = options?.clientSecret;
    const retrieved = await this.#retrieve(clientSecret);
    if (retrieved.error) return retrieved;
    if (retrieved.paymentIntent.status !== 'requires_action') {
      throw new IntegrationError('handleNextAction: this PaymentIntent is not in the requires_action state.');
    }
    return this.#act(clientSecret, retrieved.paymentIntent);
  }

  /**
   * @param {string} clientSecret
   * @param {PaymentIntent} intent
   * @returns {Promise<IntentResult>}
   */
  async #act(clientSecret, intent) {
    const action = intent.next_action;
    if (action?.type === 'redirect_to_url' && action.redirect_to_url?.url) {
      const url = new URL(action.redirect_to_url.url);
      if (/^https?:$/.test(url.protocol)) window.location.assign(url.href);
      // The page is being left; nothing more is to be said on it.
      return new Promise(() => {});
    }
    const url = challengeUrl(action);
    const ending = await showChallenge(url.href, this.#settings.locale);
    if (ending === 'unreachable') return failedWith('api_connection_error', "The bank's page could not be loaded.");
    if (ending === 'closed') {
      await this.#controllerFrame().request({ type: 'refuseChallenge', path: url.pathname });
    }
    return outcomeOf(await this.#retrieve(clientSecret));
  }

  /**
   * @param {string} clientSecret
   * @returns {Promise<IntentResult>}
   */
  async #retrieve(clientSecret) {
    return resultOf(await this.#controllerFrame().request({ type: 'retrieveIntent', ...this.#about(clientSecret) }));
  }

  /** @param {string} clientSecret */
  #about(clientSecret) {
    return { intent: intentIdOf(clientSecret), clientSecret, ...this.#credentials() };
  }

  #credentials() {
    const { key, version } = this.#settings;
    return { key, version };
  }

  #controllerFrame() {
    this.#controller ??= this.#openController();
    return this.#controller;
  }

  #openController() {
    /** @type {GatewayFrame<'controller'>} */
    const controller = new GatewayFrame({
      url: `${GATEWAY}/fields/controller.html`,
      kind: 'controller',
      title: '',
      setup: () => ({}),
      onMessage: () => {},
      // The next call tries afresh.
      onLoadError: () => {
        controller.remove();
        this.#controller = null;
      },
    });
    controller.iframe.style.display = 'none';
    controller.iframe.setAttribute('aria-hidden', 'true');
    controller.iframe.tabIndex = -1;
    document.body.append(controller.iframe);
    return controller;
  }
}

/**
 * @param {unknown} card
 * @returns {{ frame: GatewayFrame<'field'>, group: ElementGroup }}
 */
function numberFieldOf(card) {
  if (!(card instanceof CardElement) || CardElement.placeOf(card).type !== 'cardNumber') {
    throw new IntegrationError('A card must be given as the Element of type cardNumber.');
  }
  const frame = CardElement.frameOf(card);
  if (frame === null) throw new IntegrationError('The Element is not mounted, so there is nothing to read from it.');
  return { frame, group: CardElement.placeOf(card).group };
}

/**
 * The PaymentIntent's id, which its client secret begins with.
 * @param {unknown} clientSecret
 */
function intentIdOf(clientSecret) {
  const [, id] = /^(pi_\w+?)_secret_\w+$/.exec(String(clientSecret)) ?? [];
  if (id === undefined) throw new IntegrationError('This is not the client secret of a PaymentIntent.');
  return id;
}

/**
 * The address of the challenge, which must be this gateway's own.
 * @param {any} action
 * @returns {URL}
 */
function challengeUrl(action) {
  const address = action?.use_stripe_sdk?.stripe_js;
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.origin !== GATEWAY || !url.pathname.startsWith('/3ds/')) {
    throw new IntegrationError('This PaymentIntent asks for an action that this script cannot carry out.');
  }
  return url;
}

/**
 * @param {import('../messages').IntentAnswer | { error: GatewayError }} answer
 * @returns {IntentResult}
 */
const resultOf = (answer) => (answer.error ? { error: answer.error } : { paymentIntent: answer.object });

/**
 * A PaymentIntent that fell back to needing another payment method is an error: its last one.
 * @param {IntentResult} result
 * @returns {IntentResult}
 */
function outcomeOf(result) {
  const intent = result.paymentIntent;
  if (intent === undefined || intent.status !== 'requires_payment_method') return result;
  const last = /** @type {any} */ (intent.last_payment_error);
  const error = last ?? {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message: 'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  };
  return { error: { ...error, payment_intent: intent } };
}
