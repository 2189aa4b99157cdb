import 'server-only';
import { refusal } from '@/lib/words/refusal';
import type { Words } from '@/lib/words/words';
import type {
  ExportedView,
  ExportFile,
  ExportFormat,
  ExportPart,
  ExportReader,
  PictureOptions,
} from './export-part';
import { partCsv, partJson } from './part-csv';
import { partPng, partSvg } from './part-picture';
import { partsPptx } from './parts-pptx';
import { partsXlsx } from './parts-xlsx';
import { reportPdf } from './report-pdf';
import { viewParts } from './view-parts';

/** What is asked of a view. */
export type ExportAsked = {
  readonly format: ExportFormat;
  /** Null: all parts of the view, or the first where a file holds one. */
  readonly part: string | null;
  readonly picture: PictureOptions;
  /** Filters, definition and the like under the rows of a CSV. */
  readonly withFacts: boolean;
};

const mediaTypes: Record<ExportFormat, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  json: 'application/json',
};

/**
 * A view, or one part of it, as a file: exactly what its page shows to this reader.
 *
 * @param signal ends the work at its next step, with its own reason, once nobody waits for the file
 * @throws {AppError} as `viewParts` does; not-found where there is nothing to export
 */
export async function exportView(
  t: Words,
  reader: ExportReader,
  { address, generatedAt }: { address: string; generatedAt: Date },
  asked: ExportAsked,
  signal?: AbortSignal,
): Promise<ExportFile> {
  const view = await viewParts(t, reader, address, generatedAt);
  signal?.throwIfAborted();
  const parts = chosenParts(view, asked);
  const [first] = parts;
  if (!first) throw refusal('not-found', 'exports.nothing');
  return {
    name: fileName(asked.part ? first.title : view.title, generatedAt, asked.format),
    mediaType: mediaTypes[asked.format],
    body: await bodyOf(t, view.title, [first, ...parts.slice(1)], asked, signal),
  };
}

/** @throws {AppError} not-found for a part the view does not have */
function chosenParts({ parts }: ExportedView, { part }: ExportAsked): readonly ExportPart[] {
  if (part === null || parts.length === 0) return parts;
  const found = parts.filter(({ id }) => id === part);
  if (found.length > 0) return found;
  const known = parts.map(({ id }) => id).join(', ');
  throw refusal('not-found', 'exports.no-part', { part: part.slice(0, 80), known });
}

async function bodyOf(
  t: Words,
  title: string,
  parts: readonly [ExportPart, ...ExportPart[]],
  { format, picture, withFacts }: ExportAsked,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = parts;
  switch (format) {
    case 'svg':
      return new TextEncoder().encode(partSvg(t, first, picture));
    case 'png':
      return partPng(t, first, picture);
    case 'csv':
      return new TextEncoder().encode(partCsv(t, first, withFacts));
    case 'json':
      return new TextEncoder().encode(partJson(first));
    case 'xlsx':
      return partsXlsx(t, parts);
    case 'pptx':
      return partsPptx(t, title, parts, { theme: picture.theme, signal });
    case 'pdf':
      return reportPdf(t, title, parts, { theme: picture.theme, signal });
  }
}

const longestName = 60;

/** `ces-by-week-2026-11-22.png`, in the letters of its language */
export function fileName(title: string, at: Date, format: ExportFormat): string {
  const words = [
    ...title
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-'),
  ]
    .slice(0, longestName)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `${words || 'ergograph'}-${at.toISOString().slice(0, 10)}.${format}`;
}
