import { useWords } from '#words';
import type { SplitStep } from '@/components/charts/split-steps';
import { SplitWaterfall, splitAxisWords } from '@/components/charts/split-waterfall';
import { Panel } from '@/components/ui/panel';
import type { Definition } from '@/lib/metrics/definition';
import type { GroupCounts } from '@/lib/metrics/why/group-counts';
import { mixAndRate } from '@/lib/metrics/why/mix-and-rate';
import { formatDifference, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { answers, ces, longName, nps, rightToLeft } from './edge-data';

type Group = readonly [
  name: string,
  before: readonly [number, number],
  now: readonly [number, number],
];

/** Of each group how many answered and around which middle, before and now. */
function groupsOf(of: Definition, groups: readonly Group[]): GroupCounts<string>[] {
  return groups.map(([key, [n, middle], [nowN, nowMiddle]], seed) => ({
    key,
    before: answers(of, n, middle, seed + 1),
    now: answers(of, nowN, nowMiddle, seed + 1),
  }));
}

function stepsOf(t: Words, of: Definition, groups: readonly Group[]): SplitStep[] {
  const split = mixAndRate(groupsOf(of, groups), of);
  if (!split) return [];
  const level = (key: string, value: number): SplitStep => ({
    key,
    name: key,
    detail: '27 Dec – 26 Mar',
    kind: 'level',
    value,
    interval: null,
    verdict: null,
    words: formatValue(t, value, of),
    href: '#answers',
  });
  const step = (key: string, { value, interval, verdict }: typeof split.mix): SplitStep => ({
    key,
    name: key,
    detail: '5.19 → 4.45',
    kind: 'step',
    value,
    interval,
    verdict,
    words: formatDifference(t, value, of),
    href: '#answers',
  });
  return [
    level('Before', split.from),
    step('Mix of channels', split.mix),
    ...split.groups.flatMap(({ key, rate }) => (rate ? [step(key, rate)] : [])),
    level('Now', split.to),
  ];
}

const pictures: readonly { title: string; of: Definition; groups: readonly Group[] }[] = [
  {
    title: 'One got harder, and more came by it',
    of: ces,
    groups: [
      ['Phone', [700, 5.2], [900, 4.2]],
      ['E-mail', [600, 5.2], [600, 5.2]],
      ['Chat', [800, 5.7], [700, 5.8]],
    ],
  },
  {
    title: 'Long names, a small group, others together',
    of: ces,
    groups: [
      [longName, [300, 4.5], [320, 4.2]],
      [rightToLeft, [300, 5.5], [280, 5.7]],
      ['Donaudampfschifffahrtsgesellschaftskapitänsmütze', [200, 5], [200, 5]],
      ['Support case solved', [400, 5.2], [380, 5.1]],
      ['Too few to judge', [12, 5], [40, 3]],
      ['Just launched', [0, 4], [60, 3]],
      ['Bank details changed', [150, 5], [150, 4.9]],
      ['192 others together', [900, 5.3], [880, 5.3]],
    ],
  },
  {
    title: 'All equal',
    of: ces,
    groups: [
      ['Phone', [60, 7], [60, 7]],
      ['Chat', [60, 7], [60, 7]],
    ],
  },
  {
    title: 'Net scores, below zero',
    of: nps,
    groups: [
      ['Phone', [300, 5], [300, 2]],
      ['Chat', [300, 6], [150, 8]],
    ],
  },
];

/** Changes in their parts, at both shapes. */
export function SplitSection() {
  const t = useWords();
  return (
    <div className="grid grid-cols-1 gap-4">
      {pictures.map(({ title, of, groups }) => {
        const steps = stepsOf(t, of, groups);
        return (
          <Panel key={title} title={title} note={splitAxisWords(t, steps, of)}>
            <div className="px-4 pb-3">
              <SplitWaterfall
                t={t}
                steps={steps}
                definition={of}
                summary={title}
                bracket={{ from: 2, words: 'each channel got harder or easier (rate)' }}
              />
            </div>
          </Panel>
        );
      })}
    </div>
  );
}
