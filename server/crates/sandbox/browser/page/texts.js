// @ts-check
// What the page's side says: titles of the frames and the words around a challenge. A field tells them in
// the language of the page, when it is ready; until then they are English.

const TITLES = {
  cardNumber: 'Secure card number input frame',
  cardExpiry: 'Secure expiration date input frame',
  cardCvc: 'Secure CVC input frame',
};

/** The words around a challenge. */
const challengeTexts = { challenge: 'Confirm your card with your bank', close: 'Cancel and close' };

/**
 * The locale asked for, or the browser's.
 * @param {unknown} locale
 */
function localeOf(locale) {
  return typeof locale === 'string' && locale !== 'auto' && locale !== '' ? locale : navigator.language;
}

/**
 * Takes over what a field says when it is ready.
 * @param {HTMLIFrameElement | undefined} iframe
 * @param {Record<'title' | 'challenge' | 'close', unknown>} said
 */
function takeTexts(iframe, { title, challenge, close }) {
  if (iframe !== undefined && typeof title === 'string') iframe.title = title;
  if (typeof challenge === 'string') challengeTexts.challenge = challenge;
  if (typeof close === 'string') challengeTexts.close = close;
}
