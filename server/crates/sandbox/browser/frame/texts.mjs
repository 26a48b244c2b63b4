// @ts-check
// What the fields and the bank's question say. English is at hand; any other language is a file of its own
// in `texts/`, which only those load who read it.

import { isRecord } from './values.mjs';

/** @typedef {import('./kinds.mjs').KindName} KindName */
/**
 * @typedef {object} Texts
 * @property {Record<KindName, string>} labels accessible names of the inputs
 * @property {Record<KindName, string>} placeholders
 * @property {Record<string, string>} errors by code
 * @property {Record<KindName, string>} titles accessible names of the frames
 * @property {string} challenge accessible name of the dialog with the bank's question
 * @property {string} close its button
 * @property {Record<string, string>} bank the bank's question
 */

/** @type {Texts} */
export const ENGLISH = {
  labels: {
    cardNumber: 'Credit or debit card number',
    cardExpiry: 'Credit or debit card expiration date',
    cardCvc: 'Credit or debit card CVC/CVV',
  },
  placeholders: { cardNumber: '1234 1234 1234 1234', cardExpiry: 'MM / YY', cardCvc: 'CVC' },
  errors: {
    incomplete_number: 'Your card number is incomplete.',
    invalid_number: 'Your card number is invalid.',
    incomplete_expiry: "Your card's expiration date is incomplete.",
    invalid_expiry_month: "Your card's expiration month is invalid.",
    invalid_expiry_month_past: "Your card's expiration date is in the past.",
    invalid_expiry_year: "Your card's expiration year is invalid.",
    invalid_expiry_year_past: "Your card's expiration year is in the past.",
    incomplete_cvc: "Your card's security code is incomplete.",
    invalid_cvc: "Your card's security code is invalid.",
  },
  titles: {
    cardNumber: 'Secure card number input frame',
    cardExpiry: 'Secure expiration date input frame',
    cardCvc: 'Secure CVC input frame',
  },
  challenge: 'Confirm your card with your bank',
  close: 'Cancel and close',
  bank: {
    title: '3D Secure test page',
    about: 'A bank would ask here whether this payment is yours.',
    amount: 'Amount',
    card: 'Card',
    cardValue: '{brand} ending in {digits}',
    approve: 'Complete authentication',
    decline: 'Fail authentication',
    wait: 'Wait',
    decide: 'Decide now',
    telling: 'Telling the bank …',
    unreachable: 'The bank could not be reached. Try again.',
    answered: 'The bank has its answer.',
    void: 'This payment no longer waits for an answer.',
    expired: 'The time to answer is over.',
    waiting: 'The bank is taking its time. The payment stays pending.',
  },
};

/** The languages that have a file. */
export const FILES = [
  'ar', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'fa', 'fi', 'fil', 'fr', 'he', 'hi',
  'hr', 'hu', 'id', 'is', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'pl', 'pt', 'pt-BR',
  'ro', 'ru', 'sk', 'sl', 'sr', 'sr-Latn', 'sv', 'th', 'tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant',
];

/** Which file serves a language, where it is not called so. */
/** @type {Record<string, string>} */
const SERVED_BY = { zh: 'zh-Hans', 'zh-tw': 'zh-Hant', 'zh-hk': 'zh-Hant', 'zh-mo': 'zh-Hant', no: 'nb', nn: 'nb', iw: 'he', in: 'id', tl: 'fil' };

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/**
 * The language that there are texts in: the locale's, or English.
 * @param {string} locale an IETF language tag
 */
export function languageFor(locale) {
  const tag = locale.toLowerCase();
  const parts = tag.split('-');
  // From the whole tag to the language alone.
  for (let length = parts.length; length > 0; length -= 1) {
    const shorter = parts.slice(0, length).join('-');
    const name = Object.hasOwn(SERVED_BY, shorter) ? SERVED_BY[shorter] : shorter;
    const file = FILES.find((known) => known.toLowerCase() === name?.toLowerCase());
    if (file !== undefined) return file;
  }
  return 'en';
}

/**
 * The texts of the locale's language. Where they cannot be had, a field that speaks English is better than
 * none.
 * @param {string} locale
 * @returns {Promise<{ language: string, texts: Texts }>}
 */
export async function textsFor(locale) {
  const language = languageFor(locale);
  if (language === 'en') return { language, texts: ENGLISH };
  const file = new URL(`./${language}.json`, import.meta.url);
  const texts = await fetch(file, { credentials: 'omit' })
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  return isRecord(texts) ? { language, texts: /** @type {Texts} */ (/** @type {unknown} */ (texts)) } : { language: 'en', texts: ENGLISH };
}

/**
 * Which way a page in this language is laid out.
 * @param {string} language
 */
export function directionFor(language) {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}
