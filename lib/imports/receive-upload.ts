import 'server-only';
import { createImport, saveImportPart } from '@/db/mutations/imports';
import { findImport, uploadedBytes } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';

/** 1 GB: what a file may weigh in the browser. The command line has no limit. */
const largestUpload = 1_073_741_824;
const partBytes = 1_048_576;
const longestName = 200;

/**
 * Notes the file that is about to arrive.
 *
 * @throws {AppError} `too-large`, or `invalid` if it is empty
 */
export async function openUpload(
  scope: Scope,
  { name, bytes }: { name: string; bytes: number },
): Promise<{ id: string }> {
  if (bytes === 0) throw refusal('invalid', 'import-notices.empty-file');
  if (bytes > largestUpload) {
    throw refusal('too-large', 'import-refusals.too-large');
  }
  return createImport(scope, { fileName: name.slice(-longestName), fileBytes: bytes });
}

/**
 * Takes in the next bytes of a file as they come, in pieces of a megabyte.
 *
 * @returns how many bytes of the file are here now
 * @throws {AppError} `not-found` or `conflict` if nothing more is expected, `too-large` if more comes than was announced
 */
export async function receiveUpload(
  scope: Scope,
  importId: string,
  part: number,
  body: AsyncIterable<Uint8Array>,
): Promise<{ bytes: number; nextPart: number }> {
  const row = await findImport(scope, importId);
  if (!row) throw refusal('not-found', 'import-refusals.upload-gone');
  if (row.state !== 'uploaded') throw refusal('conflict', 'import-refusals.imported');
  const before = await uploadedBytes(scope, importId);
  let next = part;
  let bytes = before.bytes;
  for await (const piece of inPieces(body)) {
    bytes += piece.byteLength;
    if (bytes > row.fileBytes && next >= before.parts) {
      throw refusal('too-large', 'import-refusals.more-came');
    }
    await saveImportPart(scope, importId, next, piece);
    next += 1;
  }
  return { bytes: (await uploadedBytes(scope, importId)).bytes, nextPart: next };
}

async function* inPieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    for (let from = 0; from < chunk.byteLength; ) {
      const piece = chunk.subarray(from, from + partBytes - size);
      held.push(piece);
      size += piece.byteLength;
      from += piece.byteLength;
      if (size < partBytes) continue;
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}
