// @ts-check
// What the fields say, by language.

/** @typedef {import('./kinds.mjs').KindName} KindName */
/**
 * @typedef {object} Texts
 * @property {Record<KindName, string>} labels accessible names of the inputs
 * @property {Record<KindName, string>} placeholders
 * @property {Record<string, string>} errors by code
 */

const NUMBER_PATTERN = '1234 1234 1234 1234';

/** @type {Record<string, Texts>} */
const TEXTS = {
  en: {
    labels: {
      cardNumber: 'Credit or debit card number',
      cardExpiry: 'Credit or debit card expiration date',
      cardCvc: 'Credit or debit card CVC/CVV',
    },
    placeholders: { cardNumber: NUMBER_PATTERN, cardExpiry: 'MM / YY', cardCvc: 'CVC' },
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
  },
  de: {
    labels: {
      cardNumber: 'Kredit- oder Debitkartennummer',
      cardExpiry: 'Ablaufdatum der Karte',
      cardCvc: 'Prüfnummer der Karte (CVC/CVV)',
    },
    placeholders: { cardNumber: NUMBER_PATTERN, cardExpiry: 'MM / JJ', cardCvc: 'Prüfnr.' },
    errors: {
      incomplete_number: 'Die Kartennummer ist unvollständig.',
      invalid_number: 'Die Kartennummer ist ungültig.',
      incomplete_expiry: 'Das Ablaufdatum ist unvollständig.',
      invalid_expiry_month: 'Der Ablaufmonat ist ungültig.',
      invalid_expiry_month_past: 'Das Ablaufdatum liegt in der Vergangenheit.',
      invalid_expiry_year: 'Das Ablaufjahr ist ungültig.',
      invalid_expiry_year_past: 'Das Ablaufjahr liegt in der Vergangenheit.',
      incomplete_cvc: 'Die Prüfnummer ist unvollständig.',
      invalid_cvc: 'Die Prüfnummer ist ungültig.',
    },
  },
  fr: {
    labels: {
      cardNumber: 'Numéro de la carte de crédit ou de débit',
      cardExpiry: "Date d'expiration de la carte",
      cardCvc: 'Code de sécurité de la carte (CVC/CVV)',
    },
    placeholders: { cardNumber: NUMBER_PATTERN, cardExpiry: 'MM / AA', cardCvc: 'CVC' },
    errors: {
      incomplete_number: 'Le numéro de carte est incomplet.',
      invalid_number: "Le numéro de carte n'est pas valide.",
      incomplete_expiry: "La date d'expiration est incomplète.",
      invalid_expiry_month: "Le mois d'expiration n'est pas valide.",
      invalid_expiry_month_past: "La date d'expiration est passée.",
      invalid_expiry_year: "L'année d'expiration n'est pas valide.",
      invalid_expiry_year_past: "L'année d'expiration est passée.",
      incomplete_cvc: 'Le code de sécurité est incomplet.',
      invalid_cvc: "Le code de sécurité n'est pas valide.",
    },
  },
  es: {
    labels: {
      cardNumber: 'Número de la tarjeta de crédito o débito',
      cardExpiry: 'Fecha de caducidad de la tarjeta',
      cardCvc: 'Código de seguridad de la tarjeta (CVC/CVV)',
    },
    placeholders: { cardNumber: NUMBER_PATTERN, cardExpiry: 'MM / AA', cardCvc: 'CVC' },
    errors: {
      incomplete_number: 'El número de la tarjeta está incompleto.',
      invalid_number: 'El número de la tarjeta no es válido.',
      incomplete_expiry: 'La fecha de caducidad está incompleta.',
      invalid_expiry_month: 'El mes de caducidad no es válido.',
      invalid_expiry_month_past: 'La fecha de caducidad ya ha pasado.',
      invalid_expiry_year: 'El año de caducidad no es válido.',
      invalid_expiry_year_past: 'El año de caducidad ya ha pasado.',
      incomplete_cvc: 'El código de seguridad está incompleto.',
      invalid_cvc: 'El código de seguridad no es válido.',
    },
  },
  ar: {
    labels: {
      cardNumber: 'رقم بطاقة الائتمان أو الخصم',
      cardExpiry: 'تاريخ انتهاء البطاقة',
      cardCvc: 'رمز أمان البطاقة (CVC/CVV)',
    },
    placeholders: { cardNumber: NUMBER_PATTERN, cardExpiry: 'MM / YY', cardCvc: 'CVC' },
    errors: {
      incomplete_number: 'رقم البطاقة غير مكتمل.',
      invalid_number: 'رقم البطاقة غير صالح.',
      incomplete_expiry: 'تاريخ انتهاء البطاقة غير مكتمل.',
      invalid_expiry_month: 'شهر انتهاء البطاقة غير صالح.',
      invalid_expiry_month_past: 'تاريخ انتهاء البطاقة قد مضى.',
      invalid_expiry_year: 'سنة انتهاء البطاقة غير صالحة.',
      invalid_expiry_year_past: 'سنة انتهاء البطاقة قد مضت.',
      incomplete_cvc: 'رمز الأمان غير مكتمل.',
      invalid_cvc: 'رمز الأمان غير صالح.',
    },
  },
};

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

const languageOf = (/** @type {string} */ locale) => locale.toLowerCase().split('-')[0] ?? '';

/**
 * The texts of the locale's language, or the English ones.
 * @param {string} locale an IETF language tag
 * @returns {{ language: string, texts: Texts }}
 */
export function textsFor(locale) {
  const language = languageOf(locale);
  const known = Object.hasOwn(TEXTS, language) ? language : 'en';
  return { language: known, texts: /** @type {Texts} */ (TEXTS[known]) };
}

/**
 * Which way a page in this locale is laid out.
 * @param {string} locale
 */
export function directionFor(locale) {
  return RIGHT_TO_LEFT.includes(languageOf(locale)) ? 'rtl' : 'ltr';
}
