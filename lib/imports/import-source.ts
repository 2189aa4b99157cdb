import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { findImportPart } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { Chunks } from '@/lib/csv/encoding';
import { refusal } from '@/lib/words/refusal';

/** A file that can be read from its beginning as often as needed. */
export type ImportSource = {
  readonly name: string;
  readonly bytes: number;
  chunks(): Chunks;
};

/** A file that was uploaded and lies in the database in pieces. */
export function uploadedSource(
  scope: Scope,
  { id, fileName, fileBytes }: { id: string; fileName: string; fileBytes: number },
): ImportSource {
  return {
    name: fileName,
    bytes: fileBytes,
    async *chunks() {
      for (let part = 0; ; part += 1) {
        const content = await findImportPart(scope, id, part);
        if (content === null) return;
        yield content;
      }
    },
  };
}

/**
 * A file on the disk of this machine.
 *
 * @throws {AppError} `not-found` if there is none that can be read
 */
export async function localSource(path: string): Promise<ImportSource> {
  const found = await stat(path).catch(() => null);
  if (!found) throw refusal('not-found', 'import-refusals.no-file', { path });
  if (!found.isFile()) throw refusal('invalid', 'import-refusals.not-file', { path });
  return {
    name: basename(path),
    bytes: found.size,
    chunks: () => createReadStream(path, { highWaterMark: 262_144 }),
  };
}

/** SHA-256 of a file, in hexadecimal. */
export async function filePrint(source: ImportSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source.chunks()) hash.update(chunk);
  return hash.digest('hex');
}

/** The same file, and how much of it the latest reader has taken, from 0 to 1. */
export function withProgress(source: ImportSource): { source: ImportSource; share: () => number } {
  let read = 0;
  return {
    share: () => (source.bytes > 0 ? read / source.bytes : 0),
    source: {
      ...source,
      async *chunks() {
        read = 0;
        for await (const chunk of source.chunks()) {
          read += chunk.byteLength;
          yield chunk;
        }
      },
    },
  };
}
