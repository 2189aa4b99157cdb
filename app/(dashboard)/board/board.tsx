import { useWords } from '#words';
import { BoardLegend } from '@/components/metrics/board-legend';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { answerWords } from '@/lib/exports/view-facts';
import { printMetricQuery } from '@/lib/metric-query';
import { type BoardAddress, printBoardAddress } from '@/lib/reports/board-address';
import { boardHeadline } from '@/lib/reports/board-headline';
import { bucketsWords } from '@/lib/reports/bucket-words';
import type { View } from '@/lib/reports/view';
import { formatDay, formatPeriod } from '@/lib/words/dates';
import { definitionWords, shortName } from '@/lib/words/definition-words';
import { paragraph } from '@/lib/words/figures';
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
  const context = await boardContext(t, view, address);
  if (!context) return <NoBoard view={view} address={address} />;
  const { report } = context;
  return (
    <>
      <ViewNotices notices={report.notices} />
      <PageHeader
        eyebrow={address.isBridged ? t('board.bridged') : undefined}
        title={boardHeadline(t, report)}
        description={termsOf(t, context)}
      />
      {address.isBridged ? <BridgeNotice context={context} /> : null}
      <Tools context={context} catalog={view.catalog} />
      <NothingSet context={context} />
      {address.view === 'trends' || !address.heat ? null : (
        <BoardLegend frame={boardFrame(context)} against={address.against} />
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
  const t = useWords();
  const { metric } = address;
  return (
    <>
      <NoAnswers
        view={view}
        path="/board"
        extra={printBoardAddress({ ...address, cell: null })}
        metrics={[metric]}
        of={t(`names.metric-${metric}`)}
      />
      <div className="tools mt-4">
        <Metrics address={address} links={boardLinks(view.query, address)} />
      </div>
    </>
  );
}

/** What the numbers are, over which days, and how chance is kept out. */
function termsOf(t: Words, { report, query, address }: BoardContext): string {
  const { definition, otherScales } = report.series;
  const isPeriods = address.view === 'periods';
  const isTested = query.comparison !== null || isPeriods;
  return paragraph(t, [
    t('board.terms', {
      name: shortName(t, definition),
      caption: definitionWords(t, definition).caption,
    }),
    isPeriods
      ? t('board.over-buckets', {
          buckets: bucketsWords(t, report.columns.length, query.interval),
          day: formatDay(t, query.period.to),
        })
      : overWords(t, query),
    query.answers === 'latest' ? t('period.latest') : '',
    t(`board.ranks-${report.plainRanks ?? 'none'}`),
    isTested ? t('board.tests') : '',
    otherScales > 0 ? t('board.elsewhere') : '',
  ]);
}

function overWords(t: Words, { period, comparison }: BoardContext['query']): string {
  const over = { period: formatPeriod(t, period) };
  return comparison
    ? t('board.over-against', { ...over, before: formatPeriod(t, comparison) })
    : t('board.over', over);
}

/** Says so where the cells are held against a target or norm that nobody has set. */
function NothingSet({ context: { address, goals, report } }: { context: BoardContext }) {
  const t = useWords();
  const { definition } = report.series;
  const what = [shortName(t, definition), definitionWords(t, definition).caption].join(
    t('figures.comma'),
  );
  if (address.against === 'target' && !goals.hasTargets) {
    return <Notice>{t('board.no-target', { what })}</Notice>;
  }
  if (address.against === 'norm' && goals.normNames.length === 0) {
    return <Notice>{t('board.no-norm', { what })}</Notice>;
  }
  return null;
}
