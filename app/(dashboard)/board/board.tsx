import { BoardLegend } from '@/components/metrics/board-legend';
import { MethodSwitch, ScaleSwitch } from '@/components/metrics/switches';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import { may } from '@/lib/auth/roles';
import { metricIds, metricNames, shortName } from '@/lib/metrics/definition';
import { formatPeriod } from '@/lib/metrics/period';
import { scaleKey } from '@/lib/metrics/scale';
import { boardReport } from '@/lib/reports/board';
import { boardHeadline } from '@/lib/reports/board-headline';
import type { View } from '@/lib/reports/view';
import { NoAnswers } from '../no-answers';
import { ViewNotices } from '../view-filters';
import { type BoardAddress, boardLinks, printBoardAddress } from './board-address';
import { type BoardContext, boardFrame } from './board-frame';
import { Grid, List, Rules } from './board-pictures';
import { CellDetails } from './cell-details';

/** The board of one metric: what changed in a sentence, then every cell with its proof. */
export async function Board({ view, address }: { view: View; address: BoardAddress }) {
  const { member, catalog, query } = view;
  const { metric } = address;
  const report = await boardReport(
    member.scope,
    catalog,
    metric,
    query,
    !may(member.role, 'people:read'),
  );
  const links = boardLinks(query, address);
  const name = metricNames[metric].short;
  if (!report || report.rows.length === 0) {
    return (
      <>
        <NoAnswers
          view={view}
          path="/board"
          extra={printBoardAddress({ ...address, cell: null })}
          metrics={[metric]}
          of={name}
        />
        <div className="tools mt-4">
          <Metrics address={address} links={links} />
        </div>
      </>
    );
  }
  const context: BoardContext = { report, query, address, links };
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader title={boardHeadline(report)} description={termsOf(context)} />
      <Tools context={context} />
      <BoardLegend
        frame={boardFrame(context)}
        against={address.against === 'all' ? 'all' : 'own best'}
      />
      <Grid context={context} />
      <List context={context} />
      <p className="phone-only mt-2 text-xs text-ink-3">
        <Rules context={context} />
      </p>
      <CellDetails {...context} />
    </>
  );
}

/** What the numbers are, over which days, and how chance is kept out. */
function termsOf({ report, query }: BoardContext): string {
  const { definition, otherScales } = report.series;
  const compared = query.comparison ? ` against ${formatPeriod(query.comparison)}` : '';
  const elsewhere = otherScales > 0 ? ' Answers on other scales are not in these numbers.' : '';
  const ranks = {
    'few-groups': 'Ranks use plain scores: fewer than five cells are too few to shrink.',
    'no-spread': 'Ranks use plain scores: cells differ no more than chance would have them.',
    none: 'Ranks use shrunken scores.',
  }[report.plainRanks ?? 'none'];
  const tests = query.comparison
    ? ` Changes are tested together, at 5 % false discoveries over the whole board.`
    : '';
  const once = query.answers === 'latest' ? ' Of each customer the latest answer counts.' : '';
  return `${shortName(definition)}, ${definition.caption}. ${formatPeriod(query.period)}${compared}.${once} ${ranks}${tests}${elsewhere}`;
}

function Metrics({ address, links }: Pick<BoardContext, 'address' | 'links'>) {
  return (
    <Segmented
      label="Metric"
      options={metricIds.map((metric) => ({
        key: metric,
        label: metricNames[metric].short,
        href: links({ metric, cell: null }, { method: null, scale: null }),
        current: metric === address.metric,
      }))}
    />
  );
}

function Tools({ context }: { context: BoardContext }) {
  const { report, address, links } = context;
  const { definition, methods, scales } = report.series;
  return (
    <div className="tools">
      <Metrics address={address} links={links} />
      <Segmented
        label="Hold against"
        options={[
          {
            key: 'all',
            label: 'Against all',
            href: links({ against: 'all' }),
            current: address.against === 'all',
          },
          {
            key: 'best',
            label: 'Own best',
            href: links({ against: 'best' }),
            current: address.against === 'best',
          },
        ]}
      />
      <MethodSwitch
        options={methods.map(({ id, label }) => ({
          key: id,
          label,
          href: links({}, { method: id }),
          current: id === definition.id,
        }))}
      />
      <ScaleSwitch
        options={scales.map(({ scale }) => ({
          key: scaleKey(scale),
          label: `${scale.min}–${scale.max}${scale.direction === 'effort' ? ', high = hard' : ''}`,
          href: links({ cell: null }, { scale, method: null }),
          current: scaleKey(scale) === scaleKey(definition.scale),
        }))}
      />
    </div>
  );
}
