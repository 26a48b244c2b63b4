// @ts-check
// The kinds of fields: what may stand in one, and how it is shown.

import { brandsOf, passesLuhn } from './brands.mjs';

/**
 * @typedef {object} Judgement
 * @property {boolean} isValid
 * @property {boolean} isPotentiallyValid
 *
 * @typedef {object} Around what the other fields and the merchant's settings have to say
 * @property {string} number the digits of the card number
 * @property {Date} today
 *
 * @typedef {object} Kind
 * @property {string} label
 * @property {string} autocomplete
 * @property {boolean} numeric
 * @property {(text: string, around: Around) => string} show what stands there after this was typed
 * @property {(text: string, around: Around) => Judgement} judge
 */

const digitsOf = (/** @type {string} */ text) => text.replace(/\D/g, '');
const verdict = (/** @type {boolean} */ isValid, isPotentiallyValid = isValid) => ({ isValid, isPotentiallyValid: isPotentiallyValid || isValid });

/** @type {Kind} */
const number = {
  label: 'Credit Card Number',
  autocomplete: 'cc-number',
  numeric: true,
  show(text) {
    const [brand] = brandsOf(digitsOf(text));
    const digits = digitsOf(text).slice(0, brand ? Math.max(...brand.lengths) : 19);
    const gaps = brand?.gaps ?? [];
    return [...digits].map((digit, place) => (gaps.includes(place) ? ` ${digit}` : digit)).join('');
  },
  judge(text) {
    const digits = digitsOf(text);
    const brands = brandsOf(digits);
    const lengths = brands.flatMap((brand) => brand.lengths);
    const whole = digits !== '' && brands.length === 1 && lengths.includes(digits.length);
    const longest = Math.max(0, ...lengths);
    return verdict(whole && passesLuhn(digits), brands.length > 0 && (digits.length < longest || (whole && passesLuhn(digits))));
  },
};

/** @type {Kind} */
const cvv = {
  label: 'CVV',
  autocomplete: 'cc-csc',
  numeric: true,
  show: (text, { number }) => digitsOf(text).slice(0, Math.max(...codeSizes(number))),
  judge(text, { number }) {
    const sizes = codeSizes(number);
    return verdict(sizes.includes(text.length), text.length < Math.max(...sizes));
  },
};

/** How long the security code may be.
 * @param {string} digits */
function codeSizes(digits) {
  const sizes = brandsOf(digits).map((brand) => brand.code.size);
  return sizes.length > 0 ? sizes : [3, 4];
}

/** @type {Kind} */
const expirationDate = {
  label: 'Expiration Date',
  autocomplete: 'cc-exp',
  numeric: true,
  show(text) {
    const digits = digitsOf(/^[2-9]/.test(text) ? `0${text}` : text).slice(0, 6);
    const typedSlash = /^\d\d\s*\//.test(text);
    if (digits.length > 2) return `${digits.slice(0, 2)} / ${digits.slice(2)}`;
    return digits.length === 2 && typedSlash ? `${digits} / ` : digits;
  },
  judge(text, { today }) {
    const { month, year } = dateOf(text);
    if (month.length < 2) return verdict(false, /^[01]?$/.test(month));
    if (Number(month) < 1 || Number(month) > 12) return verdict(false);
    if (year.length < 2 || year.length === 3) return verdict(false, true);
    const ahead = (fourDigits(year) - today.getFullYear()) * 12 + Number(month) - 1 - today.getMonth();
    // Two digits may be the beginning of four: 20 of 2030.
    return verdict(ahead >= 0 && ahead <= 19 * 12, year === '20');
  },
};

/** @type {Kind} */
const expirationMonth = {
  label: 'Expiration Month',
  autocomplete: 'cc-exp-month',
  numeric: true,
  show: (text) => digitsOf(text).slice(0, 2),
  judge: (text) => verdict(Number(text) >= 1 && Number(text) <= 12, text === '' || text === '0'),
};

/** @type {Kind} */
const expirationYear = {
  label: 'Expiration Year',
  autocomplete: 'cc-exp-year',
  numeric: true,
  show: (text) => digitsOf(text).slice(0, 4),
  judge(text, { today }) {
    if (text.length !== 2 && text.length !== 4) return verdict(false, true);
    const ahead = fourDigits(text) - today.getFullYear();
    return verdict(ahead >= 0 && ahead <= 19, text === '20');
  },
};

/** @type {Kind} */
const cardholderName = {
  label: 'Cardholder Name',
  autocomplete: 'cc-name',
  numeric: false,
  show: (text) => text.slice(0, 255),
  judge: (text) => verdict(text.trim() !== '', true),
};

/** @type {Kind} */
const postalCode = {
  label: 'Postal Code',
  autocomplete: 'billing postal-code',
  numeric: false,
  show: (text) => text.slice(0, 8),
  judge: (text) => verdict(text.trim().length >= 3, true),
};

/** @type {Record<string, Kind>} */
export const KINDS = { number, cvv, expirationDate, expirationMonth, expirationYear, cardholderName, postalCode };

/** Month and year as they were typed.
 * @param {string} text */
export function dateOf(text) {
  const digits = digitsOf(text);
  return { month: digits.slice(0, 2), year: digits.slice(2) };
}

/** @param {string} year two or four digits */
export function fourDigits(year) {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
