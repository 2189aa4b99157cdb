import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { type DocumentId, documents } from './addresses';

/** A document as a page shows it. */
export type MetricDocument = {
  readonly title: string;
  /** All under the title. */
  readonly blocks: readonly Token[];
  /** The headings of the second level, in their order. */
  readonly contents: readonly { readonly id: string; readonly name: string }[];
};

/** A document about numbers from the folder of documents, cut into its parts. */
export async function metricDocument(id: DocumentId): Promise<MetricDocument> {
  const text = await readFile(join(process.cwd(), 'docs', documents[id]), 'utf8');
  return documentOf(text);
}

/** Cuts a text into its parts; the first heading is its title. */
export function documentOf(text: string): MetricDocument {
  const tokens = marked.lexer(text);
  const title = tokens.find(isHeading);
  return {
    title: title?.text ?? '',
    blocks: tokens.filter((token) => token !== title),
    contents: tokens
      .filter(isHeading)
      .filter(({ depth }) => depth === 2)
      .map(({ text: name }) => ({ id: headingId(name), name })),
  };
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

/** What a heading is called in an address, as code hosts make it: lower case, without punctuation. */
export function headingId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
