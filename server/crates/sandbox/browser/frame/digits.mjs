// @ts-check
// Digits as people type them, in whatever script their keyboard writes.

/** Code points of the digit zero in the scripts whose keyboards we expect: Latin, Arabic-Indic,
 * Persian, Devanagari, Bengali and the full-width forms of East Asian input methods. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/**
 * The text with every digit of another script written in ASCII; everything else is kept.
 * @param {string} text
 */
export function withAsciiDigits(text) {
  return text.replace(/\p{Nd}/gu, (character) => {
    const code = /** @type {number} */ (character.codePointAt(0));
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? character : String(code - zero);
  });
}

/**
 * Only the digits of the text, in ASCII.
 * @param {string} text
 */
export function digitsOf(text) {
  return withAsciiDigits(text).replace(/[^0-9]/g, '');
}

/**
 * The check of ISO/IEC 7812-1 that catches a mistyped digit.
 * @param {string} digits
 */
export function passesLuhn(digits) {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits.length > 0 && sum % 10 === 0;
}
