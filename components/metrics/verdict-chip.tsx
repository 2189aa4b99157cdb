import { useWords } from '#words';
import { classNames } from '@/components/ui/class-names';
import { ViewLink } from '@/components/ui/view-link';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import { describeChange, formatSize } from '@/lib/words/figures';

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
  whyHref,
  of = 'change',
}: {
  change: Change | null;
  definition: Definition;
  /** What is judged: a change in time, or a difference between two at the same time. */
  of?: 'change' | 'difference';
  /** Where a change that is judged is split into its parts; makes a link of the chip. */
  whyHref?: string;
}) {
  const t = useWords();
  if (!change) return <span className="verdict noise">{t('cards.nothing-to-compare-with')}</span>;
  const judged = change.verdict !== 'too-few';
  const words = (
    <>
      {judged && change.difference !== 0 ? (
        <>
          <Arrow rising={change.difference > 0} />
          <span className="sr-only">{t(change.difference > 0 ? 'cards.up' : 'cards.down')}</span>
        </>
      ) : null}
      {of === 'difference' && change.verdict === 'real'
        ? t('cards.real-difference', { size: formatSize(t, change.difference, definition) })
        : describeChange(t, change, definition)}
    </>
  );
  const className = classNames('verdict', look(change));
  if (!judged || !whyHref) return <span className={className}>{words}</span>;
  return (
    <ViewLink className={className} href={whyHref} title={t('cards.why')}>
      {words}
      <span className="sr-only">{t('cards.why-aloud')}</span>
    </ViewLink>
  );
}
