// @vitest-environment happy-dom
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { TrendPlot } from '@/components/charts/trend-plot';
import { InEnglish } from '@/lib/words/testing/in-english';
import { wordsIn } from '@/lib/words/words-in';
import { drawTrend, trendLayer, trendPaths } from './draw-trend';
import { easel } from './drawing';
import { printSvg } from './svg-node';
import { samplePart } from './testing/sample-part';

const t = wordsIn('en');

const width = 912;
// Points lead to answers through Next, which is not here.
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

beforeAll(() => {
  // The emulated browser lays nothing out, so the box is told its width.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly told: (entries: unknown[]) => void) {}
      observe() {
        this.told([{ contentRect: { width, height: 412 } }]);
      }
      unobserve() {}
      disconnect() {}
    },
  );
});

function chart() {
  const { picture } = samplePart();
  if (picture?.kind !== 'trend') throw new Error('the sample is a trend');
  return picture.chart;
}

/** Every number of a path, so that how it is written does not matter. */
function numbers(path: string): number[] {
  return (path.replace(/h0/g, '').match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

function near(one: readonly number[], other: readonly number[]): boolean {
  return (
    one.length === other.length &&
    one.every((value, at) => Math.abs(value - (other[at] ?? 0)) < 0.1)
  );
}

test('lines and bands are where the chart library draws them on the screen', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  root.render(createElement(InEnglish, null, createElement(TrendPlot, chart())));
  const drawnBy = (selector: string) =>
    [...box.querySelectorAll(selector)]
      .map((path) => numbers(path.getAttribute('d') ?? ''))
      .filter((path) => path.length > 0);
  const ours = [...trendPaths(trendLayer(t, chart(), width))]
    .map(([key, d]) => [key, numbers(d)] as const)
    .filter(([, path]) => path.length > 0);
  const [lines, bands] = [
    ours.filter(([key]) => !key.startsWith('band')),
    ours.filter(([key]) => key.startsWith('band')),
  ];
  await vi.waitFor(
    () => expect(drawnBy('.recharts-line-curve')).toHaveLength(lines.length),
    20_000,
  );
  for (const [key, path] of lines) {
    const found = drawnBy('.recharts-line-curve').some((theirs) => near(theirs, path));
    expect([key, found]).toEqual([key, true]);
  }
  for (const [key, path] of bands) {
    const found = drawnBy('.recharts-area-area').some((theirs) => near(theirs, path));
    expect([key, found]).toEqual([key, true]);
  }
  root.unmount();
}, 60_000);

test('all that is told on the screen is told in the drawing', () => {
  const { blocks } = drawTrend(t, chart(), easel(width, 'light'));
  const drawing = blocks.flatMap(({ nodes }) => nodes.map(printSvg)).join('');
  for (const words of [
    'Question changed, v2',
    'Новое меню',
    'signal',
    'control limits',
    'Target 5.50',
    'Period before',
    'forecast, simple smoothing',
    'n 312',
  ]) {
    expect(drawing).toContain(words);
  }
});

test('a view without answers, with one, and of ten years by day can be drawn', () => {
  const full = chart();
  const [first] = full.points;
  if (!first) throw new Error('the sample has points');
  const none = { ...first, value: null, low: null, high: null, n: 0 };
  const day = (at: number) => new Date(Date.UTC(2016, 0, 1 + at)).toISOString().slice(0, 10);
  const days = Array.from({ length: 3653 }, (_, at) => ({
    ...first,
    start: day(at),
    end: day(at),
  }));
  for (const points of [[], [none], [first], days]) {
    const plain = { ...full, points, ahead: [], marks: [], centre: null };
    const { blocks } = drawTrend(t, plain, easel(width, 'dark'));
    const drawing = blocks.flatMap(({ nodes }) => nodes.map(printSvg)).join('');
    expect(drawing).not.toMatch(/NaN|Infinity|undefined/);
  }
});
