import 'server-only';
import { join } from 'node:path';
import { type Font, type Glyph, openSync, type PathCommand } from 'fontkit';

/** The typefaces of exports: Inter, and Noto Sans TC for what Inter does not have. */
const files = {
  inter: 'inter/400Regular/Inter_400Regular.ttf',
  'inter-strong': 'inter/600SemiBold/Inter_600SemiBold.ttf',
  noto: 'noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  'noto-strong': 'noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
} as const;

export type FaceName = keyof typeof files;
export const faceNames: readonly FaceName[] = ['inter', 'inter-strong', 'noto', 'noto-strong'];

/** As readers of SVG and PowerPoint know them. */
export const familyNames = '"Inter Variable", Inter, "Noto Sans TC", "PingFang TC", sans-serif';

/** As PowerPoint knows it; what it lacks is taken from what the computer has. */
export const slideFace = 'Inter';

export function facePath(name: FaceName): string {
  return join(process.cwd(), 'node_modules', '@expo-google-fonts', files[name]);
}

const opened = new Map<FaceName, Font>();

function face(name: FaceName): Font {
  const known = opened.get(name);
  if (known) return known;
  const font = openSync(facePath(name));
  opened.set(name, font);
  return font;
}

/** A stretch of text that one typeface can write. */
export type TextRun = {
  readonly face: FaceName;
  readonly text: string;
  /** In px, from the start of the text. */
  readonly x: number;
  readonly width: number;
};

export type TextStyle = { readonly size: number; readonly strong: boolean };

/**
 * Text cut where the typeface changes. What neither can write stays with the
 * second, which draws a box: better seen than lost.
 */
export function textRuns(text: string, { size, strong }: TextStyle): TextRun[] {
  const [first, second]: readonly [FaceName, FaceName] = strong
    ? ['inter-strong', 'noto-strong']
    : ['inter', 'noto'];
  const runs: { face: FaceName; text: string }[] = [];
  for (const character of text) {
    const wanted = hasGlyph(first, character) ? first : second;
    const last = runs.at(-1);
    // A space has no looks of its own, so it never parts two words of one script.
    const chosen = character === ' ' && last ? last.face : wanted;
    if (last?.face === chosen) last.text += character;
    else runs.push({ face: chosen, text: character });
  }
  let x = 0;
  return runs.map((run) => {
    const width = widthIn(run.face, run.text, size);
    x += width;
    return { ...run, x: x - width, width };
  });
}

/** How wide a text is, in px. */
export function textWidth(text: string, style: TextStyle): number {
  const last = textRuns(text, style).at(-1);
  return last ? last.x + last.width : 0;
}

function hasGlyph(name: FaceName, character: string): boolean {
  return face(name).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** Axis labels and heads come again and again. */
const widths = new Map<string, number>();
const mostWidths = 20_000;

function widthIn(name: FaceName, text: string, size: number): number {
  const key = `${name} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * size;
  const font = face(name);
  const width = layoutOf(font, text).advanceWidth / font.unitsPerEm;
  if (widths.size >= mostWidths) widths.clear();
  widths.set(key, width);
  return width * size;
}

/** Figures are not kerned: a point drawn under the 7 before it is overlooked, and 7.81 is read as 781. */
function layoutOf(font: Font, text: string) {
  return font.layout(text, /\d[.,]\d/.test(text) ? { kern: false } : {});
}

/** How a stretch of text looks: its outlines in units of the typeface, the baseline at 0, up is plus. */
export type Outline = { readonly path: string; readonly unitsPerEm: number };

const outlines = new Map<string, Outline>();
const mostOutlines = 3_000;

/** The outlines of a run; the same words come again in every picture of a report. */
export function runOutline({ face: name, text }: Pick<TextRun, 'face' | 'text'>): Outline {
  const key = `${name} ${text}`;
  const known = outlines.get(key);
  if (known) return known;
  const font = face(name);
  const { glyphs, positions } = layoutOf(font, text);
  let pen = 0;
  const pieces = glyphs.map((glyph, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    const piece = `M${Math.round(pen + xOffset)} ${Math.round(yOffset)}${glyphPath(name, glyph)}`;
    pen += xAdvance;
    return piece;
  });
  if (outlines.size >= mostOutlines) outlines.clear();
  const outline = { path: pieces.join(''), unitsPerEm: font.unitsPerEm };
  outlines.set(key, outline);
  return outline;
}

const letters: Record<PathCommand['command'], string> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

const glyphPaths = new Map<string, string>();

/** A glyph as steps from its origin, so that it can follow any place. */
function glyphPath(name: FaceName, glyph: Glyph): string {
  const key = `${name} ${glyph.id}`;
  const known = glyphPaths.get(key);
  if (known !== undefined) return known;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const path = glyph.path.commands
    .map(({ command, args }) => {
      const steps = args.map((value, axis) => Math.round(value) - (axis % 2 === 0 ? x : y));
      if (command === 'closePath') [x, y] = [startX, startY];
      else [x, y] = [Math.round(args.at(-2) ?? x), Math.round(args.at(-1) ?? y)];
      if (command === 'moveTo') [startX, startY] = [x, y];
      return `${letters[command]}${steps.join(' ')}`;
    })
    .join('');
  glyphPaths.set(key, path);
  return path;
}
