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
 * @property {() => void} hydrate Wakes every island of the page.
 *
 * @param {App} app
 */
export async function start({ load, wasm, hydrate }) {
  const marks = document.documentElement.dataset;
  try {
    // Some browsers have none, such as those of iPhones in Lockdown Mode.
    const { RuntimeError } = WebAssembly;
    // After a trap the module's memory can be trusted no more, whenever it happens.
    const watch = ({ error, reason = error }) => {
      if (reason instanceof RuntimeError) marks.app = "failed";
    };
    addEventListener("error", watch);
    addEventListener("unhandledrejection", watch);
    await load({ module_or_path: fetch(wasm.url, { integrity: wasm.integrity }) });
    hydrate();
    marks.app ??= "ready";
  } catch (error) {
    marks.app = "failed";
    console.error(error);
  }
}
