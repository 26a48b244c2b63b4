// @ts-check
// The card goes to the gateway and comes back as a nonce. The answers are those that the page's half turns
// into its promises: an error and what it is made of, or what was made.

/** @typedef {Record<string, string>} Values */

const ERRORS = {
  empty: { type: 'CUSTOMER', code: 'HOSTED_FIELDS_FIELDS_EMPTY', message: 'All fields are empty.' },
  invalid: { type: 'CUSTOMER', code: 'HOSTED_FIELDS_FIELDS_INVALID', message: 'Some fields are not valid.' },
  failed: { type: 'CUSTOMER', code: 'HOSTED_FIELDS_FAILED_TOKENIZATION', message: 'The card was not accepted.' },
  network: { type: 'NETWORK', code: 'HOSTED_FIELDS_TOKENIZATION_NETWORK_ERROR', message: 'The gateway could not be reached.' },
};

/** By the gateway's own codes.
 * @type {Record<string, { type: string, code: string, message: string }>} */
const KNOWN = {
  81724: { type: 'CUSTOMER', code: 'HOSTED_FIELDS_TOKENIZATION_FAIL_ON_DUPLICATE', message: 'The card is in the vault already.' },
  81736: { type: 'CUSTOMER', code: 'HOSTED_FIELDS_TOKENIZATION_CVV_VERIFICATION_FAILED', message: 'The security code was not accepted.' },
};

const MUTATION = `mutation TokenizeCreditCard($input: TokenizeCreditCardInput!) {
  tokenizeCreditCard(input: $input) {
    token
    creditCard {
      bin brandCode last4 cardholderName expirationMonth expirationYear
      binData { prepaid healthcare debit durbinRegulated commercial payroll issuingBank countryOfIssuance productId business consumer purchase corporate }
    }
  }
}`;

/** @type {Record<string, string>} */
const TITLES = {
  AMERICAN_EXPRESS: 'American Express',
  DINERS: 'Discover',
  DISCOVER: 'Discover',
  INTERNATIONAL_MAESTRO: 'Maestro',
  JCB: 'JCB',
  MASTERCARD: 'MasterCard',
  VISA: 'Visa',
};

export const nothingTyped = () => [ERRORS.empty];

/** @param {string[]} keys the fields that are at fault */
export const notValid = (keys) => [{ ...ERRORS.invalid, details: { invalidFieldKeys: keys } }];

/** @param {any} client what the page's client has in its configuration
 * @param {Values} card
 * @param {any} options of the page's `tokenize`
 * @returns {Promise<unknown[]>} */
export async function tokenize(client, card, options) {
  const creditCard = { ...card, ...(options.cardholderName && { cardholderName: options.cardholderName }) };
  if (options.billingAddress) Object.assign(creditCard, { billingAddress: options.billingAddress });
  const { graphQL } = client.gatewayConfiguration;
  try {
    return graphQL?.features.includes('tokenize_credit_cards') ? await byGraphQL(client, creditCard) : await byClientApi(client, creditCard);
  } catch (error) {
    return [{ ...ERRORS.network, details: { originalError: String(error) } }];
  }
}

/** @param {any} client
 * @param {unknown} creditCard */
async function byGraphQL(client, creditCard) {
  const response = await fetch(client.gatewayConfiguration.graphQL.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Braintree-Version': '2018-05-10', Authorization: `Bearer ${client.authorizationFingerprint}` },
    body: JSON.stringify({
      clientSdkMetadata: client.analyticsMetadata,
      query: MUTATION,
      operationName: 'TokenizeCreditCard',
      variables: { input: { creditCard, options: { validate: true } } },
    }),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { data, errors } = await response.json();
  if (errors) {
    const codes = errors.map((/** @type {any} */ error) => error.extensions?.legacyCode);
    return [failure(codes, errors)];
  }
  const { token, creditCard: made } = data.tokenizeCreditCard;
  const lastTwo = made.last4.slice(2);
  return [
    null,
    {
      nonce: token,
      details: {
        bin: made.bin,
        cardType: TITLES[made.brandCode] ?? 'Unknown',
        cardholderName: made.cardholderName,
        expirationMonth: made.expirationMonth,
        expirationYear: made.expirationYear,
        lastFour: made.last4,
        lastTwo,
      },
      description: `ending in ${lastTwo}`,
      type: 'CreditCard',
      binData: made.binData,
    },
  ];
}

/** @param {any} client
 * @param {unknown} creditCard */
async function byClientApi(client, creditCard) {
  const url = `${client.gatewayConfiguration.clientApiUrl}/v1/payment_methods/credit_cards`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ _meta: client.analyticsMetadata, authorizationFingerprint: client.authorizationFingerprint, creditCard }),
  });
  const body = await response.json();
  if (response.status === 422) {
    const errors = body.fieldErrors.flatMap((/** @type {any} */ error) => error.fieldErrors ?? [error]);
    return [failure(errors.map((/** @type {any} */ error) => error.code), body)];
  }
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { nonce, details, description, type, binData } = body.creditCards[0];
  return [null, { nonce, details, description, type, binData }];
}

/** @param {(string | undefined)[]} codes
 * @param {unknown} originalError */
function failure(codes, originalError) {
  const known = codes.map((code) => (code ? KNOWN[code] : undefined)).find(Boolean);
  return { ...(known ?? ERRORS.failed), details: { originalError } };
}
