import { type ColourName, colourOf, type Palette } from './palette';

type Look = Readonly<Record<string, string | number>>;

const of = (name: ColourName) => `var(${name})`;
const stroke = (name: ColourName, width = 1, more: Look = {}): Look => ({
  fill: 'none',
  stroke: of(name),
  'stroke-width': width,
  ...more,
});

/** What the classes of the drawing components mean, in attributes; the same as in charts.css and value.css. */
const classLooks: Readonly<Record<string, Look>> = {
  't-ink': { fill: of('--ink') },
  't-strong': { 'font-weight': 600 },
  't-accent': { fill: of('--accent') },
  't-good': { fill: of('--good-text') },
  't-bad': { fill: of('--bad-text') },
  't-12': { 'font-size': 12 },
  't-15': { 'font-size': 15 },
  halo: {
    'paint-order': 'stroke',
    stroke: of('--surface'),
    'stroke-width': 4,
    'stroke-linejoin': 'round',
  },
  'grid-l': stroke('--chart-grid'),
  'axis-l': stroke('--chart-axis'),
  band: { fill: of('--chart-band') },
  line: stroke('--chart-line', 2, { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  thin: { 'stroke-width': 1.5 },
  part: { 'stroke-dasharray': '2 4' },
  prev: stroke('--chart-previous', 1.25, { 'stroke-dasharray': '5 3' }),
  target: stroke('--chart-target', 1, { 'stroke-dasharray': '1 3' }),
  'target-band': { fill: of('--chart-target'), opacity: 0.045 },
  pt: { fill: of('--surface'), stroke: of('--chart-line'), 'stroke-width': 2 },
  full: { fill: of('--chart-line') },
  ghost: stroke('--chart-previous', 1.25, { opacity: 0.75 }),
  'break-l': stroke('--chart-previous', 1, { 'stroke-dasharray': '1 3' }),
  'flag-l': stroke('--chart-flag', 1, { opacity: 0.35 }),
  limit: stroke('--ink-3'),
  middle: { 'stroke-dasharray': '1 3' },
  signal: stroke('--ink', 1.5),
  ahead: stroke('--chart-line', 1.5, { 'stroke-dasharray': '5 4' }),
  'ahead-dot': { fill: of('--surface'), stroke: of('--chart-line'), 'stroke-width': 1.25 },
  'ahead-band': { fill: of('--chart-line'), opacity: 0.08 },
  'n-bar': { fill: of('--chart-bar') },
};

const plainText: Look = { 'font-size': 11, fill: of('--chart-label') };

/** The attributes of an element with its classes worn: what the style sheet does on the screen. */
export function worn(
  tag: string,
  classes: string,
  own: Readonly<Record<string, string | number>>,
  palette: Palette,
): Record<string, string | number> {
  const looks = classes.split(/\s+/).flatMap((name): Look[] => {
    const look = classLooks[name];
    return look ? [look] : [];
  });
  // A class beats an attribute of the same name, as in a browser.
  return inColour(Object.assign({}, tag === 'text' ? plainText : {}, own, ...looks), palette);
}

/** Names of colours turned into colours. */
export function inColour(
  attributes: Readonly<Record<string, string | number>>,
  palette: Palette,
): Record<string, string | number> {
  const found: Record<string, string | number> = { ...attributes };
  for (const side of ['fill', 'stroke']) {
    const value = found[side];
    if (typeof value !== 'string' || value.startsWith('url(')) continue;
    const { colour, opacity } = colourOf(value, palette);
    found[side] = colour;
    if (opacity < 1) found[`${side}-opacity`] = Math.round(opacity * 1000) / 1000;
  }
  return found;
}
