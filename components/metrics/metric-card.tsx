import type { ReactNode } from 'react';
import { useWords } from '#words';
import type { SparkPoint, TrendTarget } from '@/components/charts/series';
import { Sparkline } from '@/components/charts/sparkline';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import { ViewLink } from '@/components/ui/view-link';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { definitionWords, shortName } from '@/lib/words/definition-words';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
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
export function MetricCards({ label, children }: { label?: string; children: ReactNode }) {
  const t = useWords();
  return (
    <section className="cards" aria-label={label ?? t('cards.metrics')}>
      {children}
    </section>
  );
}

function Verdict({
  score,
  change,
  definition,
}: Pick<MetricCardProps, 'score' | 'change' | 'definition'>) {
  const t = useWords();
  const state = standing(score);
  if (state === 'none') return <span className="verdict noise">{t('cards.no-score')}</span>;
  if (state === 'enough') return <VerdictChip change={change} definition={definition} />;
  return (
    <span className="verdict few">
      <Icon name="warning" small />
      {state === 'hidden'
        ? t('cards.hidden', { n: hiddenBelow })
        : t('cards.too-few', { n: formatCount(t, score?.n ?? 0) })}
    </span>
  );
}

/** A metric in one glance: value, interval, verdict, trend, bands, n. The whole card is a link. */
export function MetricCard(props: MetricCardProps) {
  const { href, definition, score, change, points, target, aside, flag } = props;
  const t = useWords();
  const name = props.name ?? shortName(t, definition);
  const state = standing(score);
  const shown = state === 'hidden' ? null : score;
  const [value, unit] = valueParts(t, shown, definition);
  const interval = intervalWords(t, shown, definition);
  return (
    <ViewLink className={`card card-${state}`} href={href}>
      <h2>
        <span className="name" title={name}>
          {name}
        </span>
        <span>{definitionWords(t, definition).caption}</span>
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
        label={sparkWords(t, name, points.length, target?.label)}
      />
      <ThreePartBar score={shown} definition={definition} />
      <div className="base num">
        <span>
          {state === 'none'
            ? (props.empty ?? t('cards.none-in-period'))
            : t('cards.n', { n: formatCount(t, score?.n ?? 0) })}
        </span>
        {flag ? <span className="font-medium text-bad-text">{flag}</span> : null}
        {aside ? <span>{aside}</span> : null}
      </div>
    </ViewLink>
  );
}

/** What a small trend shows, read aloud. */
export function sparkWords(t: Words, name: string, points: number, target?: string): string {
  if (target === undefined) return t('cards.spark', { name, points });
  return t('cards.spark-target', { name, points, target });
}

/** A card that is still counting; it has the size of the one that comes. */
export function MetricCardSkeleton({ name, caption }: { name: string; caption?: string }) {
  const t = useWords();
  return (
    <div className="card" role="status" aria-label={t('cards.loading', { name })}>
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
