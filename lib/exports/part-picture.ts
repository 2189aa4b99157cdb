import 'server-only';
import sharp from 'sharp';
import type { Words } from '@/lib/words/words';
import { drawPart } from './drawn-part';
import type { ExportPart, PictureOptions } from './export-part';
import { printSvg } from './svg-node';
import { named, outlined, withTexts } from './text-runs';

/** A part as SVG that needs nothing else: text stays text, with the typefaces named. */
export function partSvg(
  t: Words,
  part: ExportPart,
  options: Omit<PictureOptions, 'scale'>,
): string {
  return printSvg(withTexts(drawPart(t, part, options), named));
}

/**
 * A part as PNG of `width × scale` pixels across. Text is drawn from our own
 * typefaces, so that it looks the same on every machine.
 *
 * @param bare without title and footer
 */
export async function partPng(
  t: Words,
  part: ExportPart,
  options: PictureOptions,
  bare = false,
): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = printSvg(withTexts(drawPart(t, part, options, bare), outlined));
  const made = await sharp(Buffer.from(drawing), { density: 72 * options.scale })
    .png({ compressionLevel: 6 })
    .toBuffer();
  return new Uint8Array(made);
}
