import * as z from 'zod';
import type { Said } from '@/lib/words/said';
import type { WordKey } from '@/lib/words/words';
import type { Programme } from './programme';

/** Kinds of pictures a logo may be, as files say it of themselves. */
export const logoKinds = 'image/png,image/svg+xml,image/webp';

/** Bytes a logo may have, so that the page of a question stays light. */
export const largestLogo = 8 * 1024;

const empty = (text: string) => (text === '' ? null : text);

/** The form of the brand that respondents see. */
export const brandInput = z
  .object({
    brandName: z
      .string()
      .trim()
      .max(80, 'faults.up-to' satisfies WordKey)
      .default('')
      .transform(empty),
    brandColour: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/, 'brand-faults.colour' satisfies WordKey),
    privacyUrl: z
      .string()
      .trim()
      .max(500, 'faults.up-to' satisfies WordKey)
      .default('')
      .transform(empty)
      .pipe(
        z.url({ protocol: /^https?$/, error: 'brand-faults.privacy' satisfies WordKey }).nullable(),
      ),
    /** Empty leaves the logo as it is. */
    logo: z.instanceof(File, { error: 'brand-faults.picture' satisfies WordKey }).optional(),
    removeLogo: z.literal('yes').optional(),
  })
  .transform(async ({ logo: file, removeLogo, ...brand }, context): Promise<BrandChange> => {
    if (file && file.size > 0) {
      const read = await readLogo(file);
      if ('refusal' in read) {
        const { key, values } = read.refusal;
        context.addIssue({ code: 'custom', path: ['logo'], message: key, params: values });
        return z.NEVER;
      }
      return { ...brand, logo: read.url };
    }
    return removeLogo ? { ...brand, logo: null } : brand;
  });

type BrandChange = Pick<Programme, 'brandName' | 'brandColour' | 'privacyUrl'> &
  Partial<Pick<Programme, 'logo'>>;

/** A picture as a data URL, or why it cannot be a logo. */
export async function readLogo(file: File): Promise<{ url: string } | { refusal: Said }> {
  if (file.size > largestLogo) {
    const kilobytes = (file.size / 1024).toFixed(1);
    return { refusal: { key: 'brand-faults.too-big', values: { kilobytes } } };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = pictureKind(bytes);
  if (!kind) return { refusal: { key: 'brand-faults.kind' } };
  return { url: `data:${kind};base64,${btoa(String.fromCharCode(...bytes))}` };
}

/** What a file is by its first bytes, whatever its name says. */
function pictureKind(bytes: Uint8Array): string | null {
  const begins = (at: number, text: string) =>
    [...text].every((sign, offset) => bytes[at + offset] === sign.charCodeAt(0));
  if (begins(0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (begins(0, 'RIFF') && begins(8, 'WEBP')) return 'image/webp';
  const text = new TextDecoder().decode(bytes);
  return /^\uFEFF?\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(text) && text.includes('<svg')
    ? 'image/svg+xml'
    : null;
}
