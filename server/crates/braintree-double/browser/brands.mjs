// @ts-check
// Card brands by their first digits, in the words of npm's credit-card-type.

/**
 * @typedef {object} Brand
 * @property {string} type
 * @property {string} niceType
 * @property {RegExp} starts what its whole numbers begin with
 * @property {RegExp} may what the first digits of its numbers may be
 * @property {number[]} lengths
 * @property {number[]} gaps after how many digits a space is shown
 * @property {{ name: string, size: number }} code
 */

const FOURS = [4, 8, 12];
const CVV = { name: 'CVV', size: 3 };
const CVC = { name: 'CVC', size: 3 };

/** @type {Brand[]} */
const BRANDS = [
  { type: 'visa', niceType: 'Visa', starts: /^4/, may: /^4/, lengths: [16, 18, 19], gaps: FOURS, code: CVV },
  { type: 'master-card', niceType: 'Mastercard', starts: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, may: /^(5$|5[1-5]|2$|22$|222$|222[1-9]|22[3-9]|2[3-6]|27$|27[01]|272$|2720)/, lengths: [16], gaps: FOURS, code: CVC },
  { type: 'american-express', niceType: 'American Express', starts: /^3[47]/, may: /^(3$|3[47])/, lengths: [15], gaps: [4, 10], code: { name: 'CID', size: 4 } },
  { type: 'diners-club', niceType: 'Diners Club', starts: /^3(0[0-5]|6|8|9)/, may: /^(3$|30$|30[0-5]|3[689])/, lengths: [14, 16, 19], gaps: [4, 10], code: CVV },
  { type: 'discover', niceType: 'Discover', starts: /^(6011|64[4-9]|65)/, may: /^(6$|60$|601$|6011|64$|64[4-9]|65)/, lengths: [16, 19], gaps: FOURS, code: { name: 'CID', size: 3 } },
  { type: 'jcb', niceType: 'JCB', starts: /^35(2[89]|[3-8])/, may: /^(3$|35$|352$|352[89]|35[3-8])/, lengths: [16, 17, 18, 19], gaps: FOURS, code: CVV },
  { type: 'maestro', niceType: 'Maestro', starts: /^(50|5[6-9]|6(?!011|4[4-9]|5))/, may: /^(5$|50|5[6-9]|6)/, lengths: [12, 13, 14, 15, 16, 17, 18, 19], gaps: FOURS, code: CVC },
];

/** The brands that a number with these first digits may be of; a sure one stands alone.
 * @param {string} digits */
export function brandsOf(digits) {
  if (digits === '') return BRANDS;
  const sure = BRANDS.filter((brand) => brand.starts.test(digits));
  return sure.length > 0 ? sure.slice(0, 1) : BRANDS.filter((brand) => brand.may.test(digits));
}

/** What the merchant's page is told of a brand.
 * @param {Brand} brand */
export function told({ type, niceType, lengths, gaps, code }) {
  return { type, niceType, lengths, gaps, code };
}

/** @param {string} digits */
export function passesLuhn(digits) {
  const sum = [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
