import { type Domain, linearScale } from './linear-scale';

/** One place of a waterfall: a level that things stand at, or a step that adds (above 0) or takes away. */
export type WaterfallStep = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'level' | 'step';
  readonly value: number;
};

/** Where a step stands, in px; a level is a line at `y`. */
export type WaterfallPlace = {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  /** Where the next one begins. */
  readonly end: number;
};

/**
 * The axis of a waterfall: all levels passed on the way, with air above for the
 * words. It is cut where steps are small beside the levels, and says so.
 */
export function waterfallDomain(steps: readonly WaterfallStep[]): { domain: Domain; cut: boolean } {
  const passed = levels(steps);
  const [low, high] = [Math.min(...passed), Math.max(...passed)];
  const air = (high - low || Math.abs(high) || 1) * 0.12;
  const cut = low - air > 0;
  return { domain: [cut ? low - air : Math.min(0, low), high + air], cut };
}

/** Values before the first and after every place. A level says where things stand, whatever came before. */
function levels(steps: readonly WaterfallStep[]): number[] {
  let at = 0;
  const passed = steps.map(({ kind, value }) => {
    at = kind === 'level' ? value : at + value;
    return at;
  });
  return passed.length > 0 ? passed : [0];
}

/** Places side by side in `width`, with a gap of a sixth between them. */
export function waterfallPlaces(
  steps: readonly WaterfallStep[],
  { width, top, bottom }: { width: number; top: number; bottom: number },
): WaterfallPlace[] {
  const y = linearScale(waterfallDomain(steps).domain, [bottom, top]);
  const room = width / Math.max(1, steps.length);
  const gap = room / 6;
  const passed = levels(steps);
  return steps.map(({ kind }, at) => {
    const end = y(passed[at] ?? 0);
    const start = kind === 'level' ? end : y(passed[at - 1] ?? 0);
    return {
      x: at * room + gap / 2,
      width: room - gap,
      y: Math.min(start, end),
      height: Math.abs(end - start),
      end,
    };
  });
}
