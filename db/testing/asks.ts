import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { asks, customers, surveyVersions } from '@/db/schema';
import type { TestWorkspace } from './workspace';

const sentAt = new Date('2026-03-02T12:00:00Z');

/** A customer nobody else has the address of. */
export async function aCustomer({
  scope,
}: Pick<TestWorkspace, 'scope'>): Promise<{ id: string; email: string }> {
  const id = newId();
  const email = `${id}@example.com`;
  await db
    .insert(customers)
    .values({ workspaceId: scope.workspaceId, id, externalId: email, email, name: 'Tom' });
  return { id, email };
}

/** An invitation that was sent on 2 March 2026 and is open for four weeks. */
export async function anAsk(
  { scope, versions, touchpoints, channels }: TestWorkspace,
  given: Partial<typeof asks.$inferInsert> & { metric?: 'ces' | 'csat' | 'nps' } = {},
): Promise<string> {
  const { metric = 'ces', ...parts } = given;
  const { workspaceId } = scope;
  const [version] = await db
    .select({ surveyId: surveyVersions.surveyId })
    .from(surveyVersions)
    .where(
      and(eq(surveyVersions.workspaceId, workspaceId), eq(surveyVersions.id, versions[metric])),
    );
  const id = newId();
  await db.insert(asks).values({
    workspaceId,
    id,
    surveyId: version?.surveyId ?? '',
    surveyVersionId: versions[metric],
    touchpointId: touchpoints.support,
    channelId: channels.phone,
    state: 'sent',
    sendAt: sentAt,
    sentAt,
    sentDay: '2026-03-02',
    closesAt: new Date('2026-03-30T12:00:00Z'),
    ...parts,
  });
  return id;
}
