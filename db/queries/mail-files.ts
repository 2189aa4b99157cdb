import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { mailFiles } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** A picture or document that goes with a mail. */
export type MailFile = {
  readonly name: string;
  readonly mediaType: string;
  /** By which the HTML names it; null is an attachment. */
  readonly contentId: string | null;
  readonly content: Buffer;
};

/** The files of a run or of an alert's event, in the order in which they were made. */
export async function filesOfMail(scope: Scope, of: string, on: Db = db): Promise<MailFile[]> {
  return on
    .select({
      name: mailFiles.name,
      mediaType: mailFiles.mediaType,
      contentId: mailFiles.contentId,
      content: mailFiles.content,
    })
    .from(mailFiles)
    .where(and(eq(mailFiles.workspaceId, scope.workspaceId), eq(mailFiles.of, of)))
    .orderBy(asc(mailFiles.id));
}
