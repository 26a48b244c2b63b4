// @ts-check
// The challenge page: the person who tests says what the bank would have found.

import { connect, readAddress } from './link.mjs';

/** @typedef {import('./link.mjs').Link} Link */

const page = /** @type {HTMLElement} */ (document.querySelector('main'));
const heading = /** @type {HTMLElement} */ (page.querySelector('h1'));
const status = /** @type {HTMLElement} */ (page.querySelector('[role=status]'));
const [choice, waiting] = /** @type {[HTMLElement, HTMLElement]} */ ([...page.querySelectorAll('.choice')]);

const address = readAddress(location.hash);
if (address !== null) {
  const { link } = await connect(address);
  start(link);
}

/** @param {Link} link */
function start(link) {
  link.receive((message) => {
    if (message.type === 'focus') heading.focus();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') link.send({ type: 'escape' });
  });
  for (const button of buttons('[data-answer]')) {
    button.addEventListener('click', () => void answer(link, button.dataset.answer ?? ''));
  }
  for (const button of buttons('[data-wait], [data-decide]')) {
    button.addEventListener('click', () => holdOn(button.dataset.wait !== undefined));
  }
  new ResizeObserver(() => link.send({ type: 'height', value: page.offsetHeight })).observe(page);
  link.send({ type: 'ready' });
  if (page.dataset.state !== 'open') link.send({ type: 'answered' });
}

/**
 * Tells the gateway what was chosen; the page that opened the dialog then asks it what came of that.
 * @param {Link} link
 * @param {string} verdict
 */
async function answer(link, verdict) {
  setDisabled(true);
  status.textContent = 'Telling the bank …';
  const response = await fetch(`${page.dataset.challenge}/${verdict}`, { method: 'POST', credentials: 'omit' }).catch(() => null);
  if (response?.ok) {
    link.send({ type: 'answered' });
    return;
  }
  status.textContent = 'The bank could not be reached. Try again.';
  setDisabled(false);
}

/**
 * A bank that takes its time: nothing happens until the person decides after all.
 * @param {boolean} wait
 */
function holdOn(wait) {
  choice.hidden = wait;
  waiting.hidden = !wait;
  status.textContent = wait ? 'The bank is taking its time. The payment stays pending.' : '';
  (wait ? waiting : choice).querySelector('button')?.focus();
}

/** @param {boolean} disabled */
function setDisabled(disabled) {
  for (const button of buttons('button')) button.disabled = disabled;
}

/** @returns {HTMLButtonElement[]} */
const buttons = (/** @type {string} */ selector) => [...page.querySelectorAll(selector)].map((node) => /** @type {HTMLButtonElement} */ (node));
