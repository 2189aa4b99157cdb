import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import {
  attributes,
  channels,
  customers,
  surveys,
  surveyVersions,
  touchpoints,
  workspaces,
} from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { SamplePerson } from '@/db/seed/people';
import { sampleChannels, sampleTouchpoints, story } from '@/db/seed/story';
import { sampleSurveys } from '@/db/seed/story-surveys';
import { audit } from './audit';

/** The ids of the sample's surveys, touchpoints and channels, by their keys. */
export type SampleIds = {
  /** Version ids by survey key, in order of their versions. */
  versions: ReadonlyMap<string, readonly string[]>;
  touchpoints: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, string>;
};

/** Opens the workspace that will hold the sample of `home`; its clock is set when it is complete. */
export async function openSampleWorkspace(home: Scope, on: Db = db): Promise<string> {
  const id = newId();
  await on.insert(workspaces).values({
    id,
    name: story.workspace,
    timeZone: story.timeZone,
    weekStart: 1,
    sampleOf: home.workspaceId,
  });
  return id;
}

/** Marks the sample as complete: from now on its clock stands at the end of the story. */
export async function completeSample(home: Scope, sample: Scope, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    await tx
      .update(workspaces)
      .set({ sampleUntil: story.lastDay })
      .where(eq(workspaces.id, sample.workspaceId));
    await audit(home, 'sample.loaded', {}, tx);
  });
}

/** Takes the sample of a workspace away with everything in it, complete or not. */
export async function removeSample(home: Scope, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const found = await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(eq(workspaces.sampleOf, home.workspaceId));
    for (const { id } of found) await removeWorkspaceRows(id, tx);
    if (found.length > 0) await audit(home, 'sample.removed', {}, tx);
  });
}

async function removeWorkspaceRows(id: string, tx: Db): Promise<void> {
  // Children first: a cascade from the top would look for the answers of each customer in turn.
  for (const table of [
    'responses',
    'score_days',
    'score_sums',
    'mrr_movements',
    'order_customers',
    'orders',
    'subscriptions',
    'customers',
  ]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where workspace_id = ${id}`);
  }
  await tx.delete(workspaces).where(eq(workspaces.id, id));
}

/** Writes the sample's surveys with their versions, its touchpoints, channels and attributes. */
export async function insertSampleFrame({ workspaceId }: Scope, on: Db = db): Promise<SampleIds> {
  return on.transaction(async (tx) => {
    const createdAt = new Date(`${story.firstDay}T00:00:00Z`);
    const named = <Row extends { key: string }>(rows: readonly Row[]) =>
      rows.map((row) => ({ ...row, workspaceId, id: newId(), createdAt }));
    const [moments, media, questions] = [
      named(sampleTouchpoints),
      named(sampleChannels),
      named(sampleSurveys),
    ];
    await tx.insert(touchpoints).values(moments);
    await tx.insert(channels).values(media);
    await tx.insert(surveys).values(questions);
    await tx.insert(attributes).values([
      { workspaceId, key: 'plan', name: 'Plan' },
      { workspaceId, key: 'country', name: 'Country' },
    ]);
    const versions = questions.map((survey) => ({
      key: survey.key,
      rows: survey.versions.map(({ question, from }, index) => ({
        workspaceId,
        id: newId(),
        surveyId: survey.id,
        version: index + 1,
        question,
        scaleMin: survey.scaleMin,
        scaleMax: survey.scaleMax,
        direction: 'ease' as const,
        drawing: survey.drawing,
        lowLabel: survey.lowLabel,
        highLabel: survey.highLabel,
        createdAt: new Date(`${from}T00:00:00Z`),
      })),
    }));
    await tx.insert(surveyVersions).values(versions.flatMap(({ rows }) => rows));
    return {
      versions: new Map(versions.map(({ key, rows }) => [key, rows.map(({ id }) => id)])),
      touchpoints: new Map(moments.map(({ key, id }) => [key, id])),
      channels: new Map(media.map(({ key, id }) => [key, id])),
    };
  });
}

/** Writes sample customers. */
export async function insertSampleCustomers(
  { workspaceId }: Scope,
  people: readonly SamplePerson[],
  on: Db = db,
): Promise<void> {
  const rows = people.map(({ externalId, name, email, plan, country }) => ({
    id: newId(),
    external_id: externalId,
    email,
    name,
    attributes: { plan, country },
  }));
  await on.execute(sql`
    insert into ${customers} (workspace_id, id, external_id, email, name, attributes)
    select ${workspaceId}::uuid, id, external_id, email, name, attributes
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (
      id uuid, external_id text, email text, name text, attributes jsonb)
  `);
}
