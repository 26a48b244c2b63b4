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

const element = (localName, children = [], more = {}) => ({ localName, children, dataset: {}, ...more });
const island = (component, children) => element("leptos-island", children, { dataset: { component } });

/** Shows a page and gives its root's marks. */
function page(...children) {
  globalThis.document = { documentElement: element("html"), body: element("body", children) };
  return globalThis.document.documentElement.dataset;
}

/** An app that writes down what happens to it. */
function app(islands) {
  const told = [];
  const named = Object.entries(islands).map(([name, wake]) => [
    name,
    async (node) => {
      told.push(`${name} begins`);
      await wake?.(node);
      told.push(`${name} is awake`);
    },
  ]);
  return {
    told,
    wasm: WASM,
    load: async ({ module_or_path }) => void (await module_or_path, told.push("loaded")),
    hydrate: () => told.push("hydrated"),
    islands: Object.fromEntries(named),
  };
}

test("islands wake one after the other, in the page's order, the outer one first", async () => {
  const marks = page(element("main", [island("Outer_123", [element("p"), island("Inner_456")])]), island("Last_789"));
  const shop = app({ Last: null, Inner: null, Outer: () => new Promise(setImmediate) });
  await start(shop);
  assert.deepEqual(shop.told, [
    "loaded",
    "hydrated",
    ...["Outer", "Inner", "Last"].flatMap((name) => [`${name} begins`, `${name} is awake`]),
  ]);
  assert.equal(marks.app, "ready");
  assert.deepEqual(complaints, []);
});

test("what is fetched must have the hash that the build gave it", async () => {
  page();
  await start(app({}));
  assert.deepEqual(fetched, [[WASM.url, { integrity: WASM.integrity }]]);
});

test("an island's hash may differ between the page and the module, its name may not", async () => {
  const marks = page(island("Pay_Form_99"));
  const shop = app({ Pay_Form: null });
  await start(shop);
  assert.ok(shop.told.includes("Pay_Form is awake"));
  assert.equal(marks.app, "ready");

  const other = page(island("Pay_99"));
  await start(app({ Pay_Form: null }));
  assert.equal(other.app, "failed");
  assert.equal(complaints.length, 1);
});

test("children wake in the context of the island that holds them, and only they do", async () => {
  const told = [];
  const holder = (name, children) => element("leptos-children", children, { $$on_hydrate: () => told.push(name) });
  page(
    island("Outer_1", [holder("in outer", [island("Middle_2", [holder("in middle", [island("Inner_3")])]), island("Inner_4")])]),
    island("Inner_5"),
  );
  const wake = (name) => () => told.push(name);
  await start(app({ Outer: wake("outer"), Middle: wake("middle"), Inner: wake("inner") }));
  assert.deepEqual(told, ["outer", "in outer", "middle", "in middle", "inner", "in outer", "inner", "inner"]);
});

test("a module that does not come marks the page", async () => {
  const marks = page(island("PayForm_1"));
  globalThis.fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
  const shop = app({ PayForm: null });
  await start(shop);
  assert.equal(marks.app, "failed");
  assert.deepEqual(shop.told, []);
  assert.equal(complaints[0].message, "Failed to fetch");
});

test("a browser without WebAssembly is marked too", async () => {
  const marks = page();
  await start({ ...app({}), load: () => WebAssemblyThatIsNot.instantiate() });
  assert.equal(marks.app, "failed");
});

test("a trap later on marks the page, another error does not", async () => {
  const marks = page();
  await start(app({}));
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
  const marks = page(island("PayForm_1"));
  const trap = new WebAssembly.RuntimeError("unreachable");
  await start(app({ PayForm: () => listeners.error({ error: trap }) }));
  assert.equal(marks.app, "failed");
});
