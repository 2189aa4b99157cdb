import postgres from 'postgres';

export const templateName = 'template_ergograph';

/** Clones the template; the name must be fit for SQL. Returns the address of the clone. */
export async function cloneTemplate(adminUrl: string, name: string): Promise<string> {
  await administer(adminUrl, (sql) =>
    sql.unsafe(`create database ${name} template ${templateName} strategy file_copy`),
  );
  return addressOf(adminUrl, name);
}

/** The address of another database of the same server. */
export function addressOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops a clone, together with whatever is still connected to it. */
export async function dropClone(adminUrl: string, name: string): Promise<void> {
  await administer(adminUrl, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
}

/** Does something on a server by a connection of its own. */
export async function administer(
  url: string,
  work: (sql: postgres.Sql) => PromiseLike<unknown>,
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
