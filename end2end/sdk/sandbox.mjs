// Starts the sandbox as a program of its own, for the tests beside this file.

import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Stripe from 'stripe';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, 'target');

let built = false;

/** Builds the program once. */
function program() {
  if (!built) {
    execFileSync('cargo', ['build', '--quiet', '--workspace', '--exclude', 'site', '--example', 'standalone'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    built = true;
  }
  return path.join(target, 'debug/examples/standalone');
}

/**
 * A running sandbox, and Stripe's own client for it.
 * @param {{ state?: string, webhook?: string, port?: number }} [options]
 */
export async function startSandbox({ state, webhook, port } = {}) {
  const options = { '--state': state, '--webhook': webhook, '--port': port };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const child = spawn(program(), given.flat().map(String), { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const nextLine = async () => {
    const [line] = await Promise.race([
      once(lines, 'line'),
      exited.then(([code]) => Promise.reject(new Error(`the sandbox ended with ${code} when it should have said something`))),
    ]);
    return line;
  };
  const line = await nextLine();
  const { url, publishable, secret, webhook_secret: webhookSecret } = JSON.parse(line);
  const { port: chosen } = new URL(url);
  const clientFor = (key, config = {}) =>
    new Stripe(key, { host: '127.0.0.1', port: chosen, protocol: 'http', maxNetworkRetries: 0, ...config });
  return {
    url,
    publishable,
    secret,
    webhookSecret,
    clientFor,
    stripe: clientFor(secret),
    /**
     * Arms a fault: see server/docs/faults.md.
     * @param {string} name
     * @param {Record<string, unknown>} [more]
     */
    arm: (name, more = {}) => clientFor(secret).rawRequest('POST', '/sandbox/faults', { name, ...more }),
    /**
     * How often calls have come under an idempotency key.
     * @param {string} idempotencyKey
     */
    async asked(idempotencyKey) {
      const query = new URLSearchParams({ idempotency_key: idempotencyKey });
      return (await clientFor(secret).rawRequest('GET', `/sandbox/requests?${query}`)).total_count;
    },
    /**
     * Moves its clock; what becomes due by that has happened when this ends.
     * @param {number} seconds
     */
    async advance(seconds) {
      child.stdin.write(`${seconds}\n`);
      const answer = await nextLine();
      if (answer !== String(seconds)) throw new Error(answer);
    },
    /** Ends it as a power cut would. */
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** A shop's webhook address: hands out what arrives, one by one, and answers with `status`. */
export async function startReceiver() {
  const arrived = [];
  const waiting = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(receiver.status).end();
    const delivery = { body: Buffer.concat(chunks).toString(), signature: request.headers['stripe-signature'] };
    const taker = waiting.shift();
    if (taker) taker(delivery);
    else arrived.push(delivery);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver = {
    status: 200,
    url: `http://127.0.0.1:${server.address().port}/hook`,
    next: () => (arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise((resolve) => waiting.push(resolve))),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return receiver;
}
