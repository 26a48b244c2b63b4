// The loader against a page made of plain objects: what it calls, in which order, and the mark it leaves.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { start } from "./loader.mjs";

const WASM = { url: "/assets/app.1.wasm", integrity: "sha384-AA" };

let fetched, listeners, complaints, before;

beforeEach(() => {
  [fetched, listeners, complaints] = [[], {}, []];
  before = { fetch: globalThis.fetch, error: console.error };
  globalThis.fetch = async (...request) => void fetched.push(request);
  globalThis.addEventListener = (kind, listener) => void (listeners[kind] = listener);
  console.error = (error) => complaints.push(error);
});

afterEach(() => {
  globalThis.fetch = before.fetch;
  console.error = before.error;
  delete globalThis.addEventListener;
  delete globalThis.document;
});

/** Shows a page and gives its root's marks. */
function page() {
  globalThis.document = { documentElement: { dataset: {} } };
  return globalThis.document.documentElement.dataset;
}

/** An app that writes down what happens to it. */
function app(hydrate = () => {}) {
  const told = [];
  return {
    told,
    wasm: WASM,
    load: async ({ module_or_path }) => void (await module_or_path, told.push("loaded")),
    hydrate: () => void (told.push("hydrates"), hydrate()),
  };
}

test("the page is ready once its islands are awake, which they are when the module is there", async () => {
  const marks = page();
  const shop = app(() => assert.equal(marks.app, undefined));
  await start(shop);
  assert.deepEqual(shop.told, ["loaded", "hydrates"]);
  assert.equal(marks.app, "ready");
  assert.deepEqual(complaints, []);
});

test("what is fetched must have the hash that the build gave it", async () => {
  page();
  await start(app());
  assert.deepEqual(fetched, [[WASM.url, { integrity: WASM.integrity }]]);
});

test("an island that does not wake marks the page", async () => {
  const marks = page();
  const trap = new WebAssembly.RuntimeError("unreachable");
  await start(app(() => {
    throw trap;
  }));
  assert.equal(marks.app, "failed");
  assert.deepEqual(complaints, [trap]);
});

test("a module that does not come marks the page", async () => {
  const marks = page();
  globalThis.fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
  const shop = app();
  await start(shop);
  assert.equal(marks.app, "failed");
  assert.deepEqual(shop.told, []);
  assert.equal(complaints[0].message, "Failed to fetch");
});

test("a browser without WebAssembly is marked, and fetches none", async () => {
  const marks = page();
  const { WebAssembly } = globalThis;
  delete globalThis.WebAssembly;
  try {
    await start(app());
  } finally {
    globalThis.WebAssembly = WebAssembly;
  }
  assert.equal(marks.app, "failed");
  assert.deepEqual(fetched, []);
});

test("a browser that cannot take the module is marked too", async () => {
  const marks = page();
  await start({ ...app(), load: () => WebAssembly.instantiate(new Uint8Array(8)) });
  assert.equal(marks.app, "failed");
  assert.ok(complaints[0] instanceof WebAssembly.CompileError);
});

test("a trap later on marks the page, another error does not", async () => {
  const marks = page();
  await start(app());
  listeners.error({ error: new TypeError("somebody else's") });
  listeners.unhandledrejection({ reason: new Error("a call that failed") });
  assert.equal(marks.app, "ready");
  listeners.unhandledrejection({ reason: new WebAssembly.RuntimeError("unreachable") });
  assert.equal(marks.app, "failed");

  marks.app = "ready";
  listeners.error({ error: new WebAssembly.RuntimeError("unreachable") });
  assert.equal(marks.app, "failed");
});

test("a trap while islands wake is not called ready afterwards", async () => {
  const marks = page();
  const trap = new WebAssembly.RuntimeError("unreachable");
  await start(app(() => listeners.error({ error: trap })));
  assert.equal(marks.app, "failed");
});
