import type { View } from '@/lib/reports/view';
import type { DashboardCard } from '@/lib/views/dashboard-cards';
import { paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { BoardPicture } from './board-picture';
import { type CardView, cardView } from './card-view';
import { DistributionPicture, MetricPicture, TrendPicture } from './score-pictures';
import { TextPicture } from './text-picture';
import { ChurnPicture, ClvPicture } from './value-pictures';

type CardPictureProps = {
  card: DashboardCard;
  /** The filters of the dashboard. */
  view: View;
  /** Whether nothing may be shown beyond what the card was made to show. */
  isStrict: boolean;
};

/** One card of a dashboard with its title, what it is over, and what of that is gone. */
export async function CardPicture({ card, view: dashboard, isStrict }: CardPictureProps) {
  const t = await requestWords();
  const { view, params, words, gone } = await cardView(t, dashboard, card);
  return (
    <>
      {card.title || words ? (
        <p className="dash-head">
          {card.title ? <b>{card.title}</b> : null}
          {words ? <span>{words}</span> : null}
        </p>
      ) : null}
      {gone.length > 0 ? (
        <p className="dash-gone" role="note">
          {paragraph(t, [
            ...gone,
            t(isStrict ? 'dashboards.nothing-shown' : 'dashboards.choose-anew'),
          ])}
        </p>
      ) : null}
      {gone.length > 0 && isStrict ? null : <Picture card={card} view={view} params={params} />}
    </>
  );
}

function Picture({
  card,
  view,
  params,
}: { card: DashboardCard } & Pick<CardView, 'view' | 'params'>) {
  switch (card.kind) {
    case 'metric':
      return <MetricPicture view={view} metric={card.metric} />;
    case 'trend':
      return <TrendPicture view={view} metric={card.metric} />;
    case 'distribution':
      return <DistributionPicture view={view} metric={card.metric} />;
    case 'board':
      return <BoardPicture view={view} metric={card.metric} params={params} />;
    case 'churn':
      return <ChurnPicture view={view} />;
    case 'clv':
      return <ClvPicture view={view} />;
    case 'text':
      return <TextPicture text={card.text} />;
  }
}
