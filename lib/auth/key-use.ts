import 'server-only';
import { noteKeyUses } from '@/db/mutations/api-keys';
import { log } from '@/lib/log';

/** How long uses are gathered before they are written, in milliseconds. */
const gatherFor = 5000;

const uses = new Map<string, Date>();

/** Notes that a key was used; it is written some seconds later, apart from the request. */
export function keyUsed(id: string, at: Date): void {
  if (uses.size === 0) setTimeout(() => void writeKeyUses(), gatherFor).unref();
  uses.set(id, at);
}

/** Writes what was gathered. A failure costs the note, never a request. */
export async function writeKeyUses(): Promise<void> {
  const gathered = new Map(uses);
  uses.clear();
  try {
    await noteKeyUses(gathered);
  } catch (error) {
    log.warn({ err: error }, 'the last use of keys was not noted');
  }
}
