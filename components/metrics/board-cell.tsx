import { useWords } from '#words';
import { type Domain, linearScale } from '@/components/charts/linear-scale';
import { classNames } from '@/components/ui/class-names';
import { ViewLink } from '@/components/ui/view-link';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { hiddenBelow } from '@/lib/metrics/small-base';
import {
  formatCount,
  formatDifference,
  formatSize,
  formatValue,
  unitless,
} from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { heatStep } from './heat';
import { intervalWords, standing } from './standing';
import { Arrow } from './verdict-chip';

/** One pair on the board. `score: null`: the pair exists and nobody answered, or its answers are hidden. */
export type BoardValue = {
  score: Score | null;
  change: Change | null;
  href: string;
  /** Held against this instead of what the frame says; null for nothing. */
  reference?: number | null;
  /** Hidden for privacy: too small itself, or it would give a small neighbour away. */
  hidden?: 'small' | 'protects';
  /** Of the link, so that the focus can return to it. */
  id?: string;
  /** Its details are open. */
  open?: boolean;
};

/** What all cells of a board share. */
export type BoardFrame = {
  definition: Definition;
  /** The value all cells are held against; null for none. */
  reference: number | null;
  /** One axis for the interval marks of all cells. */
  axis: Domain;
  /** Whether cells are coloured by their distance; they are unless this is false. */
  heat?: boolean;
};

/** Score, interval and reference on the axis all cells share. */
export function IntervalMark({ score, frame }: { score: Score; frame: BoardFrame }) {
  const x = linearScale(frame.axis, [2, 94]);
  const inside = (value: number) => Math.min(95, Math.max(1, x(value)));
  return (
    <svg className="mk" viewBox="0 0 96 10" preserveAspectRatio="none" aria-hidden="true">
      {frame.reference === null ? null : (
        <path className="rf" d={`M${inside(frame.reference)} 0V10`} strokeDasharray="2 1.5" />
      )}
      {score.interval ? (
        <path
          className="wh"
          d={`M${inside(score.interval.low)} 5H${inside(score.interval.high)}`}
        />
      ) : null}
      <path className="tk" d={`M${inside(score.value)} 1.5V8.5`} />
    </svg>
  );
}

/** How a pair changed: an arrow and bold only if it is real. */
export function CellChange({
  change,
  definition,
}: {
  change: Change | null;
  definition: Definition;
}) {
  const t = useWords();
  if (!change || change.verdict === 'too-few') return null;
  if (change.verdict === 'noise')
    return (
      <span className="ch">{formatDifference(t, change.difference, unitless(definition))}</span>
    );
  return (
    <span className="ch real">
      <Arrow rising={change.difference > 0} />
      <span className="sr-only">{t(change.better ? 'board.better-by' : 'board.worse-by')} </span>
      {formatSize(t, change.difference, unitless(definition))}
    </span>
  );
}

/** Why a pair shows no judged score: 'hidden, under 5', 'n 21, too few'; null where it does. */
export function withoutScore(t: Words, { score, hidden }: BoardValue): string | null {
  const state = standing(score);
  if (hidden === 'protects') return t('board.hidden-note');
  if (hidden || state === 'hidden') return t('cards.hidden', { n: hiddenBelow });
  if (!score || state === 'none') return t('board.no-answers');
  return state === 'few' ? t('figures.too-few', { n: formatCount(t, score.n) }) : null;
}

/** The ground of a pair: its distance from what it is held against. */
export function groundOf(score: Score, frame: BoardFrame): string {
  return `d${frame.heat === false ? 5 : heatStep(score, frame.reference, frame.definition)}`;
}

/** What a pair is held against. */
export function referenceOf({ reference }: BoardValue, frame: BoardFrame): number | null {
  return reference === undefined ? frame.reference : reference;
}

function FewCell({
  value,
  words,
  label,
  definition,
}: {
  value: BoardValue;
  words: string;
  label: string;
  definition: Definition;
}) {
  const t = useWords();
  const { score, href, id, open } = value;
  if (!score || standing(score) !== 'few')
    return (
      <td className="cell few">
        <b>–</b>
        <span>{words}</span>
      </td>
    );
  return (
    <td className={classNames('cell few', open && 'sel')}>
      <ViewLink
        id={id}
        href={href}
        scroll={false}
        prefetch={false}
        aria-label={`${label}: ${words}`}
        aria-expanded={open}
      >
        <b>{formatValue(t, score.value, unitless(definition))}</b>
        <span>{words}</span>
      </ViewLink>
    </td>
  );
}

/** A pair of row and column: score, change, interval and n on the colour of its distance. */
export function BoardCell({
  value,
  frame,
  label,
}: {
  value: BoardValue | null;
  frame: BoardFrame;
  label: string;
}) {
  const t = useWords();
  const { definition } = frame;
  if (!value)
    return (
      <td className="cell none">
        <span className="sr-only">{t('board.no-pair')}</span>
      </td>
    );
  const { score, change, href, id, open } = value;
  const words = withoutScore(t, value);
  if (!score || words)
    return <FewCell value={value} words={words ?? ''} label={label} definition={definition} />;
  const own = { ...frame, reference: referenceOf(value, frame) };
  return (
    <td className={classNames('cell', groundOf(score, own), open && 'sel')}>
      <ViewLink
        id={id}
        href={href}
        scroll={false}
        prefetch={false}
        title={`${label}, ${intervalWords(t, score, definition) ?? ''}`}
        aria-expanded={open}
      >
        <span className="a num">
          <b>{formatValue(t, score.value, unitless(definition))}</b>
          <CellChange change={change} definition={definition} />
        </span>
        <IntervalMark score={score} frame={own} />
        <span className="n num">n {formatCount(t, score.n)}</span>
      </ViewLink>
    </td>
  );
}

/** A total: value, its interval, n; never coloured. */
export function BoardTotal({ value, definition }: { value: BoardValue; definition: Definition }) {
  const t = useWords();
  const { score, href } = value;
  const words = withoutScore(t, value);
  if (!score || (words && standing(score) !== 'few'))
    return (
      <td className="tot">
        <span className="a">
          <b>–</b>
        </span>
        <span className="n">{words}</span>
      </td>
    );
  return (
    <td className="tot">
      <ViewLink href={href} prefetch={false}>
        <span className="a num">
          <b>{formatValue(t, score.value, unitless(definition))}</b>
          <span>{intervalWords(t, score, definition)}</span>
        </span>
        <span className="n num">n {formatCount(t, score.n)}</span>
      </ViewLink>
    </td>
  );
}
