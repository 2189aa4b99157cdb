/**
 * Runs a command that works on the database and closes the connections
 * afterwards, so that the program ends.
 */
export async function onDatabase(run: () => Promise<void>): Promise<void> {
  const { closeDb } = await import('@/db/client');
  try {
    await run();
  } finally {
    await closeDb();
  }
}
