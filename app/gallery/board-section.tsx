import type { BoardFrame, BoardValue } from '@/components/metrics/board-cell';
import { BoardGrid } from '@/components/metrics/board-grid';
import { BoardLegend } from '@/components/metrics/board-legend';
import { BoardList } from '@/components/metrics/board-list';
import { HardestTable } from '@/components/metrics/hardest-table';
import { type ChangedSeries, WhatChangedTable } from '@/components/metrics/what-changed-table';
import { Panel } from '@/components/ui/panel';
import { ces, csat, longName, pair, rightToLeft } from './edge-data';

const channels = ['Phone', 'E-mail', 'Chat', 'In-app', 'Help centre', 'Web form'];
const touchpoints: readonly (readonly [
  string,
  readonly (readonly [number, number, number?] | null)[],
])[] = [
  ['Cancellation', [null, [61, 4.74], [21, 4.85], [12, 5.2], null, [91, 4.6]]],
  [
    'Support case solved',
    [
      [1_118, 4.3, 5.2],
      [392, 5.1],
      [704, 5.7],
      [96, 5.6],
      [204, 5.5],
      [112, 5.1],
    ],
  ],
  [longName, [[126, 4.7], [77, 4.9], [58, 5.3], [31, 5.4], [47, 5.2], null]],
  [rightToLeft, [[21, 4.9], [311, 5.1], [147, 5.4], [24, 5.3], null, [117, 4.9]]],
  ['Onboarding', [[38, 5.3], [164, 5.5], [240, 6.3], [118, 5.9], null, [81, 5.4]]],
  ['Upgrade', [null, [22, 5.5], [96, 6.2], [612, 6.1, 5.7], null, [4, 5]]],
  ['Just created', [[0, 5], null, [0, 5], null, null, null]],
];

function value(n: number, now: number, before: number, seed: number): BoardValue {
  const { score, change } = pair(ces, n, now, before, seed);
  return { score, change, href: `#${n}` };
}

const frame: BoardFrame = { definition: ces, reference: 5.2, axis: [4, 6.6] };
const rows = touchpoints.map(([name, cells], row) => ({
  key: name,
  name,
  href: '#row',
  total: value(200 + row * 80, 4.8 + row * 0.15, 4.9 + row * 0.15, row + 9),
  cells: cells.map(
    (cell, at) => cell && value(cell[0], cell[1], cell[2] ?? cell[1] + 0.03, row * 7 + at + 1),
  ),
}));
const totals = channels.map((_, at) => value(900, 4.6 + at * 0.2, 4.7 + at * 0.2, at + 70));
const grandTotal = value(4_000, 5.25, 5.4, 99);

const changed: ChangedSeries[] = rows.flatMap((row) =>
  row.cells.flatMap((cell, at) => {
    if (cell?.change?.verdict !== 'real') return [];
    return [
      {
        key: `${row.key}-${at}`,
        href: '#x',
        where: row.name,
        detail: channels[at],
        definition: ces,
        change: cell.change,
        n: cell.score?.n ?? 0,
      },
    ];
  }),
);
const satisfied = pair(csat, 800, 4.3, 4.1, 8).change;
if (satisfied) {
  changed.push({
    key: 'csat',
    href: '#x',
    where: 'Invoice question',
    detail: 'E-mail',
    definition: csat,
    change: satisfied,
    n: 311,
  });
}

/** The board with every kind of cell, its phone list, and the two tables of the overview. */
export function BoardSection() {
  const hardest = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) =>
      cell?.score && cell.score.n >= 30
        ? [
            {
              key: `${row.key}${at}`,
              href: '#x',
              where: row.name,
              detail: channels[at],
              score: cell.score,
            },
          ]
        : [],
    ),
  );
  return (
    <div className="grid grid-cols-1 gap-4">
      <div>
        <BoardLegend frame={frame} against="all" />
        <Panel
          className="desk-only"
          foot="Colour only where the interval leaves the reference out; an arrow only for a real change. Under 30 answers a cell is grey and not ranked, under 5 hidden for privacy. Blank: no such touchpoint there."
        >
          <BoardGrid
            frame={frame}
            corner="Touchpoint"
            all={{ key: 'all', name: 'All channels', sortHref: '#all', sorted: 'ascending' }}
            columns={channels.map((name) => ({ key: name, name, sortHref: `#${name}` }))}
            rows={rows}
            allRows="All touchpoints"
            totals={totals}
            grandTotal={grandTotal}
          />
        </Panel>
        <BoardList
          chooserName="Channel"
          frame={frame}
          chooser={['All', ...channels].map((label) => ({
            key: label,
            label,
            href: `#${label}`,
            current: label === 'Phone',
          }))}
          name="Phone"
          total={totals[0] ?? grandTotal}
          rows={rows.map((row) => ({ key: row.key, name: row.name, value: row.cells[0] ?? null }))}
        />
      </div>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[1.6fr_1fr]">
        <Panel
          title="What really changed"
          right={<span className="desk-only">outside the grey is more than chance</span>}
          foot="53 series tested together, 5 % false discoveries at most. 48 moved within noise, 6 had too few answers."
        >
          <WhatChangedTable rows={changed} />
        </Panel>
        <Panel title="Hardest right now" right="axis 4–6.6 of 1–7">
          <HardestTable
            rows={hardest.sort((one, other) => one.score.value - other.score.value).slice(0, 6)}
            definition={ces}
            axis={[4, 6.6]}
            reference={5.2}
          />
        </Panel>
      </div>
      <Panel title="What really changed">
        <WhatChangedTable rows={[]} />
      </Panel>
    </div>
  );
}
