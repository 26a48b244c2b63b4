// @ts-check
// The bank's question to the card's owner, in a dialog over the page. Its looks live in a shadow tree,
// out of reach of the page's styles, and are adopted by CSSOM, which a strict policy allows.

const CHALLENGE_STYLE = `
  dialog {
    box-sizing: border-box;
    width: min(26rem, calc(100vw - 2rem));
    max-width: none;
    max-height: calc(100dvh - 2rem);
    padding: 0;
    border: 0;
    border-radius: 0.75rem;
    overflow: hidden;
    background: #fff;
    color: #1a1f36;
    box-shadow: 0 1.5rem 4rem rgb(0 0 0 / 35%);
    font: 1rem/1.5 system-ui, sans-serif;
  }
  dialog::backdrop { background: rgb(15 18 32 / 60%); }
  .bar { display: flex; justify-content: flex-end; padding: 0.5rem 0.5rem 0; }
  button {
    display: grid;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    border: 0;
    border-radius: 0.5rem;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 1.5rem;
    line-height: 1;
    cursor: pointer;
  }
  button:hover { background: #eef0f4; }
  button:focus-visible { outline: 3px solid #3b5bdb; outline-offset: -3px; }
  iframe { display: block; width: 100%; height: 24rem; max-height: calc(100dvh - 6rem); border: 0; color-scheme: light only; }
`;

/**
 * Shows the challenge until it is answered, closed or found to be out of reach. What the bank decided is
 * not told from here: the PaymentIntent says it.
 * @param {string} url of the challenge page, on the gateway's origin
 * @param {string} locale
 * @returns {Promise<'answered' | 'closed' | 'unreachable'>}
 */
function showChallenge(url, locale) {
  return new Promise((resolve) => {
    const host = document.createElement('div');
    const dialog = document.createElement('dialog');
    const finish = (/** @type {'answered' | 'closed' | 'unreachable'} */ ending) => {
      frame.remove();
      // Closing gives the focus back to where it was.
      dialog.close();
      host.remove();
      resolve(ending);
    };
    /** @type {GatewayFrame<'challenge'>} */
    const frame = new GatewayFrame({
      url,
      kind: 'challenge',
      title: challengeTexts.challenge,
      setup: () => ({ locale }),
      onMessage: (message) => {
        if (message.type === 'ready') {
          frame.iframe.focus();
          frame.send({ type: 'focus' });
        } else if (message.type === 'height') setHeight(frame.iframe, message.value);
        else if (message.type === 'answered') finish('answered');
        else if (message.type === 'escape') finish('closed');
      },
      onLoadError: () => finish('unreachable'),
    });
    dialog.setAttribute('aria-label', challengeTexts.challenge);
    dialog.append(closeBar(challengeTexts.close, () => finish('closed')), frame.iframe);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish('closed');
    });
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CHALLENGE_STYLE);
    root.adoptedStyleSheets = [sheet];
    root.append(dialog);
    document.body.append(host);
    dialog.showModal();
  });
}

/**
 * @param {string} label
 * @param {() => void} onClose
 */
function closeBar(label, onClose) {
  const bar = document.createElement('div');
  bar.className = 'bar';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', onClose);
  bar.append(button);
  return bar;
}
