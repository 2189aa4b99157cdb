import * as z from 'zod';

/** Whether an address names an import at all. */
export function isImportId(id: string): boolean {
  return z.uuid().safeParse(id).success;
}
