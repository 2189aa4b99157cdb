import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { channels } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ChannelKind } from '@/lib/surveys/vocabulary';
import { type AnswerCount, answerCounts, noAnswers } from './answer-count';

export type ListedChannel = AnswerCount & {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly archived: boolean;
};

/** All channels by name, archived ones too, with the answers they have had. */
export async function listChannels(scope: Scope, on: Db = db): Promise<ListedChannel[]> {
  const [rows, answers] = await Promise.all([
    on
      .select()
      .from(channels)
      .where(eq(channels.workspaceId, scope.workspaceId))
      .orderBy(asc(channels.name)),
    answerCounts(scope, 'channelId', on),
  ]);
  return rows.map((row) => listed(row, answers.get(row.id)));
}

/** One channel, or undefined if the workspace has none of that id. */
export async function findChannel(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<ListedChannel | undefined> {
  const [[row], answers] = await Promise.all([
    on
      .select()
      .from(channels)
      .where(and(eq(channels.workspaceId, scope.workspaceId), eq(channels.id, id))),
    answerCounts(scope, 'channelId', on),
  ]);
  return row && listed(row, answers.get(id));
}

function listed(row: typeof channels.$inferSelect, count: AnswerCount = noAnswers): ListedChannel {
  const { id, key, name, kind, archivedAt } = row;
  return { id, key, name, kind, archived: archivedAt !== null, ...count };
}
