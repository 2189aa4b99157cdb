import sharp from 'sharp';
import type { DrawnChart } from './layout-faults';

/** A picture as its pixels: three bytes each, row by row. */
type Picture = { readonly bytes: Buffer; readonly width: number; readonly height: number };

export async function pixelsOf(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** How light the whole is, from 0 (black) to 255 (white). */
export function lightness({ bytes }: Picture): number {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  return sum / bytes.byteLength;
}

/** How many pixels of a part have another colour than most of it. */
export function drawnPixels({ bytes, width, height }: Picture, part: DrawnChart): number {
  const [right, bottom] = [
    Math.min(width, part.left + part.width),
    Math.min(height, part.top + part.height),
  ];
  const seen = new Map<number, number>();
  let pixels = 0;
  for (let y = Math.max(0, part.top); y < bottom; y += 1) {
    for (let x = Math.max(0, part.left); x < right; x += 1) {
      const colour = bytes.readUIntBE(3 * (y * width + x), 3);
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
      pixels += 1;
    }
  }
  return pixels - Math.max(0, ...seen.values());
}
