// Starts the page's islands. The site tool bundles this with wasm-bindgen's script into the one
// module that a page loads; it needs no inline script, no nonce and no eval.
//
// The root element is marked for style sheets and tests: `data-app="ready"` once every island is
// awake, `data-app="failed"` if that cannot be or stops being so.

/**
 * @typedef {object} App
 * @property {(options: { module_or_path: Promise<Response> }) => Promise<unknown>} load
 *   wasm-bindgen's loading function.
 * @property {{ url: string, integrity: string }} wasm What to load, and the hash it must have.
 * @property {() => void} hydrate Sets the stage; called once, before any island.
 * @property {Record<string, (element: HTMLElement) => unknown>} islands By their names.
 *
 * @param {App} app
 */
export async function start({ load, wasm, hydrate, islands }) {
  const marks = document.documentElement.dataset;
  // After a trap the module's memory can be trusted no more, whenever it happens.
  const watch = ({ error, reason = error }) => {
    if (reason instanceof WebAssembly.RuntimeError) marks.app = "failed";
  };
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
  try {
    await load({ module_or_path: fetch(wasm.url, { integrity: wasm.integrity }) });
    hydrate();
    await wake(document.body, islands, undefined);
    marks.app ??= "ready";
  } catch (error) {
    marks.app = "failed";
    console.error(error);
  }
}

/**
 * Wakes every island in this element, in document order, each before those inside it.
 *
 * @param {Element} element
 * @param {App["islands"]} islands
 * @param {(() => void) | undefined} enter Brings back the context of the island whose children
 *   these are. Leptos leaves it on the element that holds them.
 */
async function wake(element, islands, enter) {
  if (element.localName === "leptos-island") {
    // The page names an island with a hash of its source behind the last underscore.
    const name = element.dataset.component.replace(/_\d+$/, "");
    enter?.();
    await islands[name](element);
  } else if (element.localName === "leptos-children") {
    enter = element.$$on_hydrate;
  }
  for (const child of element.children) await wake(child, islands, enter);
}
