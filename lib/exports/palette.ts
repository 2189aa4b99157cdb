import type { ExportTheme } from './export-part';

/** The colours that drawings use, by their names in the style sheet; a test holds the two together. */
const light = {
  '--surface': '#ffffff',
  '--line': '#e4e4e8',
  '--sunken': '#f1f1f3',
  '--ink': '#17181c',
  '--ink-2': '#4b4d57',
  '--ink-3': '#656873',
  '--accent': '#2457c5',
  '--good': '#07666f',
  '--good-text': '#075e67',
  '--neutral': '#8b8d96',
  '--bad': '#cd5318',
  '--bad-text': '#a33c0a',
  '--div-1': '#efa583',
  '--div-2': '#f5c2a8',
  '--div-3': '#fadbca',
  '--div-4': '#fcede5',
  '--div-5': '#f3f3f5',
  '--div-6': '#e2f0f2',
  '--div-7': '#c5e2e6',
  '--div-8': '#9dd0d6',
  '--div-9': '#74bac2',
  '--div-ink': '#10131a',
  '--div-ink-2': '#3d3f48',
  '--chart-line': '#2457c5',
  '--chart-band': '#2457c524',
  '--chart-previous': '#85878f',
  '--chart-target': '#17181c',
  '--chart-grid': '#ececef',
  '--chart-axis': '#b9bac2',
  '--chart-label': '#656873',
  '--chart-flag': '#17181c',
  '--chart-bar': '#c9cad1',
  '--chart-hatch': '#9a9ca6',
  '--cat-1': '#2457c5',
  '--cat-2': '#ab3403',
  '--cat-3': '#008868',
  '--cat-4': '#701c6a',
  '--cat-5': '#8b8100',
  '--cat-6': '#148dd8',
  '--cat-7': '#542a02',
  '--cat-8': '#62656e',
} as const;

export type ColourName = keyof typeof light;

const dark: Record<ColourName, string> = {
  '--surface': '#16171b',
  '--line': '#282a30',
  '--sunken': '#1c1d22',
  '--ink': '#ecedf0',
  '--ink-2': '#b6b9c2',
  '--ink-3': '#989ba6',
  '--accent': '#7ea6fa',
  '--good': '#3bb1bb',
  '--good-text': '#6ad2da',
  '--neutral': '#6f717a',
  '--bad': '#e2733c',
  '--bad-text': '#ff9d6e',
  '--div-1': '#8a3d14',
  '--div-2': '#6d3316',
  '--div-3': '#4f2b19',
  '--div-4': '#37231b',
  '--div-5': '#212329',
  '--div-6': '#182e33',
  '--div-7': '#133e45',
  '--div-8': '#0f4f58',
  '--div-9': '#0b616b',
  '--div-ink': '#f1f3f7',
  '--div-ink-2': '#cfd2d9',
  '--chart-line': '#7ea6fa',
  '--chart-band': '#7ea6fa2e',
  '--chart-previous': '#858893',
  '--chart-target': '#ecedf0',
  '--chart-grid': '#22242a',
  '--chart-axis': '#4a4d57',
  '--chart-label': '#989ba6',
  '--chart-flag': '#ecedf0',
  '--chart-bar': '#3b3e46',
  '--chart-hatch': '#6b6e79',
  '--cat-1': '#7ea6fa',
  '--cat-2': '#fa8a4f',
  '--cat-3': '#60edbe',
  '--cat-4': '#e05d8c',
  '--cat-5': '#dccb5d',
  '--cat-6': '#2092c4',
  '--cat-7': '#a86a4f',
  '--cat-8': '#b5b8c3',
};

export type Palette = Readonly<Record<ColourName, string>>;

export const palettes: Record<ExportTheme, Palette> = { light, dark };

const named = /^var\((--[a-z0-9-]+)\)$/;

/**
 * A colour as the drawing components name it, with its opacity apart, which not
 * every reader of SVG takes in the colour itself.
 *
 * @throws {RangeError} for a name that no palette has
 */
export function colourOf(text: string, palette: Palette): { colour: string; opacity: number } {
  if (text === 'none' || text === 'transparent') return { colour: 'none', opacity: 1 };
  const name = named.exec(text)?.[1];
  const colour = name === undefined ? text : lookedUp(name, palette);
  const alpha = /^#[0-9a-f]{8}$/i.test(colour) ? colour.slice(7) : null;
  return alpha === null
    ? { colour, opacity: 1 }
    : { colour: colour.slice(0, 7), opacity: Number.parseInt(alpha, 16) / 255 };
}

function lookedUp(name: string, palette: Palette): string {
  const found = Object.entries(palette).find(([known]) => known === name);
  if (!found) throw new RangeError(`Drawings have no colour “${name}”.`);
  return found[1];
}
