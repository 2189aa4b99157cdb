import { spread, type Timing } from './timing';

/** Figures of one thing done in several ways, the first of them ours. */
export type Finding = {
  name: string;
  unit: 'ms' | 'answers/s' | 'pages/s' | 'MB' | '×';
  ours: Timing;
  /** What ours is held against, and how many times better ours is: less than 1 is worse. */
  others: readonly { name: string; figure: Timing; ratio: Timing }[];
};

/** Milliseconds beside those of others; each ratio is of the medians. */
export function faster(
  name: string,
  ours: Timing,
  others: readonly { name: string; figure: Timing }[],
): Finding {
  const against = others.map(({ name, figure }) => {
    const ratio = {
      median: figure.median / ours.median,
      low: figure.low / ours.high,
      high: figure.high / ours.low,
    };
    return { name, figure, ratio };
  });
  return { name, unit: 'ms', ours, others: against };
}

/** Rates of rounds in which both ways took turns; the ratio is that of each round. */
export function rates(
  name: string,
  other: string,
  rounds: readonly { ours: number; other: number }[],
): Finding {
  const ratio = spread(rounds.map(({ ours, other }) => ours / other));
  const figure = spread(rounds.map(({ other }) => other));
  const ours = spread(rounds.map(({ ours }) => ours));
  return { name, unit: 'answers/s', ours, others: [{ name: other, figure, ratio }] };
}

/** A figure that stands for itself. */
export function alone(name: string, unit: Finding['unit'], figures: readonly number[]): Finding {
  return { name, unit, ours: spread(figures), others: [] };
}

export function print(findings: readonly Finding[]): void {
  console.log('\nmedian (middle half); × says how many times better Ergograph is, below 1 worse\n');
  for (const { name, unit, ours, others } of findings) {
    console.log(name);
    console.log(`  ${'Ergograph'.padEnd(14)} ${figures(ours, unit)}`);
    for (const { name, figure, ratio } of others) {
      const times = `${ratio.median.toFixed(2)}× (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`;
      console.log(`  ${name.padEnd(14)} ${figures(figure, unit)}  ${times}`);
    }
  }
}

const decimals = { ms: 1, 'answers/s': 0, 'pages/s': 1, MB: 1, '×': 2 } as const;

function figures({ median, low, high }: Timing, unit: Finding['unit']): string {
  const digits = decimals[unit];
  return `${median.toFixed(digits)} ${unit} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}
