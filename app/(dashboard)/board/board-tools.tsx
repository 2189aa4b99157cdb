import { useWords } from '#words';
import { IntervalSwitch, MethodSwitch, ScaleSwitch } from '@/components/metrics/switches';
import { Segmented, type SegmentedOption } from '@/components/ui/segmented';
import { metricIds, metricNames } from '@/lib/metrics/definition';
import type { Interval } from '@/lib/metrics/period';
import { scaleKey } from '@/lib/metrics/scale';
import {
  type BoardAddress,
  type BoardView,
  otherThan,
  type Reference,
} from '@/lib/reports/board-address';
import { boardDimensions } from '@/lib/reports/board-shape';
import { scaleWords } from '@/lib/reports/question-breaks';
import type { View } from '@/lib/reports/view';
import type { BoardContext } from './board-frame';
import type { BoardLinks } from './board-links';

/** Which metric the board is of. */
export function Metrics({ address, links }: { address: BoardAddress; links: BoardLinks }) {
  return (
    <Segmented
      label="Metric"
      options={metricIds.map((metric) => ({
        key: metric,
        label: metricNames[metric].short,
        href: links({ metric, cell: null, isBridged: false }, { method: null, scale: null }),
        current: metric === address.metric,
      }))}
    />
  );
}

const viewNames: Record<BoardView, string> = {
  grid: 'Scores',
  trends: 'Trends',
  periods: 'Periods',
};
const intervals: readonly Interval[] = ['week', 'month', 'quarter'];

/** How the board is cut and what it is held against. All of it in the address. */
export function Tools({ context, catalog }: { context: BoardContext; catalog: View['catalog'] }) {
  const t = useWords();
  const { report, address, query, links } = context;
  const { definition, methods, scales } = report.series;
  return (
    <>
      <div className="tools">
        <Metrics address={address} links={links} />
        <Segmented
          label="View"
          options={(['grid', 'trends', 'periods'] as const).map((view) => ({
            key: view,
            label: viewNames[view],
            href: links({ view, cell: null, column: null, sort: keptSort(context) }),
            current: view === address.view,
          }))}
        />
        {address.view === 'trends' ? null : <Against context={context} />}
        <MethodSwitch
          options={methods.map(({ id, label }) => ({
            key: id,
            label,
            href: links({}, { method: id }),
            current: id === definition.id,
          }))}
        />
        <ScaleSwitch
          options={[
            ...scales.map(({ scale }) => ({
              key: scaleKey(scale),
              label: scaleWords(t, scale),
              href: links({ cell: null, isBridged: false }, { scale, method: null }),
              current: scaleKey(scale) === scaleKey(definition.scale),
            })),
            ...(scales.length > 1 ? [bridgeOption(context)] : []),
          ]}
        />
        {address.view === 'grid' ? null : (
          <IntervalSwitch
            options={intervals.map((interval) => ({
              key: interval,
              label: t(`names.interval-${interval}`),
              href: links({ cell: null }, { interval, intervalChosen: true }),
              current: interval === query.interval,
            }))}
          />
        )}
      </div>
      <Shape address={address} catalog={catalog} links={links} />
    </>
  );
}

/** All scales together, which is asked for by itself and never comes by default. */
function bridgeOption({ address, links }: BoardContext): SegmentedOption {
  return {
    key: 'bridge',
    label: 'All, approximate',
    href: links({ cell: null, isBridged: true }, { scale: null, method: null }),
    current: address.isBridged,
  };
}

/** Sorting by a column ends where the columns change. */
function keptSort({ address }: BoardContext): BoardAddress['sort'] {
  const { sort } = address;
  return sort.by.startsWith('column.') ? { by: 'score', descending: sort.descending } : sort;
}

const againstNames: Record<Reference, string> = {
  all: 'Against all',
  best: 'Own best',
  target: 'Target',
  norm: 'Norm',
};

function Against({ context }: { context: BoardContext }) {
  const { address, goals, links } = context;
  const offered: Reference[] = [
    'all',
    ...(goals.hasTargets || address.against === 'target' ? (['target'] as const) : []),
    ...(address.view === 'grid' ? (['best'] as const) : []),
    ...(goals.normNames.length > 0 || address.against === 'norm' ? (['norm'] as const) : []),
  ];
  return (
    <>
      <Segmented
        label="Hold against"
        options={offered.map((against) => ({
          key: against,
          label: againstNames[against],
          href: links({ against }),
          current: address.against === against,
        }))}
      />
      {address.against === 'norm' && goals.normNames.length > 1 ? (
        <Segmented
          label="Norm"
          options={goals.normNames.map((norm) => ({
            key: norm,
            label: norm,
            href: links({ norm }),
            current: norm === (goals.norm(null, null)?.name ?? address.norm),
          }))}
        />
      ) : null}
      <Segmented
        label="Heat"
        options={[
          { key: 'on', label: 'Heat', href: links({ heat: true }), current: address.heat },
          { key: 'off', label: 'Plain', href: links({ heat: false }), current: !address.heat },
        ]}
      />
    </>
  );
}

/** What the rows and columns are. Choosing for one what the other is turns the board round. */
function Shape({
  address,
  catalog,
  links,
}: {
  address: BoardAddress;
  catalog: View['catalog'];
  links: BoardLinks;
}) {
  const dimensions = boardDimensions(catalog);
  const cleared = {
    cell: null,
    column: null,
    pinned: [],
    sort: { by: 'score', descending: false },
  } as const;
  return (
    <details className="tools-fold mb-3 text-ink-2" open={isOther(address)}>
      <summary className="cursor-pointer text-xs">Rows and columns</summary>
      <div className="tools mt-2 mb-0">
        <span className="text-xs text-ink-3">Rows</span>
        <Segmented
          label="Rows"
          options={dimensions.map(({ key, name }) => ({
            key,
            label: name,
            href: links({
              ...cleared,
              rows: key,
              columns: key === address.columns ? address.rows : address.columns,
            }),
            current: key === address.rows,
          }))}
        />
      </div>
      {address.view === 'periods' ? null : (
        <div className="tools mt-2 mb-0">
          <span className="text-xs text-ink-3">Columns</span>
          <Segmented
            label="Columns"
            options={dimensions.map(({ key, name }) => ({
              key,
              label: name,
              href: links({
                ...cleared,
                columns: key,
                rows: key === address.rows ? address.columns : address.rows,
              }),
              current: key === address.columns,
            }))}
          />
        </div>
      )}
    </details>
  );
}

function isOther({ rows, columns }: BoardAddress): boolean {
  return rows !== 'touchpoint' || columns !== otherThan(rows);
}
