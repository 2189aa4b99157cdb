import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import type { Door, Thing } from './access-table';
import type { Installation } from './fixtures';
import { givenAnswers } from './given-answers';
import { onDatabase } from './sign-in';

/** What a furnished workspace has, by what an address names. */
export type Ids = Partial<Record<Thing, string>>;

/** Stands in names and comments of the workspace that strangers must not see. */
export const secret = 'Wolverine';

/** The keys that the catalog of the furnished workspace has. */
const keys: Readonly<Partial<Record<Thing, string>>> & { touchpoint: string; channel: string } = {
  survey: 'effort',
  touchpoint: 'wolverine-moment',
  channel: 'wolverine-line',
};

/** The address with something in every gap; `[id]` names a thing of a workspace. */
export function addressOf({ path, door }: { path: string; door: Door }, ids: Ids): string {
  return path
    .replace('[id]', (door.names && ids[door.names]) ?? newId())
    .replace('[key]', (door.names && keys[door.names]) ?? 'none')
    .replace('[external_id]', 'c-1')
    .replace('[touchpoint]', keys.touchpoint)
    .replace('[channel]', keys.channel)
    .replace('[metric]', 'ces')
    .replace('[...nextauth]', 'session')
    .replace('[[...page]]', 'churn')
    .replace('[token]', 'no-such-token');
}

const exampleMapping = join(import.meta.dirname, '../docs/examples/sfo-clean.mapping.json');

/** Fills a workspace with one of everything that an address can name. */
export async function furnish({ databaseUrl }: Installation, workspaceId: string): Promise<Ids> {
  const [response] = await givenAnswers(databaseUrl, workspaceId, [
    {
      touchpoint: `${secret} moment`,
      channel: `${secret} line`,
      scores: { 5: 6 },
      comment: secret,
    },
  ]);
  return onDatabase(databaseUrl, async (db) => {
    const importId = newId();
    const mapping: unknown = JSON.parse(await readFile(exampleMapping, 'utf8'));
    await db.insert(schema.imports).values({
      workspaceId,
      id: importId,
      fileName: `${secret}.csv`,
      mapping,
      state: 'done',
      createdBy: 'cli',
    });
    const job = newId();
    await db
      .insert(schema.jobs)
      .values({ workspaceId, id: job, kind: 'none', payload: {}, state: 'done', createdBy: 'cli' });
    const idOf = async (
      table: typeof schema.surveys | typeof schema.touchpoints | typeof schema.channels,
    ) => {
      const [row] = await db
        .select({ id: table.id })
        .from(table)
        .where(eq(table.workspaceId, workspaceId));
      return row?.id ?? '';
    };
    const [person] = await db
      .select({ id: schema.customers.id })
      .from(schema.customers)
      .where(eq(schema.customers.workspaceId, workspaceId));
    const touchpoint = await idOf(schema.touchpoints);
    const followUp = newId();
    await db.insert(schema.followUps).values({
      workspaceId,
      id: followUp,
      responseId: response ?? '',
      customerId: person?.id ?? null,
      touchpointId: touchpoint,
      dueAt: new Date(),
      answeredAt: new Date(),
    });
    const [mail, webhook] = [newId(), newId()];
    await db.insert(schema.mails).values({
      workspaceId,
      id: mail,
      kind: 'report',
      subject: mail,
      words: { subject: secret, text: secret },
      state: 'failed',
      sendAt: new Date(),
    });
    await db.insert(schema.webhookSources).values({ workspaceId, id: webhook, name: secret });
    const dashboard = newId();
    await db.insert(schema.dashboards).values({
      workspaceId,
      id: dashboard,
      name: secret,
      ownerId: newId(),
      isShared: true,
      revision: newId(),
    });
    const [report, alert] = [newId(), newId()];
    await db.insert(schema.reports).values({
      workspaceId,
      id: report,
      name: secret,
      schedule: { every: 'day', hour: 8 },
      sections: [{ kind: 'text', text: secret }],
      ownerId: newId(),
    });
    await db.insert(schema.alerts).values({
      workspaceId,
      id: alert,
      name: secret,
      rule: { kind: 'drop' },
      address: '/metrics/ces?period=last-7-days',
      leastAnswers: 30,
      coolDownHours: 24,
      ownerId: newId(),
    });
    return {
      dashboard,
      report,
      alert,
      mail,
      webhook,
      response: response ?? '',
      person: person?.id ?? '',
      'follow-up': followUp,
      import: importId,
      job,
      survey: await idOf(schema.surveys),
      touchpoint,
      channel: await idOf(schema.channels),
    };
  });
}
