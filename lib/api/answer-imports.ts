import 'server-only';
import { type ImportStanding, pageOfImports } from '@/db/queries/import-pages';
import { findImport } from '@/db/queries/imports';
import type { ApiCall } from '@/lib/api-route';
import { AppError } from '@/lib/errors';
import { isId } from '@/lib/surveys/archive-input';
import { tell } from '@/lib/words/told';
import { wordsIn } from '@/lib/words/words-in';
import { privateJson } from './answer-json';
import { printCursor } from './cursor';
import type { ImportAnswer } from './import-answer';
import { idAfter, pageParams, paramsOf, readParams } from './query-params';

type Call = Pick<ApiCall<{ id: string }>, 'scope' | 'params'>;

/** A page of the imports, the latest first. */
export async function answerImports(
  request: Request,
  { scope }: Pick<Call, 'scope'>,
): Promise<Response> {
  const { limit, cursor } = readParams(paramsOf(request), pageParams);
  const page = await pageOfImports(scope, { before: idAfter(cursor), limit });
  return privateJson({
    data: page.imports.map(importAnswerOf),
    next_cursor: page.next && printCursor({ id: page.next }),
  });
}

/** How one import stands. */
export async function answerImport(_request: Request, { scope, params }: Call): Promise<Response> {
  const found = isId(params.id) ? await findImport(scope, params.id) : null;
  if (!found) throw new AppError('not-found', 'There is no such import here.');
  return privateJson(importAnswerOf(found));
}

function importAnswerOf(row: ImportStanding): ImportAnswer {
  return {
    id: row.id,
    file_name: row.fileName,
    file_bytes: row.fileBytes,
    state: row.state,
    lines: row.lines,
    lines_read: row.linesRead,
    added: row.answersAdded,
    known: row.answersKnown,
    refused: row.linesRefused,
    first_day: row.firstDay,
    last_day: row.lastDay,
    failure: row.failure && tell(wordsIn('en'), row.failure),
    created_at: row.createdAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}
