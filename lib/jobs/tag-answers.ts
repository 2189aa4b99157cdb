import 'server-only';
import * as z from 'zod';
import { audit } from '@/db/mutations/audit';
import { fitting } from '@/db/mutations/tag-by-rule';
import { giveByRule } from '@/db/mutations/tags';
import { commentsAfter, countComments } from '@/db/queries/comments-of-answers';
import type { JobRow } from '@/db/queries/jobs';
import { listRuledTags } from '@/db/queries/tags';
import type { Scope } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import { enqueueJob, latestJob } from './queue';
import { registerJob } from './registry';

const kind = 'tag-answers';
const payload = z.object({ tagId: z.uuid() });
const batch = 2000;

registerJob(kind, payload, async (scope, { tagId }, progress, signal) => {
  const tag = (await listRuledTags(scope)).find(({ id }) => id === tagId);
  if (!tag) return { given: 0 };
  const total = await countComments(scope);
  let after: string | null = null;
  let [done, given] = [0, 0];
  for (;;) {
    signal.throwIfAborted();
    const comments = await commentsAfter(scope, after, batch);
    const last = comments.at(-1);
    if (!last) return { given };
    given += await inTransaction(async (tx) => {
      await progress.hold(tx);
      return giveByRule(scope, fitting([tag], comments), tx);
    });
    after = last.id;
    done += comments.length;
    progress.report({ done, total: Math.max(done, total) });
  }
});

/** Has the rule of a tag applied to all answers there are. */
export function tagAnswersLater(scope: Scope, tagId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { isNew } = await enqueueJob(scope, kind, { tagId }, { subject: tagId, on: tx });
    if (isNew) await audit(scope, 'tag.rule-applied', { id: tagId }, tx);
  });
}

/** The applying of a rule that is under way; null if none is. */
export async function taggingUnderWay(scope: Scope, tagId: string): Promise<JobRow | null> {
  const job = await latestJob(scope, kind, tagId);
  return job?.state === 'waiting' || job?.state === 'running' ? job : null;
}
