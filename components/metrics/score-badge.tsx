import { classNames } from '@/components/ui/class-names';
import type { Definition } from '@/lib/metrics/definition';
import { toneOf } from './standing';

const looks = { negative: 'h', neutral: 'm', positive: 'e' } as const;

/** One answer on the ground of its band. Words or a customer always stand beside it. */
export function ScoreBadge({ point, definition }: { point: number; definition: Definition }) {
  const tone = toneOf(point, definition);
  const [bad, neutral, good] = definition.bandNames;
  const words = { negative: bad, neutral, positive: good }[tone];
  return (
    <span className={classNames('score num', looks[tone])}>
      {point}
      <span className="sr-only">
        {' '}
        of {definition.scale.min}–{definition.scale.max}, {words}
      </span>
    </span>
  );
}
