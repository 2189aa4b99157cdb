import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { responseDetails, responses, surveyVersions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { readContent } from '@/lib/surveys/content';
import { localise } from '@/lib/surveys/localised-survey';

/** What a respondent said beside score and comment. */
export type ResponseDetails = {
  /** The further questions that were answered, in the language of the survey. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly mayCallBack: boolean;
  /** Why it looked automated; null where it did not, or somebody released it. */
  readonly quarantineReason: string | null;
};

/** @returns null for an answer that came by no page of ours */
export async function findResponseDetails(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<ResponseDetails | null> {
  const { workspaceId } = scope;
  const [row] = await on
    .select({ details: responseDetails, version: surveyVersions })
    .from(responseDetails)
    .innerJoin(responses, and(eq(responses.workspaceId, workspaceId), eq(responses.id, id)))
    .innerJoin(
      surveyVersions,
      and(
        eq(surveyVersions.workspaceId, workspaceId),
        eq(surveyVersions.id, responses.surveyVersionId),
      ),
    )
    .where(and(eq(responseDetails.workspaceId, workspaceId), eq(responseDetails.responseId, id)));
  if (!row) return null;
  const { details, version } = row;
  const { scaleMin: min, scaleMax: max, direction } = version;
  const content = readContent(version.content);
  const { followUps } = localise(
    { ...version, scale: { min, max, direction } },
    content,
    content.language,
  );
  return {
    mayCallBack: details.mayCallBack,
    quarantineReason: details.quarantineReason,
    answers: followUps.flatMap(({ key, label, options }) => {
      const given = details.answers[key];
      if (given === undefined) return [];
      const words = [given]
        .flat()
        .map((each) => options.find((option) => option.key === each)?.label ?? each);
      return [{ question: label, answer: words.join(', ') }];
    }),
  };
}
