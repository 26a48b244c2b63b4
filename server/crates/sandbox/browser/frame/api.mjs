// @ts-check
// Calls to the gateway's API, which is on this frame's own origin.

/** @typedef {import('@stripe/stripe-js').StripeError} ApiError */
/** @typedef {import('../messages').Credentials} Credentials */
/**
 * @template Thing
 * @typedef {{ object: Thing, error?: undefined } | { error: ApiError, object?: undefined }} Answer
 */

/** How long an answer may take, in milliseconds. */
const PATIENCE = 30_000;

/** Deeper than any parameter of the API; what is deeper is not sent. */
const DEEPEST = 6;

/**
 * @template Thing what this call is answered with
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {Credentials} credentials
 * @param {Record<string, unknown>} parameters
 * @returns {Promise<Answer<Thing>>}
 */
export async function call(method, path, credentials, parameters) {
  const form = formOf(parameters);
  const inQuery = method === 'GET';
  try {
    const response = await fetch(inQuery ? `${path}?${form}` : path, {
      method,
      headers: headersOf(credentials),
      ...(inQuery ? {} : { body: form }),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answerOf(response.ok, await response.json().catch(() => null));
  } catch {
    return failed('api_connection_error', 'The payment service could not be reached. Check the connection and try again.');
  }
}

/** @param {Credentials} credentials */
function headersOf({ key, version }) {
  const headers = new Headers({ Authorization: `Bearer ${key}` });
  if (version !== undefined) headers.set('Stripe-Version', version);
  return headers;
}

/**
 * @template Thing
 * @param {boolean} ok
 * @param {any} body
 * @returns {Answer<Thing>}
 */
function answerOf(ok, body) {
  if (ok && typeof body === 'object' && body !== null) return { object: body };
  if (typeof body?.error?.type === 'string') return { error: body.error };
  return failed('api_error', 'The payment service gave an answer that cannot be understood.');
}

/**
 * @param {ApiError['type']} type
 * @param {string} message
 * @returns {{ error: ApiError }}
 */
export function failed(type, message) {
  return { error: { type, message } };
}

/**
 * Parameters in Stripe's form encoding, `a[b][c]=d`.
 * @param {Record<string, unknown>} parameters
 */
export function formOf(parameters) {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) append(form, name, value, 1);
  return form;
}

/**
 * @param {URLSearchParams} form
 * @param {string} name
 * @param {unknown} value
 * @param {number} depth
 */
function append(form, name, value, depth) {
  if (value === undefined || value === null || depth > DEEPEST) return;
  if (typeof value !== 'object') {
    form.append(name, String(value));
    return;
  }
  for (const [key, nested] of Object.entries(value)) append(form, `${name}[${key}]`, nested, depth + 1);
}
