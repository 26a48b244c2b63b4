// @ts-check
// The three kinds of field: how each reads what was typed, shows it and judges it.

import { rulesFor, securityCodeLengths } from './brands.mjs';
import { digitsOf, passesLuhn, withAsciiDigits } from './digits.mjs';

/** @typedef {import('./brands.mjs').Brand} Brand */
/** @typedef {'cardNumber' | 'cardExpiry' | 'cardCvc'} KindName */

/**
 * What the judgement needs from outside the field.
 * @typedef {object} Surroundings
 * @property {Date} now the shopper's clock
 * @property {Brand} brand the brand of the number beside it
 */

/**
 * @typedef {object} Verdict
 * @property {boolean} empty
 * @property {boolean} complete
 * @property {string | null} code what is wrong, by Stripe's name
 * @property {boolean} settled whether more typing could not mend it, so that it is said at once and
 *   not only when the field is left
 */

/**
 * @typedef {object} Kind
 * @property {string} inputName the input's name, as Stripe's fields call it
 * @property {string} autocomplete token of the HTML standard
 * @property {string} incomplete the code of a field that was left empty
 * @property {(text: string, deleting: boolean) => string} read the digits in a typed or pasted text
 * @property {(digits: string, surroundings: Surroundings) => boolean} full whether no digit more fits
 * @property {(digits: string) => string} show the digits with their separators
 * @property {(digits: string, surroundings: Surroundings) => Verdict} judge
 */

/** @type {Verdict} */
const EMPTY = { empty: true, complete: false, code: null, settled: false };
/** @type {Verdict} */
const COMPLETE = { empty: false, complete: true, code: null, settled: false };
/** @returns {Verdict} */
const unfinished = (/** @type {string} */ code) => ({ empty: false, complete: false, code, settled: false });
/** @returns {Verdict} */
const wrong = (/** @type {string} */ code) => ({ empty: false, complete: false, code, settled: true });

/** @type {Kind} */
const cardNumber = {
  inputName: 'cardnumber',
  autocomplete: 'cc-number',
  incomplete: 'incomplete_number',
  read(text) {
    const digits = digitsOf(text);
    return digits.slice(0, Math.max(...rulesFor(digits).lengths));
  },
  full: (digits) => digits.length >= Math.max(...rulesFor(digits).lengths),
  show(digits) {
    const { gaps } = rulesFor(digits);
    return [...digits].map((digit, index) => (gaps.includes(index) ? ` ${digit}` : digit)).join('');
  },
  judge(digits) {
    if (digits === '') return EMPTY;
    const { lengths } = rulesFor(digits);
    if (lengths.includes(digits.length) && passesLuhn(digits)) return COMPLETE;
    if (digits.length >= Math.max(...lengths)) return wrong('invalid_number');
    return unfinished(lengths.includes(digits.length) ? 'invalid_number' : 'incomplete_number');
  },
};

/** How far ahead a card may expire, in years. */
const FURTHEST_EXPIRY = 50;

/** @type {Kind} */
const cardExpiry = {
  inputName: 'exp-date',
  autocomplete: 'cc-exp',
  incomplete: 'incomplete_expiry',
  read(text, deleting) {
    const typed = withAsciiDigits(text).trim();
    const [, isoYear, isoMonth] = /^(20\d\d)-(\d\d)$/.exec(typed) ?? [];
    if (isoYear && isoMonth) return isoMonth + isoYear.slice(2);
    // A person who takes a digit away wants to put another there: nothing is padded meanwhile.
    if (deleting) return withShortYear(digitsOf(typed));
    const [, month, year] = /^(\d{1,2})[^\d]+(\d*)/.exec(typed) ?? [];
    if (month !== undefined && year !== undefined) return withShortYear(month.padStart(2, '0') + year);
    const digits = digitsOf(typed);
    const month1 = Number(digits[0] ?? 0) > 1 || Number(digits.slice(0, 2)) > 12;
    return withShortYear(month1 ? `0${digits}` : digits);
  },
  full: (digits) => digits.length === 4 && !startsFourDigitYear(digits),
  show: (digits) => (digits.length < 2 ? digits : `${digits.slice(0, 2)} / ${digits.slice(2)}`),
  judge(digits, { now }) {
    if (digits === '') return EMPTY;
    const month = Number(digits.slice(0, 2));
    if (digits.length >= 2 && (month < 1 || month > 12)) return wrong('invalid_expiry_month');
    if (digits.length !== 4) return unfinished('incomplete_expiry');
    const year = 2000 + Number(digits.slice(2));
    const thisYear = now.getFullYear();
    if (year < thisYear) return { ...wrong('invalid_expiry_year_past'), settled: !startsFourDigitYear(digits) };
    if (year > thisYear + FURTHEST_EXPIRY) return wrong('invalid_expiry_year');
    if (year === thisYear && month < now.getMonth() + 1) return wrong('invalid_expiry_month_past');
    return COMPLETE;
  },
};

/** Whether the year typed so far may go on: "20" can become "2034". */
const startsFourDigitYear = (/** @type {string} */ digits) => digits.slice(2, 4) === '20';

/**
 * Month and year without what does not belong there; four digits of a year become two.
 * @param {string} digits
 */
function withShortYear(digits) {
  const month = digits.slice(0, 2);
  const year = digits.slice(2);
  if (!startsFourDigitYear(digits)) return month + year.slice(0, 2);
  return month + (year.length >= 4 ? year.slice(2, 4) : year);
}

/** @type {Kind} */
const cardCvc = {
  inputName: 'cvc',
  autocomplete: 'cc-csc',
  incomplete: 'incomplete_cvc',
  read: (text) => digitsOf(text).slice(0, 4),
  full: (digits, { brand }) => digits.length >= Math.max(...securityCodeLengths(brand)),
  show: (digits) => digits,
  judge(digits, { brand }) {
    if (digits === '') return EMPTY;
    const lengths = securityCodeLengths(brand);
    if (lengths.includes(digits.length)) return COMPLETE;
    return digits.length > Math.max(...lengths) ? wrong('invalid_cvc') : unfinished('incomplete_cvc');
  },
};

/** @type {Record<KindName, Kind>} */
export const KINDS = { cardNumber, cardExpiry, cardCvc };

/**
 * Whether a value names a kind of field.
 * @param {unknown} value
 * @returns {value is KindName}
 */
export function isKindName(value) {
  return typeof value === 'string' && Object.hasOwn(KINDS, value);
}
