import { useWords } from '#words';
import { IntervalSwitch, MethodSwitch, ScaleSwitch } from '@/components/metrics/switches';
import { Segmented, type SegmentedOption } from '@/components/ui/segmented';
import { metricIds } from '@/lib/metrics/definition';
import type { Interval } from '@/lib/metrics/period';
import { scaleKey } from '@/lib/metrics/scale';
import { type BoardAddress, otherThan, type Reference } from '@/lib/reports/board-address';
import { boardDimensions } from '@/lib/reports/board-shape';
import { scaleWords } from '@/lib/reports/question-breaks';
import type { View } from '@/lib/reports/view';
import { definitionWords } from '@/lib/words/definition-words';
import type { Words } from '@/lib/words/words';
import type { BoardContext } from './board-frame';
import type { BoardLinks } from './board-links';

/** Which metric the board is of. */
export function Metrics({ address, links }: { address: BoardAddress; links: BoardLinks }) {
  const t = useWords();
  return (
    <Segmented
      label={t('board.metric')}
      options={metricIds.map((metric) => ({
        key: metric,
        label: t(`names.metric-${metric}`),
        href: links({ metric, cell: null, isBridged: false }, { method: null, scale: null }),
        current: metric === address.metric,
      }))}
    />
  );
}

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
          label={t('board.view')}
          options={(['grid', 'trends', 'periods'] as const).map((view) => ({
            key: view,
            label: t(`board.view-${view}`),
            href: links({ view, cell: null, column: null, sort: keptSort(context) }),
            current: view === address.view,
          }))}
        />
        {address.view === 'trends' ? null : <Against context={context} />}
        <MethodSwitch
          options={methods.map((method) => ({
            key: method.id,
            label: definitionWords(t, method).label,
            href: links({}, { method: method.id }),
            current: method.id === definition.id,
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
            ...(scales.length > 1 ? [bridgeOption(t, context)] : []),
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
function bridgeOption(t: Words, { address, links }: BoardContext): SegmentedOption {
  return {
    key: 'bridge',
    label: t('board.all-approximate'),
    href: links({ cell: null, isBridged: true }, { scale: null, method: null }),
    current: address.isBridged,
  };
}

/** Sorting by a column ends where the columns change. */
function keptSort({ address }: BoardContext): BoardAddress['sort'] {
  const { sort } = address;
  return sort.by.startsWith('column.') ? { by: 'score', descending: sort.descending } : sort;
}

function Against({ context }: { context: BoardContext }) {
  const t = useWords();
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
        label={t('board.hold-against')}
        options={offered.map((against) => ({
          key: against,
          label: t(`board.against-${against}`),
          href: links({ against }),
          current: address.against === against,
        }))}
      />
      {address.against === 'norm' && goals.normNames.length > 1 ? (
        <Segmented
          label={t('board.against-norm')}
          options={goals.normNames.map((norm) => ({
            key: norm,
            label: norm,
            href: links({ norm }),
            current: norm === (goals.norm(null, null)?.name ?? address.norm),
          }))}
        />
      ) : null}
      <Segmented
        label={t('board.heat')}
        options={[
          { key: 'on', label: t('board.heat'), href: links({ heat: true }), current: address.heat },
          {
            key: 'off',
            label: t('board.plain'),
            href: links({ heat: false }),
            current: !address.heat,
          },
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
  const t = useWords();
  const dimensions = boardDimensions(t, catalog);
  const cleared = {
    cell: null,
    column: null,
    pinned: [],
    sort: { by: 'score', descending: false },
  } as const;
  return (
    <details className="tools-fold mb-3 text-ink-2" open={isOther(address)}>
      <summary className="cursor-pointer text-xs">{t('board.rows-and-columns')}</summary>
      <div className="tools mt-2 mb-0">
        <span className="text-xs text-ink-3">{t('board.rows')}</span>
        <Segmented
          label={t('board.rows')}
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
          <span className="text-xs text-ink-3">{t('board.columns')}</span>
          <Segmented
            label={t('board.columns')}
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
