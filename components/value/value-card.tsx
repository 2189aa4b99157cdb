import type { ReactNode } from 'react';
import { useWords } from '#words';
import type { SparkPoint, TrendTarget } from '@/components/charts/series';
import { Sparkline } from '@/components/charts/sparkline';
import { sparkWords } from '@/components/metrics/metric-card';
import { Arrow } from '@/components/metrics/verdict-chip';
import { classNames } from '@/components/ui/class-names';
import { ViewLink } from '@/components/ui/view-link';
import { moveWords, type ShownMove } from './shown-move';

/** A change and whether it is more than chance: coloured chip, grey words, or amber words. */
export function MoveChip({ move }: { move: ShownMove | null }) {
  const t = useWords();
  if (!move) return <span className="verdict noise">{t('cards.nothing-to-compare-with')}</span>;
  const { verdict, rising, better } = move;
  const look =
    verdict === 'real' && better !== null
      ? better
        ? 'good'
        : 'bad'
      : verdict === 'too-few'
        ? 'few'
        : 'noise';
  return (
    <span className={classNames('verdict', look)}>
      {rising === null ? null : (
        <>
          <Arrow rising={rising} />
          <span className="sr-only">{t(rising ? 'cards.up' : 'cards.down')}</span>
        </>
      )}
      {moveWords(t, move)}
    </span>
  );
}

export type ValueCardProps = {
  name: string;
  /** What it is over: `May 2026`. */
  caption: string;
  /** The customers behind it; none for people who may not see them. */
  href: string | null;
  value: string;
  unit?: string;
  /** The 95 % interval. */
  interval: string | null;
  move: ShownMove | null;
  points: readonly SparkPoint[];
  target?: TrendTarget | null;
  /** What the reader must not miss: `target missed`. */
  flag?: string | null;
  /** Lower left: `n 11,104`. */
  base: string;
  /** Lower right: why there is no interval. */
  aside?: string | null;
  few?: boolean;
  /** The way to how it is made; without it the whole card is a link. */
  made?: ReactNode;
};

/** A figure in one glance: value, interval, verdict, trend, n, and how it is made. */
export function ValueCard(props: ValueCardProps) {
  const { name, href, made, few } = props;
  const look = classNames('card', few && 'card-few');
  if (!made && href) {
    return (
      <ViewLink className={look} href={href}>
        <CardHead name={name} caption={props.caption} />
        <CardFigures {...props} />
      </ViewLink>
    );
  }
  return (
    <div className={look}>
      <CardHead name={name} caption={props.caption} href={href}>
        {made}
      </CardHead>
      <CardFigures {...props} />
    </div>
  );
}

function CardHead({
  name,
  caption,
  href = null,
  children,
}: Pick<ValueCardProps, 'name' | 'caption'> & { href?: string | null; children?: ReactNode }) {
  return (
    <h2 className="items-center">
      <span className="name" title={name}>
        {href ? (
          <ViewLink className="text-ink" href={href}>
            {name}
          </ViewLink>
        ) : (
          name
        )}
      </span>
      <span>{caption}</span>
      {children ? (
        <span className="-my-1 ms-auto shrink-0 overflow-visible">{children}</span>
      ) : null}
    </h2>
  );
}

function CardFigures(props: ValueCardProps) {
  const t = useWords();
  const { name, value, unit, interval, move, points, target, flag, base, aside } = props;
  return (
    <>
      <div className="val num">
        <b>
          {value}
          {unit ? <small>{unit}</small> : null}
        </b>
        {interval ? <i>{interval}</i> : null}
      </div>
      <MoveChip move={move} />
      <Sparkline
        points={points}
        target={target}
        label={sparkWords(t, name, points.length, target?.label)}
      />
      <div className="base num">
        <span>{base}</span>
        {flag ? <span className="font-medium text-bad-text">{flag}</span> : null}
        {aside ? <span>{aside}</span> : null}
      </div>
    </>
  );
}
