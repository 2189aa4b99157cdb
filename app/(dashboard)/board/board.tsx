import { useWords } from '#words';
import { BoardLegend } from '@/components/metrics/board-legend';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { answerWords } from '@/lib/exports/view-facts';
import { printMetricQuery } from '@/lib/metric-query';
import { metricNames } from '@/lib/metrics/definition';
import { type BoardAddress, printBoardAddress, type Reference } from '@/lib/reports/board-address';
import { boardHeadline } from '@/lib/reports/board-headline';
import { bridgeWords } from '@/lib/reports/bridge-words';
import type { View } from '@/lib/reports/view';
import { formatPeriod } from '@/lib/words/dates';
import { shortName } from '@/lib/words/definition-words';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { NoAnswers } from '../no-answers';
import { PrintFooter } from '../print-footer';
import { ViewNotices } from '../view-filters';
import { boardContext } from './board-context';
import { type BoardContext, boardFrame } from './board-frame';
import { boardLinks } from './board-links';
import { Grid, List, Trends } from './board-pictures';
import { Rules } from './board-rules';
import { Metrics, Tools } from './board-tools';
import { BridgeNotice } from './bridge-notice';
import { CellDetails } from './cell-details';
import { NormSources } from './norm-sources';

/** The board of one metric: what changed in a sentence, then every cell with its proof. */
export async function Board({ view, address }: { view: View; address: BoardAddress }) {
  const t = await requestWords();
  const context = await boardContext(view, address);
  if (!context) return <NoBoard view={view} address={address} />;
  const { report } = context;
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader
        eyebrow={address.isBridged ? bridgeWords : undefined}
        title={boardHeadline(t, report)}
        description={termsOf(t, context)}
      />
      {address.isBridged ? <BridgeNotice context={context} /> : null}
      <Tools context={context} catalog={view.catalog} />
      <NothingSet context={context} />
      {address.view === 'trends' || !address.heat ? null : (
        <BoardLegend frame={boardFrame(context)} against={againstWords[address.against]} />
      )}
      {address.view === 'trends' ? <Trends context={context} /> : <Grid context={context} />}
      <List context={context} />
      <p className="phone-only mt-2 text-xs text-ink-3">
        <Rules context={context} />
      </p>
      {address.view === 'periods' ? null : <CellDetails {...context} />}
      <NormSources context={context} />
      <PrintFooter
        view={view}
        address={`/board${printMetricQuery(context.query, printBoardAddress({ ...address, cell: null }))}`}
        n={answerWords(t, report.total.kind === 'open' ? report.total.answers : 0)}
        definitions={[report.series.definition]}
      />
    </>
  );
}

/** In place of a board: where there are answers, and the way to other metrics. */
function NoBoard({ view, address }: { view: View; address: BoardAddress }) {
  const { metric } = address;
  return (
    <>
      <NoAnswers
        view={view}
        path="/board"
        extra={printBoardAddress({ ...address, cell: null })}
        metrics={[metric]}
        of={metricNames[metric].short}
      />
      <div className="tools mt-4">
        <Metrics address={address} links={boardLinks(view.query, address)} />
      </div>
    </>
  );
}

const againstWords: Record<Reference, string> = {
  all: 'all',
  best: 'own best',
  target: 'the target',
  norm: 'the norm',
};

/** What the numbers are, over which days, and how chance is kept out. */
function termsOf(t: Words, { report, query, address }: BoardContext): string {
  const { definition, otherScales } = report.series;
  const isPeriods = address.view === 'periods';
  const against =
    query.comparison && !isPeriods ? ` against ${formatPeriod(t, query.comparison)}` : '';
  const over = isPeriods
    ? `The last ${report.columns.length} ${query.interval}s up to ${formatPeriod(t, { from: query.period.to, to: query.period.to })}`
    : `${formatPeriod(t, query.period)}${against}`;
  const elsewhere = otherScales > 0 ? ' Answers on other scales are not in these numbers.' : '';
  const ranks = {
    'few-groups': 'Ranks use plain scores: fewer than five cells are too few to shrink.',
    'no-spread': 'Ranks use plain scores: cells differ no more than chance would have them.',
    none: 'Ranks use shrunken scores.',
  }[report.plainRanks ?? 'none'];
  const tests =
    query.comparison || isPeriods
      ? ` Changes are tested together, at 5 % false discoveries over the whole board.`
      : '';
  const once = query.answers === 'latest' ? ' Of each customer the latest answer counts.' : '';
  return `${shortName(t, definition)}, ${definition.caption}. ${over}.${once} ${ranks}${tests}${elsewhere}`;
}

/** Says so where the cells are held against a target or norm that nobody has set. */
function NothingSet({ context: { address, goals, report } }: { context: BoardContext }) {
  const t = useWords();
  const { definition } = report.series;
  const what = `${shortName(t, definition)}, ${definition.caption}`;
  if (address.against === 'target' && !goals.hasTargets) {
    return (
      <Notice>
        There is no target for {what}. An admin can set one under Settings, Targets; one for another
        scale or method is not held against these scores.
      </Notice>
    );
  }
  if (address.against === 'norm' && goals.normNames.length === 0) {
    return (
      <Notice>
        There is no norm for {what}. An admin can add one under Settings, Norms; one on another
        scale or by another method is never compared.
      </Notice>
    );
  }
  return null;
}
