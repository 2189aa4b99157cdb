import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type postgres from 'postgres';
import { brokenRules } from './broken-rules';

/** Who sends what is checked: Ergograph itself. What a test sends by a connection of its own is not. */
const ours = /^ergograph/;

/**
 * Has a server of the tests write every statement into its log, with the name
 * of the program before it. What is given as parameters stays out.
 */
export async function logStatements(sql: postgres.Sql): Promise<void> {
  await sql.unsafe("alter system set log_line_prefix = '[%a] '");
  await sql.unsafe("alter system set log_statement = 'all'");
  await sql.unsafe('alter system set log_parameter_max_length = 0');
  await sql`select pg_reload_conf()`;
  for (let isOn = false; !isOn; ) {
    const [row] = await sql<{ value: string }[]>`
      select current_setting('log_statement') as value`;
    isOn = row?.value === 'all';
  }
}

/** The server and its commands; migrations, backups and the like have a name of their own. */
const server = 'ergograph';

/** The different statements of Ergograph in the log of a server, with the program that sent each. */
export async function sentStatements(logFile: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let sender = '';
  let statement: string | null = null;
  const keep = () => {
    // What the server itself sent has to keep to more rules.
    if (statement !== null && found.get(statement) !== server) found.set(statement, sender);
  };
  for await (const line of createInterface({ input: createReadStream(logFile) })) {
    if (line.startsWith('\t')) {
      if (statement !== null) statement += `\n${line.slice(1)}`;
      continue;
    }
    keep();
    const [, program = '', text] =
      /^\[([^\]]*)\] LOG: {2}(?:statement|execute [^:]*): (.*)$/.exec(line) ?? [];
    statement = text !== undefined && ours.test(program) ? text : null;
    sender = program;
  }
  keep();
  return found;
}

/**
 * Checks what a test run sent against the rules of Citus.
 *
 * @throws {Error} a list of the statements that break one, or if nothing was collected
 */
export async function assertSentStatements(logFile: string): Promise<void> {
  const sent = await sentStatements(logFile);
  if (sent.size === 0) {
    throw new Error(`No statement of Ergograph is in ${logFile}, so none was checked.`);
  }
  const broken = [...sent].flatMap(([statement, sender]) => {
    const rules = brokenRules(statement, sender !== server);
    return rules.length > 0 ? [`${rules.join('; ')}:\n  ${statement.trim()}`] : [];
  });
  if (broken.length === 0) return;
  throw new Error(
    `${broken.length} of ${sent.size} statements break a rule of Citus (docs/operations.md):\n\n${broken.join('\n\n')}\n`,
  );
}
