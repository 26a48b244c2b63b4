// Prints a checkout page as the server sends it: starts a server with an empty database on free
// ports, fetches the page that it offers, and stops it.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const folder = mkdtempSync(join(tmpdir(), "counterfoil-"));
const server = spawn("target/debug/counterfoil", ["serve", "--demo"], {
  stdio: ["ignore", "pipe", "inherit"],
  env: {
    ...process.env,
    COUNTERFOIL_SERVER__LISTEN: "127.0.0.1:0",
    COUNTERFOIL_SANDBOX__LISTEN: "127.0.0.1:0",
    COUNTERFOIL_SANDBOX__PUBLIC_URL: "",
    COUNTERFOIL_SANDBOX__STATE: "",
    COUNTERFOIL_DATABASE__URL: `sqlite:${join(folder, "counterfoil.db")}`,
    COUNTERFOIL_LOG__FILTER: "warn",
  },
});
try {
  process.stdout.write(await page());
} finally {
  server.kill();
  rmSync(folder, { recursive: true });
}

async function page() {
  for await (const line of createInterface({ input: server.stdout })) {
    const link = line.match(/^Pay this: (\S+)/)?.[1];
    if (link) {
      const answer = await fetch(link);
      if (!answer.ok) throw new Error(`${link} answered ${answer.status}`);
      return await answer.text();
    }
  }
  throw new Error("the server ended before it offered a page");
}
