// @ts-check
// Taking the focus that the page gives to this frame.

/**
 * Focuses the element as soon as the frame has the focus, and not before: the page's own call and the
 * frame's travel by different ways, and a browser that gets them crosswise loses the focus.
 * @param {HTMLElement} element
 */
export function takeFocus(element) {
  if (document.hasFocus()) element.focus();
  else window.addEventListener('focus', () => element.focus(), { once: true });
}
