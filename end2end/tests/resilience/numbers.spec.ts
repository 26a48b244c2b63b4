// What pages say of themselves arrives as counters, and as nothing else.

import { sqlite } from '../../fixtures/database';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

// Counters are everybody's who shares a server.
test.use({ merchantName: 'Counted' });
test.describe.configure({ mode: 'serial' });

interface Numbers {
  pages: number;
  timings: { timing: string; device: string; pages: number; p50_ms: number }[];
  funnel: { step: string; left: number }[];
  errors: { field: string; pages: number }[];
}

test('a page that was paid on, with a slip on the way', async ({ merchant, checkout, receipt, server }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await checkout.email.fill('ada');
  await checkout.submit();
  await checkout.expectErrors(text('email-invalid'));
  await checkout.email.fill('ada@shop.test');
  await checkout.submit();
  await receipt.expectToBeOf(session);

  const numbers = async () => JSON.parse(await server.command('timings', '--json')) as Numbers;
  await expect.poll(async () => (await numbers()).pages).toBe(1);
  const { timings, funnel, errors } = await numbers();
  expect(funnel.filter(({ left }) => left > 0)).toEqual([{ step: 'paid', left: 1, reached: 1 }]);
  expect(errors).toEqual([{ field: 'email', pages: 1 }]);
  const of = (device: string) => timings.filter((timing) => timing.device === device).map(({ timing }) => timing);
  expect(of('all')).toEqual(['paint', 'wasm_ready', 'gateway_script', 'pay_ready', 'pay_to_receipt']);
  expect(of('desktop')).toEqual(of('all'));
  for (const { p50_ms: median } of timings) expect(median).toBeGreaterThan(0);
  const said = await server.command('timings');
  expect(said).toContain('1 pages from');
  expect(said).toContain('ready for a card');
});

test('a page that was only looked at; and nothing is stored but counters', async ({ merchant, checkout, page, server }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await page.goto('about:blank');
  const rows = () => sqlite(server.file('database'), 'SELECT * FROM page_counts').rows;
  await expect.poll(() => rows().filter(([, , , name, bucket]) => name === 'left' && bucket === 'form_ready')).toHaveLength(1);
  for (const [mode, day, device, name, bucket, count] of rows()) {
    expect(mode).toBe('test');
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(device).toBe('desktop');
    expect(name).toMatch(/^(left|wrong|paint|wasm_ready|gateway_script|pay_ready|pay_to_receipt)$/);
    expect(bucket).toMatch(/^(\d+|more|[a-z_]+)$/);
    expect(count).toBeLessThan(3);
  }
});
