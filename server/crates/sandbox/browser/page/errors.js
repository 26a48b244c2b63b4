// @ts-check
// Errors that only the page's developer can mend are thrown; all others are handed back as values.

/** The page uses the script in a way that cannot work. */
class IntegrationError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'IntegrationError';
  }
}

/**
 * An error as the methods hand it back.
 * @typedef {import('@stripe/stripe-js').StripeError} GatewayError
 */

/**
 * @param {'api_connection_error' | 'api_error'} type
 * @param {string} message
 * @returns {{ error: GatewayError }}
 */
function failedWith(type, message) {
  return { error: { type, message } };
}
