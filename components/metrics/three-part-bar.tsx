import { useWords } from '#words';
import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { bandNames } from '@/lib/words/definition-words';
import { bandShares } from './standing';

/** Shares of the bad, the neutral and the good band; bad always at the start. */
export function ThreePartBar({
  score,
  definition,
}: {
  score: Score | null;
  definition: Definition;
}) {
  const t = useWords();
  const shares = bandShares(score);
  const [badName, neutralName, goodName] = bandNames(t, definition);
  if (!shares)
    return (
      <div className="tri" aria-hidden="true">
        <span className="x" />
      </div>
    );
  const [bad, neutral, good] = shares;
  const share = (n: number) => t('figures.percent', { n });
  const words = t('cards.three-parts', {
    bad: share(bad),
    badName,
    neutral: share(neutral),
    neutralName,
    good: share(good),
    goodName,
  });
  return (
    <>
      <div className="tri" role="img" aria-label={words}>
        <span className="h" style={{ flex: bad }} />
        <span className="m" style={{ flex: neutral }} />
        <span className="e" style={{ flex: good }} />
      </div>
      <div className="trik num" aria-hidden="true">
        <span>
          {share(bad)} {badName}
        </span>
        <span>{neutral}</span>
        <span>
          {share(good)} {goodName}
        </span>
      </div>
    </>
  );
}
