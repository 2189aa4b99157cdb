import 'server-only';
import { type Db, db } from '@/db/client';
import { findSurvey, listSurveys } from '@/db/queries/surveys';
import type { Scope } from '@/db/scope';
import { assertFound } from './named-rows';
import { createSurvey } from './surveys';

/**
 * Adds a draft that asks what the newest version of another survey asks, without
 * its answers.
 *
 * @throws {AppError} `not-found`; `conflict` if somebody takes the name meanwhile
 */
export async function duplicateSurvey(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<{ id: string; name: string }> {
  return on.transaction(async (tx) => {
    const survey = await findSurvey(scope, id, tx);
    assertFound('survey', survey);
    const names = (await listSurveys(scope, tx)).map(({ name }) => name.toLowerCase());
    const name = copyName(survey.name, new Set(names));
    const { metric, latest } = survey;
    const added = await createSurvey(scope, { ...latest, name, metric, state: 'draft' }, tx);
    return { id: added.id, name };
  });
}

const longest = 80;

/** `Effort (copy)`, `Effort (copy 2)` … whatever is free, within the room of a name. */
function copyName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? ' (copy)' : ` (copy ${number})`;
    const candidate = `${[...name]
      .slice(0, longest - end.length)
      .join('')
      .trimEnd()}${end}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
