import type { ReactNode } from 'react';
import type { SparkPoint, TrendTarget } from '@/components/charts/series';
import { Sparkline } from '@/components/charts/sparkline';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import { ViewLink } from '@/components/ui/view-link';
import type { Change } from '@/lib/metrics/change';
import { type Definition, shortName } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';
import type { Score } from '@/lib/metrics/score';
import { intervalWords, standing, valueParts } from './standing';
import { ThreePartBar } from './three-part-bar';
import { VerdictChip } from './verdict-chip';

export type MetricCardProps = {
  href: string;
  definition: Definition;
  /** Defaults to the metric's short name. */
  name?: string;
  score: Score | null;
  change: Change | null;
  points: readonly SparkPoint[];
  target?: TrendTarget | null;
  /** Figure at the lower right: '31 % answered'. */
  aside?: string;
  /** What the reader must not miss: 'target missed'. */
  flag?: string | null;
  /** Words in place of 'No answers in this period'. */
  empty?: string;
};

/** The strip that holds the cards. */
export function MetricCards({
  label = 'Metrics',
  children,
}: {
  label?: string;
  children: ReactNode;
}) {
  return (
    <section className="cards" aria-label={label}>
      {children}
    </section>
  );
}

function Verdict({
  score,
  change,
  definition,
}: Pick<MetricCardProps, 'score' | 'change' | 'definition'>) {
  const state = standing(score);
  if (state === 'none') return <span className="verdict noise">no score without answers</span>;
  if (state === 'enough') return <VerdictChip change={change} definition={definition} />;
  return (
    <span className="verdict few">
      <Icon name="warning" small />
      {state === 'hidden' ? 'hidden, under 5' : `n ${formatCount(score?.n ?? 0)}, too few to judge`}
    </span>
  );
}

/** A metric in one glance: value, interval, verdict, trend, bands, n. The whole card is a link. */
export function MetricCard(props: MetricCardProps) {
  const { href, definition, score, change, points, target, aside, flag } = props;
  const name = props.name ?? shortName(definition);
  const state = standing(score);
  const shown = state === 'hidden' ? null : score;
  const [value, unit] = valueParts(shown, definition);
  const interval = intervalWords(shown, definition);
  return (
    <ViewLink className={`card card-${state}`} href={href}>
      <h2>
        <span className="name" title={name}>
          {name}
        </span>
        <span>{definition.caption}</span>
      </h2>
      <div className="val num">
        <b>
          {value}
          {unit ? <small>{unit}</small> : null}
        </b>
        {interval ? <i>{interval}</i> : null}
      </div>
      <Verdict score={score} change={change} definition={definition} />
      <Sparkline
        points={shown ? points : []}
        target={target}
        label={`${name} over the period, ${points.length} points${target ? `, target ${target.label}` : ''}`}
      />
      <ThreePartBar score={shown} definition={definition} />
      <div className="base num">
        <span>
          {state === 'none'
            ? (props.empty ?? 'No answers in this period')
            : `n ${formatCount(score?.n ?? 0)}`}
        </span>
        {flag ? <span className="font-medium text-bad-text">{flag}</span> : null}
        {aside ? <span>{aside}</span> : null}
      </div>
    </ViewLink>
  );
}

/** A card that is still counting; it has the size of the one that comes. */
export function MetricCardSkeleton({ name, caption }: { name: string; caption?: string }) {
  return (
    <div className="card" role="status" aria-label={`${name} is loading`}>
      <h2>
        <span className="name">{name}</span>
        {caption ? <span>{caption}</span> : null}
      </h2>
      <div className="val">
        <Skeleton width={92} height={28} />
      </div>
      <Skeleton width={128} height={20} />
      <div className="spark">
        <Skeleton height={44} />
      </div>
      <div className="tri">
        <Skeleton height={6} />
      </div>
      <div className="trik">
        <Skeleton width="60%" height={14} />
      </div>
      <div className="base">
        <Skeleton width="40%" height={16} />
      </div>
    </div>
  );
}
