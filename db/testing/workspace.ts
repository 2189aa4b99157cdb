import { db } from '@/db/client';
import { newId } from '@/db/id';
import type { NewResponse } from '@/db/mutations/record-responses';
import {
  attributes,
  channels,
  surveys,
  surveyVersions,
  touchpoints,
  workspaces,
} from '@/db/schema';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import type { MetricId } from '@/lib/metrics/definition';

const scales = {
  ces: { scaleMin: 1, scaleMax: 7 },
  csat: { scaleMin: 1, scaleMax: 5 },
  nps: { scaleMin: 0, scaleMax: 10 },
} as const;

/** A workspace with one survey a metric, two touchpoints, two channels and the tracked attribute `plan`. */
export type TestWorkspace = {
  scope: Scope;
  /** Version ids by metric. */
  versions: Record<MetricId, string>;
  touchpoints: { support: string; signup: string };
  channels: { phone: string; chat: string };
  /** An answer that may be recorded as it is, with the given parts changed. */
  answer(parts?: Partial<NewResponse>): NewResponse;
};

/** Makes a workspace of its own for a test. */
export async function testWorkspace(timeZone = 'UTC'): Promise<TestWorkspace> {
  const workspaceId = newId();
  await db.insert(workspaces).values({ id: workspaceId, name: 'Test', timeZone });
  const moments = { support: newId(), signup: newId() };
  const media = { phone: newId(), chat: newId() };
  const versions = { ces: newId(), csat: newId(), nps: newId() };
  await db.insert(touchpoints).values([
    { workspaceId, id: moments.support, key: 'support', name: 'Support case solved' },
    { workspaceId, id: moments.signup, key: 'signup', name: 'Signup' },
  ]);
  await db.insert(channels).values([
    { workspaceId, id: media.phone, key: 'phone', name: 'Phone', kind: 'phone' },
    { workspaceId, id: media.chat, key: 'chat', name: 'Chat', kind: 'chat' },
  ]);
  await db.insert(attributes).values({ workspaceId, key: 'plan', name: 'Plan' });
  for (const metric of ['ces', 'csat', 'nps'] as const) {
    const surveyId = newId();
    await db
      .insert(surveys)
      .values({ workspaceId, id: surveyId, key: metric, name: metric.toUpperCase(), metric });
    await db.insert(surveyVersions).values({
      workspaceId,
      id: versions[metric],
      surveyId,
      version: 1,
      question: 'How was it?',
      direction: 'ease',
      lowLabel: 'Low',
      highLabel: 'High',
      ...scales[metric],
    });
  }
  return {
    scope: prove(workspaceId, 'test'),
    versions,
    touchpoints: moments,
    channels: media,
    answer: (parts = {}) => ({
      surveyVersionId: versions.nps,
      touchpointId: moments.support,
      channelId: media.phone,
      score: 9,
      answeredAt: new Date('2026-03-02T12:00:00Z'),
      idempotencyKey: newId(),
      source: 'api',
      ...parts,
    }),
  };
}
