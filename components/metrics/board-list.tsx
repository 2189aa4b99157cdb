import { useWords } from '#words';
import { Segmented, type SegmentedOption } from '@/components/ui/segmented';
import { ViewLink } from '@/components/ui/view-link';
import { formatCount, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import {
  type BoardFrame,
  type BoardValue,
  groundOf,
  IntervalMark,
  referenceOf,
  withoutScore,
} from './board-cell';
import { intervalWords, standing } from './standing';
import { VerdictChip } from './verdict-chip';

export type BoardListRow = { key: string; name: string; value: BoardValue | null };

function offWords(
  t: Words,
  value: BoardValue | null,
  definition: BoardFrame['definition'],
): string | null {
  if (!value) return t('board.no-pair');
  const words = withoutScore(t, value);
  if (!words || !value.score || standing(value.score) !== 'few') return words;
  return `${formatValue(t, value.score.value, definition)} · ${words}`;
}

function Row({ row, frame }: { row: BoardListRow; frame: BoardFrame }) {
  const t = useWords();
  const { definition } = frame;
  const words = offWords(t, row.value, definition);
  const score = row.value?.score;
  if (!row.value || !score || words) {
    return (
      <li className="off">
        <span className="min-w-0 truncate">{row.name}</span>
        <span className="num">{words}</span>
      </li>
    );
  }
  const { href, id, open, change } = row.value;
  const own = { ...frame, reference: referenceOf(row.value, frame) };
  return (
    <li>
      <ViewLink
        id={id && `${id}-phone`}
        href={href}
        scroll={false}
        prefetch={false}
        aria-expanded={open}
      >
        <span className="nm">
          <span className="line-clamp-2">{row.name}</span>
          <VerdictChip change={change} definition={definition} />
        </span>
        <span className={`pc ${groundOf(score, own)}`}>
          <span className="a num">
            <b>{formatValue(t, score.value, definition)}</b>
            <span>n {formatCount(t, score.n)}</span>
          </span>
          <IntervalMark score={score} frame={own} />
        </span>
      </ViewLink>
    </li>
  );
}

/** The board on a phone: one column at a time, its rows in the given order (hardest first). */
export function BoardList({
  frame,
  chooser,
  chooserName,
  name,
  total,
  order,
  rows,
}: {
  frame: BoardFrame;
  /** The columns, as links. */
  chooser: readonly SegmentedOption[];
  /** What the columns are. */
  chooserName: string;
  /** The chosen column and its total. */
  name: string;
  total: BoardValue;
  /** How the rows are sorted: 'hardest first'. */
  order?: string;
  rows: readonly BoardListRow[];
}) {
  const t = useWords();
  const { definition } = frame;
  return (
    <div className="phone-only">
      <div className="chooser">
        <Segmented label={chooserName} options={chooser} />
      </div>
      <section className="panel">
        <header>
          <h2>
            {name} {formatValue(t, total.score?.value ?? null, definition)}
          </h2>
          <span className="note num">
            {withoutScore(t, total) ??
              [
                intervalWords(t, total.score, definition),
                `n ${formatCount(t, total.score?.n ?? 0)}`,
              ]
                .filter(Boolean)
                .join(t('figures.comma'))}
          </span>
          {order ? <span className="r">{order}</span> : null}
        </header>
        <ul className="plist">
          {rows.map((row) => (
            <Row key={row.key} row={row} frame={frame} />
          ))}
        </ul>
      </section>
    </div>
  );
}
