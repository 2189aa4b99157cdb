import { layout } from '@/db/layout';
import { unboundTables } from './bound-to-workspace';
import { type Block, type Piece, sqlBlocks, withOuter } from './sql-blocks';
import { sqlTokens, type Token } from './sql-tokens';
import { tableUses } from './table-uses';
import { brokenWriteRules } from './write-rules';

const tenant: readonly string[] = layout.tenant;
const reference: readonly string[] = layout.reference;

/**
 * The rules of Citus that a statement breaks, in words; none on most. What can
 * be seen in the schema is checked there, in `db/invariants.test.ts`.
 *
 * @param across whether it may go over all workspaces, as migrations and backups do
 */
export function brokenRules(statement: string, across = false): string[] {
  const tokens = sqlTokens(statement);
  const blocks = sqlBlocks(tokens);
  const recursive = tokens.some(
    ({ text }, at) => text === 'recursive' && tokens[at - 1]?.text === 'with',
  );
  const found = [
    ...bannedForms(tokens),
    ...withOuter(blocks).flatMap(({ block, outer }) => [
      ...(across ? [] : unbound(block, recursive)),
      ...correlated(block, outer),
      ...lockedOnWorkers(block),
      ...brokenWriteRules(block),
    ]),
  ];
  return [...new Set(found)];
}

function bannedForms(tokens: readonly Token[]): string[] {
  const text = tokens.map((token) => (token.kind === 'string' ? "''" : token.text)).join(' ');
  const end = tokens.findIndex((token) => token.text === ';');
  const forms: readonly [boolean, string][] = [
    [/^(with .* )?merge into /.test(text), 'MERGE is refused'],
    [/^create (or replace )?(constraint )?trigger /.test(text), 'triggers are refused'],
    [/^create (or replace )?rule /.test(text), 'rules are refused'],
    [/^create table .* partition (by|of) /.test(text), 'partitions forbid the keys we need'],
    [/ set_config \(/.test(` ${text}`), 'set_config is not sent to the workers'],
    [
      /^alter table .* add (column )?(if not exists )?(?!constraint|check|foreign|unique|primary)\w+ .*\bcheck \(/.test(
        text,
      ),
      'a column and its CHECK are two statements',
    ],
    [end !== -1 && end < tokens.length - 1, 'one statement a query'],
  ];
  return forms.filter(([broken]) => broken).map(([, rule]) => rule);
}

function unbound(block: Block, recursive: boolean): string[] {
  return unboundTables(block, recursive).map(
    ({ table }) => `${table} without its workspace: every table of workspaces names workspace_id`,
  );
}

/** A subquery over a table of workspaces that looks at the shared table around it. */
function correlated(block: Block, [around]: readonly Block[]): string[] {
  if (!around || !tableUses(block).some(({ table }) => tenant.includes(table))) return [];
  const shared = tableUses(around);
  if (shared.length === 0 || !shared.every(({ table }) => reference.includes(table))) return [];
  const looksOut = shared.some(({ alias }) => mentions(block.pieces, alias));
  return looksOut ? ['a subquery of workspaces is tied to a shared table around it'] : [];
}

function mentions(pieces: readonly Piece[], alias: string): boolean {
  return pieces.some(
    ({ token }, at) => token?.text === alias && pieces[at + 1]?.token?.text === '.',
  );
}

function lockedOnWorkers(block: Block): string[] {
  const locks = block.pieces.some(({ token }) => /^pg_(try_)?advisory_/.test(token?.text ?? ''));
  const spread = tableUses(block).some(({ table }) => tenant.includes(table));
  return locks && spread ? ['an advisory lock is a statement of its own'] : [];
}
