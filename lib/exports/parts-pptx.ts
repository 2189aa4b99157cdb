import 'server-only';
import PptxGenJS from 'pptxgenjs';
import type { Words } from '@/lib/words/words';
import type { ExportPart, PictureOptions } from './export-part';
import { footerLines } from './facts-words';
import { slideFace } from './fonts';
import { palettes } from './palette';
import { partPng } from './part-picture';

/** Inches of a wide slide. */
const [wide, tall, margin, titleTall, footTall] = [13.333, 7.5, 0.5, 0.9, 1.1];

/**
 * The parts as slides: a title that can be edited, the picture, and the facts under it.
 *
 * @param signal ends the work between two slides, with its own reason
 */
export async function partsPptx(
  t: Words,
  title: string,
  parts: readonly ExportPart[],
  { theme, signal }: Pick<PictureOptions, 'theme'> & { signal?: AbortSignal | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title;
  const palette = palettes[theme];
  const colour = (name: '--surface' | '--ink' | '--ink-3') => palette[name].slice(1).toUpperCase();
  for (const part of parts) {
    signal?.throwIfAborted();
    const slide = deck.addSlide();
    slide.background = { color: colour('--surface') };
    slide.addText(part.title, {
      x: margin,
      y: 0.3,
      w: wide - 2 * margin,
      h: titleTall,
      fontFace: slideFace,
      lang: t.customs,
      fontSize: 24,
      bold: true,
      color: colour('--ink'),
      valign: 'middle',
      fit: 'shrink',
    });
    slide.addImage(await pictureOn(t, part, theme));
    slide.addText(footerLines(t, part.facts).join('\n'), {
      x: margin,
      y: tall - footTall - 0.15,
      w: wide - 2 * margin,
      h: footTall,
      fontFace: slideFace,
      lang: t.customs,
      fontSize: 8,
      color: colour('--ink-3'),
      valign: 'bottom',
      fit: 'shrink',
    });
    slide.addNotes(part.summary);
  }
  const made = await deck.write({ outputType: 'uint8array' });
  if (!(made instanceof Uint8Array)) throw new TypeError('The slides came in another form.');
  return new Uint8Array(made);
}

async function pictureOn(t: Words, part: ExportPart, theme: PictureOptions['theme']) {
  const options = { theme, width: 1180, scale: 2, transparent: false } as const;
  const png = Buffer.from(await partPng(t, part, options, true));
  // The size of a PNG stands at fixed places of its head.
  const ratio = png.readUInt32BE(16) / png.readUInt32BE(20);
  const room = { w: wide - 2 * margin, h: tall - titleTall - footTall - 0.65 };
  const w = Math.min(room.w, room.h * ratio);
  return {
    data: `image/png;base64,${png.toString('base64')}`,
    altText: part.summary,
    x: margin + (room.w - w) / 2,
    y: titleTall + 0.4,
    w,
    h: w / ratio,
  };
}
