import { test as base, expect } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { type MortalInstallation, startMortalInstallation } from './mortal-installation';
import { onDatabase } from './sign-in';

const test = base.extend<{ mortal: MortalInstallation }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here what a fixture needs.
  mortal: async ({}, use) => {
    const mortal = await startMortalInstallation();
    await use(mortal);
    await mortal.stop();
  },
});

/** `KILLS=50` before a release; each takes some seconds. */
const kills = Number(process.env.KILLS ?? 15);
const clients = 8;

type Ledger = { acknowledged: Set<string>; sent: number; refused: Map<number, number> };

/** A sender that sends an answer until it is acknowledged, and then the next. */
async function keepSending(
  { address, sender }: MortalInstallation,
  client: number,
  ledger: Ledger,
  isOver: () => boolean,
): Promise<void> {
  for (let n = 0; !isOver(); n++) {
    const id = `c${client}-${n}`;
    ledger.sent++;
    while (!isOver() && !(await isAcknowledged(address, sender, id, ledger))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function isAcknowledged(
  address: string,
  sender: Readonly<Record<string, string>>,
  id: string,
  ledger: Ledger,
): Promise<boolean> {
  const body = { id, survey: 'nps', touchpoint: 'support', channel: 'phone', score: 9 };
  const response = await fetch(`${address}/api/v1/responses`, {
    method: 'POST',
    headers: { ...sender, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null);
  if (!response) return false;
  await response.arrayBuffer().catch(() => null);
  if (response.ok) ledger.acknowledged.add(id);
  else ledger.refused.set(response.status, (ledger.refused.get(response.status) ?? 0) + 1);
  return response.ok;
}

test(`nothing acknowledged is lost or doubled in ${kills} kills`, async ({ mortal }) => {
  test.setTimeout(900_000);
  const ledger: Ledger = { acknowledged: new Set(), sent: 0, refused: new Map() };
  let over = false;
  const sending = Array.from({ length: clients }, (_, client) =>
    keepSending(mortal, client, ledger, () => over),
  );
  for (let kill = 0; kill < kills; kill++) {
    // Something must have been acknowledged since the last kill, so that each falls into real work.
    const before = ledger.acknowledged.size;
    await expect.poll(() => ledger.acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(before);
    await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 150));
    if (kill % 2 === 0) await mortal.killServer();
    else await mortal.killPostgres();
  }
  over = true;
  await Promise.all(sending);

  const rows = await onDatabase(mortal.databaseUrl, (db) =>
    db.execute<{ key: string; n: number }>(
      sql`select idempotency_key as key, count(*)::int as n from responses group by 1`,
    ),
  );
  const kept = new Set(rows.map(({ key }) => key));
  const lost = [...ledger.acknowledged].filter((id) => !kept.has(`api:${id}`));
  expect(lost).toEqual([]);
  expect(rows.length).toBeLessThanOrEqual(ledger.sent);
  expect(rows.filter(({ n }) => n !== 1)).toEqual([]);
  // Whoever was refused was told to come back, never that something broke.
  expect([...ledger.refused.keys()].filter((status) => status !== 503)).toEqual([]);
  expect(await mortal.verify()).toContain('every number equals a recount');
});

test('with the database away, people read a sentence and machines are told when to come back', async ({
  mortal,
  page,
}) => {
  test.setTimeout(180_000);
  await mortal.withoutDatabase(async () => {
    const until = Date.now() + 30_000;
    do {
      const api = await fetch(`${mortal.address}/api/v1/metrics`, { headers: mortal.sender });
      expect(api.status).toBe(503);
      expect(Number(api.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(api.headers.get('content-type')).toContain('application/problem+json');
      const shown = await page.goto(`${mortal.address}/sign-in`);
      expect([200, 503]).toContain(shown?.status());
      const ready = await fetch(`${mortal.address}/readyz`);
      expect(ready.status).toBe(503);
      // Other tests need the processor, too.
      await new Promise((resolve) => setTimeout(resolve, 500));
    } while (Date.now() < until);
  });
  await expect
    .poll(
      async () =>
        (await fetch(`${mortal.address}/api/v1/metrics`, { headers: mortal.sender })).status,
    )
    .toBe(200);
});
