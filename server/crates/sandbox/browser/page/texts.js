// @ts-check
// What the page's side says, by language: titles of the frames and the words around a challenge.

/**
 * @typedef {object} PageTexts
 * @property {Record<CardElementType, string>} titles
 * @property {string} challenge
 * @property {string} close
 */

/** @type {Record<string, PageTexts>} */
const PAGE_TEXTS = {
  en: {
    titles: {
      cardNumber: 'Secure card number input frame',
      cardExpiry: 'Secure expiration date input frame',
      cardCvc: 'Secure CVC input frame',
    },
    challenge: 'Confirm your card with your bank',
    close: 'Cancel and close',
  },
  de: {
    titles: {
      cardNumber: 'Sicherer Eingaberahmen für die Kartennummer',
      cardExpiry: 'Sicherer Eingaberahmen für das Ablaufdatum',
      cardCvc: 'Sicherer Eingaberahmen für die Prüfnummer',
    },
    challenge: 'Karte bei Ihrer Bank bestätigen',
    close: 'Abbrechen und schließen',
  },
  fr: {
    titles: {
      cardNumber: 'Cadre sécurisé de saisie du numéro de carte',
      cardExpiry: "Cadre sécurisé de saisie de la date d'expiration",
      cardCvc: 'Cadre sécurisé de saisie du code de sécurité',
    },
    challenge: 'Confirmez votre carte auprès de votre banque',
    close: 'Annuler et fermer',
  },
  es: {
    titles: {
      cardNumber: 'Marco seguro para introducir el número de tarjeta',
      cardExpiry: 'Marco seguro para introducir la fecha de caducidad',
      cardCvc: 'Marco seguro para introducir el código de seguridad',
    },
    challenge: 'Confirme la tarjeta con su banco',
    close: 'Cancelar y cerrar',
  },
  ar: {
    titles: {
      cardNumber: 'إطار آمن لإدخال رقم البطاقة',
      cardExpiry: 'إطار آمن لإدخال تاريخ الانتهاء',
      cardCvc: 'إطار آمن لإدخال رمز الأمان',
    },
    challenge: 'أكّد بطاقتك لدى مصرفك',
    close: 'إلغاء وإغلاق',
  },
};

/**
 * The locale asked for, or the browser's.
 * @param {unknown} locale
 */
function localeOf(locale) {
  return typeof locale === 'string' && locale !== 'auto' && locale !== '' ? locale : navigator.language;
}

/** @param {string} locale */
function pageTexts(locale) {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return /** @type {PageTexts} */ (PAGE_TEXTS[Object.hasOwn(PAGE_TEXTS, language) ? language : 'en']);
}
