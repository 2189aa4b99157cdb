/** A brand colour made legible on a ground, and the colour of words on it. */
export type Accent = { readonly accent: string; readonly onAccent: string };

type Rgb = readonly [number, number, number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
/** The grounds of the page, light and dark. */
const grounds = { light: '#ffffff', dark: '#15161a' } as const;

/** Least contrast of words with what is behind them: WCAG 2.2, 1.4.3 AA, and more in the dark. */
const legible = { light: 4.5, dark: 6 } as const;

/**
 * The brand colour for a light and a dark page: as it is where its words can be
 * read, else darker or lighter until they can.
 */
export function brandColours(colour: string): { readonly light: Accent; readonly dark: Accent } {
  return {
    light: accentOn('light', colour, black),
    dark: accentOn('dark', colour, white),
  };
}

/** Contrast ratio of two colours such as `#2457c5`, 1–21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(rgbOf(one)), luminance(rgbOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function accentOn(theme: 'light' | 'dark', colour: string, towards: Rgb): Accent {
  const [ground, least] = [grounds[theme], legible[theme]];
  let accent = colour;
  for (let share = 0.05; contrast(accent, ground) < least && share <= 1; share += 0.05) {
    accent = hexOf(mixed(rgbOf(colour), towards, share));
  }
  const [dark, light] = ['#0c1220', '#ffffff'] as const;
  const onAccent = contrast(accent, light) >= contrast(accent, dark) ? light : dark;
  return { accent, onAccent };
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (part: 0 | 1 | 2) => Math.round(from[part] + (to[part] - from[part]) * share);
  return [at(0), at(1), at(2)];
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function rgbOf(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
