import postgres from 'postgres';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { answerTargets } from '@/db/queries/answer-targets';
import { rollupDifferences } from '@/db/queries/rollup-check';
import type { Scope } from '@/db/scope';
import { createApiKey } from '@/lib/auth/api-key';
import { alone, type Finding, rates } from './report';
import { postAtOnce } from './senders';
import { quantile } from './timing';
import type { Website } from './website';

const clients = 8;
const answersARound = 3_000;
const rounds = 9;
const answer = { survey: 'nps', touchpoint: 't0', channel: 'c0', score: 9 };

/**
 * One answer a request through the HTTP door, each acknowledged after its
 * commit, beside bare INSERTs of the same row into the same table; both at 8
 * connections, in turns. Nothing may be missing afterwards.
 */
export async function benchIngest(scope: Scope, website: Website): Promise<Finding[]> {
  const { key } = await createApiKey(scope, { name: 'Bench', role: 'manager', expiresAt: null });
  const before = await countAnswers(scope);
  const bare = await bareInserts(scope);
  const taken: number[] = [];
  const send = async () => {
    const round = await postAtOnce(website, clients, answersARound, {
      path: '/api/v1/responses',
      key,
      status: 201,
      body: () => JSON.stringify({ ...answer, id: newId() }),
    });
    taken.push(...round.taken);
    return answersARound / round.seconds;
  };
  await bare.insert();
  await send();
  taken.length = 0;
  const found: { ours: number; other: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push({ other: await bare.insert(), ours: await send() });
  }
  await bare.end();
  const missing = before + (rounds + 1) * answersARound - (await countAnswers(scope));
  if (missing !== 0) throw new Error(`${missing} acknowledged answers are missing`);
  if ((await rollupDifferences(scope)).length > 0) throw new Error('the rollup has drifted');
  return [
    rates('single answers by HTTP, 8 clients', 'bare INSERTs', found),
    alone('  each answered after, 95 % within', 'ms', [quantile(taken, 0.95)]),
  ];
}

async function countAnswers({ workspaceId }: Scope): Promise<number> {
  const [row] = await db.$client<[{ n: number }]>`
    select count(*)::int as n from responses where workspace_id = ${workspaceId}`;
  return row.n;
}

/** The row that the door writes for the answer, in a statement of its own, prepared, over 8 connections. */
async function bareInserts(scope: Scope) {
  const targets = await answerTargets(scope);
  const version = targets.surveys.get(answer.survey)?.versions[0]?.id ?? '';
  const touchpoint = targets.touchpoints.get(answer.touchpoint)?.id ?? '';
  const channel = targets.channels.get(answer.channel)?.id ?? '';
  const segment = newId();
  const connections = postgres(process.env.DATABASE_URL ?? '', { max: clients });
  const one = (now: Date) => connections`
    insert into responses (workspace_id, id, survey_version_id, touchpoint_id, channel_id,
      segment_id, score, source, answered_at, day, idempotency_key)
    values (${scope.workspaceId}, ${newId()}, ${version}, ${touchpoint}, ${channel}, ${segment},
      ${answer.score}, 'api', ${now}, ${now.toISOString().slice(0, 10)}, ${`api:${newId()}`})`;
  const insert = async () => {
    let sent = 0;
    const start = performance.now();
    const client = async () => {
      for (; sent < answersARound; await one(new Date())) sent += 1;
    };
    await Promise.all(Array.from({ length: clients }, client));
    return answersARound / ((performance.now() - start) / 1000);
  };
  // They are no answers that count: a segment of their own tells which to take away.
  const end = async () => {
    await connections`
      delete from responses where workspace_id = ${scope.workspaceId} and segment_id = ${segment}`;
    await connections.end();
  };
  return { insert, end };
}
