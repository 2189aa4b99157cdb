import { boardContext } from '@/app/(dashboard)/board/board-context';
import { Grid, List, Trends } from '@/app/(dashboard)/board/board-pictures';
import type { MetricId } from '@/lib/metrics/definition';
import type { SearchParams } from '@/lib/query-params';
import { parseBoardAddress } from '@/lib/reports/board-address';
import type { View } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import { NothingToShow } from './score-pictures';

type BoardPictureProps = {
  view: View;
  metric: MetricId;
  /** Rows, columns and sort as the page of a board has them in its address. */
  params: SearchParams;
};

/** The benchmark board of a metric; its cells lead to the board itself. */
export async function BoardPicture({ view, metric, params }: BoardPictureProps) {
  const t = await requestWords();
  const { address } = parseBoardAddress({ ...params, metric }, view.catalog);
  const context = await boardContext(t, view, { ...address, cell: null });
  if (!context) {
    return <NothingToShow metric={metric} words={t('dashboards.nobody-answered')} />;
  }
  return (
    <>
      {address.view === 'trends' ? <Trends context={context} /> : <Grid context={context} />}
      <List context={context} />
    </>
  );
}
