import { classNames } from '@/components/ui/class-names';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import { describeChange } from '@/lib/metrics/format';

const up = 'M4 1l3.5 6h-7z';
const down = 'M4 7L.5 1h7z';

/** The arrow says which way, the colour says whether that is good. */
export function Arrow({ rising }: { rising: boolean }) {
  return (
    <svg className="arrow" viewBox="0 0 8 8" aria-hidden="true">
      <path d={rising ? up : down} />
    </svg>
  );
}

function look(change: Change | null): string {
  if (!change || change.verdict === 'too-few') return 'few';
  if (change.verdict === 'noise') return 'noise';
  return change.better ? 'good' : 'bad';
}

/** A change and whether it is more than chance: coloured chip, grey words, or amber words. */
export function VerdictChip({
  change,
  definition,
}: {
  change: Change | null;
  definition: Definition;
}) {
  if (!change) return <span className="verdict noise">nothing to compare with</span>;
  const judged = change.verdict !== 'too-few';
  return (
    <span className={classNames('verdict', look(change))}>
      {judged && change.difference !== 0 ? (
        <>
          <Arrow rising={change.difference > 0} />
          <span className="sr-only">{change.difference > 0 ? 'up' : 'down'}</span>
        </>
      ) : null}
      {describeChange(change, definition)}
    </span>
  );
}
