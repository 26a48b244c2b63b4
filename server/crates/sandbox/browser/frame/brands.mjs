// @ts-check
// Card brands: which numbers are whose, how long they are and how they are grouped on the card.

/**
 * @typedef {'visa' | 'mastercard' | 'amex' | 'discover' | 'diners' | 'jcb' | 'unionpay' | 'unknown'} Brand
 *
 * @typedef {object} BrandRules
 * @property {Brand} brand
 * @property {string} label the name people know, for the icon
 * @property {[string, string][]} prefixes first and last issuer prefix of each range, equally long
 * @property {number[]} lengths how many digits a number may have, ascending
 * @property {number[]} gaps after how many digits a space is shown
 * @property {number[]} securityCode how many digits the security code may have
 */

const BY_FOUR = [4, 8, 12, 16];
const FOUR_SIX = [4, 10];

/** @type {BrandRules[]} */
const RULES = [
  { brand: 'visa', label: 'Visa', prefixes: [['4', '4']], lengths: [16], gaps: BY_FOUR, securityCode: [3] },
  {
    brand: 'mastercard',
    label: 'Mastercard',
    prefixes: [['51', '55'], ['2221', '2720']],
    lengths: [16],
    gaps: BY_FOUR,
    securityCode: [3],
  },
  {
    brand: 'amex',
    label: 'American Express',
    prefixes: [['34', '34'], ['37', '37']],
    lengths: [15],
    gaps: FOUR_SIX,
    securityCode: [4],
  },
  {
    brand: 'discover',
    label: 'Discover',
    prefixes: [['6011', '6011'], ['644', '649'], ['65', '65']],
    lengths: [16],
    gaps: BY_FOUR,
    securityCode: [3],
  },
  { brand: 'diners', label: 'Diners Club', prefixes: [['36', '36']], lengths: [14], gaps: FOUR_SIX, securityCode: [3] },
  {
    // These ranges were fourteen digits long once and are sixteen now.
    brand: 'diners',
    label: 'Diners Club',
    prefixes: [['300', '305'], ['309', '309'], ['38', '39']],
    lengths: [14, 16],
    gaps: BY_FOUR,
    securityCode: [3],
  },
  { brand: 'jcb', label: 'JCB', prefixes: [['3528', '3589']], lengths: [16], gaps: BY_FOUR, securityCode: [3] },
  {
    brand: 'unionpay',
    label: 'UnionPay',
    prefixes: [['62', '62'], ['8100', '8171']],
    lengths: [16, 17, 18, 19],
    gaps: BY_FOUR,
    securityCode: [3],
  },
];

/** @type {BrandRules} */
const UNKNOWN = {
  brand: 'unknown',
  label: '',
  prefixes: [],
  lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  gaps: BY_FOUR,
  securityCode: [3, 4],
};

/**
 * The rules of the brand that these first digits belong to; a brand is named only when certain.
 * @param {string} digits
 * @returns {BrandRules}
 */
export function rulesFor(digits) {
  const matches = (/** @type {[string, string]} */ [first, last]) => {
    const start = digits.slice(0, first.length);
    return start.length === first.length && start >= first && start <= last;
  };
  return RULES.find((rules) => rules.prefixes.some(matches)) ?? UNKNOWN;
}

/**
 * The name that people know a brand by; empty for the unknown one.
 * @param {Brand} brand
 */
export function labelOf(brand) {
  return RULES.find((rules) => rules.brand === brand)?.label ?? '';
}

/**
 * How many digits the security code of a brand may have.
 * @param {Brand} brand
 */
export function securityCodeLengths(brand) {
  return (RULES.find((rules) => rules.brand === brand) ?? UNKNOWN).securityCode;
}

/**
 * Whether a value is the name of a brand.
 * @param {unknown} value
 * @returns {value is Brand}
 */
export function isBrand(value) {
  return value === 'unknown' || RULES.some((rules) => rules.brand === value);
}
