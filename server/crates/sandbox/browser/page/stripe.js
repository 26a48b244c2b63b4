// @ts-check
// What the page sees: `Stripe(publishableKey, options)`.

/** The release that the script's address names: 3 for `/v3/`, else the train's name, as in `/dahlia/`. */
const RELEASE = ((path) => (path === 'v3' ? 3 : path))(
  new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src).pathname.split('/')[1] ?? '',
);

/**
 * @param {string} publishableKey
 * @param {import('@stripe/stripe-js').StripeConstructorOptions} [options]
 */
function createStripe(publishableKey, options = {}) {
  if (typeof publishableKey !== 'string' || !publishableKey.startsWith('pk_')) {
    throw new IntegrationError('Stripe() takes a publishable key, which begins with pk_. A secret key has no place on a page.');
  }
  const locale = localeOf(options.locale);
  const payments = new Payments({ key: publishableKey, version: options.apiVersion, locale });
  return {
    /** @param {Record<string, any>} [groupOptions] */
    elements: (groupOptions = {}) =>
      new ElementGroup(groupOptions, groupOptions.locale === undefined ? locale : localeOf(groupOptions.locale)),
    /** @param {Record<string, any>} details */
    createPaymentMethod: (details) => payments.createPaymentMethod(details),
    /** @param {string} clientSecret */
    retrievePaymentIntent: (clientSecret) => payments.retrievePaymentIntent(clientSecret),
    /**
     * @param {string} clientSecret
     * @param {Record<string, any>} [data]
     * @param {{ handleActions?: boolean }} [confirmOptions]
     */
    confirmCardPayment: (clientSecret, data, confirmOptions) => payments.confirmCardPayment(clientSecret, data, confirmOptions),
    /** @param {{ clientSecret: string }} actionOptions */
    handleNextAction: (actionOptions) => payments.handleNextAction(actionOptions),
    /** Libraries on top of the script introduce themselves; nothing is done with it. */
    registerAppInfo: (/** @type {unknown} */ _info) => {},
    _registerWrapper: (/** @type {unknown} */ _info) => {},
  };
}

const StripeConstructor = Object.assign(createStripe, { version: RELEASE });

// A page that loads the script twice keeps the first: its frames belong to it.
if (!('Stripe' in window)) Object.assign(window, { Stripe: StripeConstructor });
