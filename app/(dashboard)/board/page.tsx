import { boardParams, parseBoardAddress, printBoardAddress } from '@/lib/reports/board-address';
import { metricView } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import { FirstFrame } from '../first-frame';
import { ViewFilters, ViewNotices } from '../view-filters';
import { Board } from './board';
import { BoardSkeleton } from './board-skeleton';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('board.title') };
}

export default async function BoardPage({ searchParams }: PageProps<'/board'>) {
  const t = await requestWords();
  const view = await metricView(searchParams, boardParams);
  const { address, notices } = parseBoardAddress(await searchParams, view.catalog);
  const { metric } = address;
  const surveys = view.catalog.survey.filter((survey) => survey.metric === metric);
  const page = {
    path: '/board',
    extra: printBoardAddress({ ...address, cell: null }),
    surveys: surveys.map(({ key }) => key),
  };
  return (
    <>
      <ViewFilters view={view} page={page} metrics={[metric]} />
      <ViewNotices notices={[...view.notices, ...notices]} />
      <FirstFrame
        numbers={Board({ view, address })}
        meanwhile={<BoardSkeleton name={t(`names.metric-${metric}`)} />}
      />
    </>
  );
}
