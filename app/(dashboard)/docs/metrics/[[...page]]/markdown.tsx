import type { Token, Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { ScrollBox } from '@/components/ui/scroll-box';
import { ViewLink } from '@/components/ui/view-link';
import { pageOfLink } from '@/lib/docs/addresses';
import { headingId } from '@/lib/docs/metric-document';

/** Blocks of a document as elements; raw HTML in it is left out. */
export function Markdown({ blocks }: { blocks: readonly Token[] }): ReactNode {
  return each(blocks, block);
}

// Tokens carry no key, and their order never changes.
function each(tokens: readonly Token[], draw: (token: Token) => ReactNode): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells tokens apart
  return tokens.map((token, place) => <Fragment key={place}>{draw(token)}</Fragment>);
}

function block(token: Token): ReactNode {
  const known = token as MarkdownBlock;
  switch (known.type) {
    case 'heading': {
      const Heading = known.depth === 2 ? 'h2' : 'h3';
      return <Heading id={headingId(known.text)}>{inline(known.tokens)}</Heading>;
    }
    case 'paragraph':
      return <p>{inline(known.tokens)}</p>;
    case 'list': {
      const List = known.ordered ? 'ol' : 'ul';
      return <List>{known.items.map(item)}</List>;
    }
    case 'table':
      return <DocumentTable table={known} />;
    case 'code':
      return <pre>{known.text}</pre>;
    default:
      return null;
  }
}

type MarkdownBlock =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.List
  | Tokens.Table
  | Tokens.Code
  | Tokens.Space;

function item({ raw, tokens }: Tokens.ListItem): ReactNode {
  return (
    <li key={raw}>
      {each(tokens, (token) =>
        token.type === 'text' ? inline((token as Tokens.Text).tokens ?? [token]) : block(token),
      )}
    </li>
  );
}

function DocumentTable({ table: { header, rows, align } }: { table: Tokens.Table }) {
  const number = (column: number) => (align[column] === 'right' ? 'num' : undefined);
  return (
    <ScrollBox label={header.map(({ text }) => text).join(', ')} className="wide">
      <table>
        <thead>
          <tr>
            {header.map(({ text, tokens }, column) => (
              <th key={text} scope="col" className={number(column)}>
                {inline(tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.map(({ text }) => text).join('|')}>
              {cells.map(({ text, tokens }, column) => (
                <td key={`${header[column]?.text} ${text}`} className={number(column)}>
                  {inline(tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function inline(tokens: readonly Token[]): ReactNode {
  return each(tokens, phrase);
}

function phrase(token: Token): ReactNode {
  const known = token as MarkdownPhrase;
  switch (known.type) {
    case 'strong':
      return <strong>{inline(known.tokens)}</strong>;
    case 'em':
      return <em>{inline(known.tokens)}</em>;
    case 'codespan':
      return <code>{known.text}</code>;
    case 'link': {
      const href = pageOfLink(known.href);
      return href.startsWith('/') ? (
        <ViewLink href={href}>{inline(known.tokens)}</ViewLink>
      ) : (
        <a href={href}>{inline(known.tokens)}</a>
      );
    }
    case 'text':
    case 'escape':
      return known.text;
    default:
      return null;
  }
}

type MarkdownPhrase =
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Codespan
  | Tokens.Link
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Br;
