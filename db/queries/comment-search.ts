import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { commentDictionaries, commentDictionary } from '@/db/comment-dictionary';

/**
 * What to find in comments. `words` finds every form of them in the language of
 * each comment, and knows "phrases", `or` and `-not`; `letters` finds the
 * letters themselves, also within a word, in any case.
 */
export type CommentSearch =
  | {
      readonly as: 'words';
      readonly text: string;
      /** The words as they are written, which also begin others; none where the text is no plain list. */
      readonly whole: readonly string[];
      /** What their forms begin with, for languages without a dictionary; as many as `whole`. */
      readonly beginnings: readonly string[];
    }
  | { readonly as: 'letters'; readonly words: readonly string[] };

/** Around what was found, in `markedComment`: signs that nobody writes. */
export const foundMarks = { start: '\u0002', end: '\u0003' } as const;

/** What a search asks of an answer `r`; all of it must hold. */
export function commentConditions(search: CommentSearch): SQL[] {
  if (search.as === 'letters') {
    return search.words.map((word) => sql`r.comment ilike ${`%${literal(word)}%`}`);
  }
  return [
    sql`r.comment is not null`,
    // One query for all languages lets the index find candidates; the second is that of each comment.
    sql`${words} @@ (${queryOfAll(search)})`,
    sql`${words} @@ (${queryOfEach(search)})`,
  ];
}

/** The comment of an answer `r` with what a search for words found marked; null for other searches. */
export function markedComment(search: CommentSearch | null): SQL {
  if (search?.as !== 'words') return sql`null::text`;
  const options = `HighlightAll=true, StartSel=${foundMarks.start}, StopSel=${foundMarks.end}`;
  return sql`ts_headline(${commentDictionary}, r.comment, ${queryOfEach(search)}, ${options})`;
}

/** A comment with the letters that were searched for marked; null where that is not how it was found. */
export function markLetters(comment: string | null, search: CommentSearch | null): string | null {
  if (comment === null || search?.as !== 'letters') return null;
  const any = search.words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return comment.replace(
    new RegExp(any, 'giu'),
    (found) => `${foundMarks.start}${found}${foundMarks.end}`,
  );
}

type WordSearch = Extract<CommentSearch, { as: 'words' }>;

/** As the index has it, so that it is used. */
const words = sql`to_tsvector(${commentDictionary}, comment)`;

function queryOfAll(search: WordSearch): SQL {
  const each = commentDictionaries.map((name) => sql`${queryIn(name, search)}`);
  return sql.join([plainQuery(search), wholeQuery(search), ...each], sql` || `);
}

function queryOfEach(search: WordSearch): SQL {
  return sql`case when (${commentDictionary}) = 'simple'::regconfig then ${plainQuery(search)}
    else websearch_to_tsquery(${commentDictionary}, ${search.text}::text) || ${wholeQuery(search)}
    end`;
}

function queryIn(dictionary: string, { text }: WordSearch): SQL {
  return sql`websearch_to_tsquery(${sql.raw(`'${dictionary}'`)}::regconfig, ${text}::text)`;
}

/** Without a dictionary of forms, words are found by how they begin. */
function plainQuery(search: WordSearch): SQL {
  const { beginnings } = search;
  return beginnings.length > 0 ? beginningWith(beginnings) : queryIn('simple', search);
}

/** A dictionary does not know every form: “menus” is no form of “menu” to the English one. */
function wholeQuery({ whole }: WordSearch): SQL {
  return whole.length > 0 ? beginningWith(whole) : sql`''::tsquery`;
}

function beginningWith(list: readonly string[]): SQL {
  const query = list.map((word) => `'${word.replaceAll("'", "''")}':*`).join(' & ');
  return sql`to_tsquery('simple'::regconfig, ${query}::text)`;
}

/** A word for LIKE that means itself. */
function literal(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
