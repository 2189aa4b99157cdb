import { useWords } from '#words';
import { classNames } from '@/components/ui/class-names';
import type { Definition } from '@/lib/metrics/definition';
import { bandNames } from '@/lib/words/definition-words';
import { toneOf } from './standing';

const looks = { negative: 'h', neutral: 'm', positive: 'e' } as const;

/** One answer on the ground of its band. Words or a customer always stand beside it. */
export function ScoreBadge({ point, definition }: { point: number; definition: Definition }) {
  const t = useWords();
  const tone = toneOf(point, definition);
  const [bad, neutral, good] = bandNames(t, definition);
  const band = { negative: bad, neutral, positive: good }[tone];
  const { min, max } = definition.scale;
  return (
    <span className={classNames('score num', looks[tone])}>
      {point}
      <span className="sr-only"> {t('cards.point-of', { scale: `${min}–${max}`, band })}</span>
    </span>
  );
}
