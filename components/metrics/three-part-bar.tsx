import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { bandShares } from './standing';

/** Shares of the bad, the neutral and the good band; bad always at the start. */
export function ThreePartBar({
  score,
  definition,
}: {
  score: Score | null;
  definition: Definition;
}) {
  const shares = bandShares(score);
  const [bad, neutral, good] = definition.bandNames;
  if (!shares)
    return (
      <div className="tri" aria-hidden="true">
        <span className="x" />
      </div>
    );
  const words = `${shares[0]} % ${bad}, ${shares[1]} % ${neutral}, ${shares[2]} % ${good}`;
  return (
    <>
      <div className="tri" role="img" aria-label={words}>
        <span className="h" style={{ flex: shares[0] }} />
        <span className="m" style={{ flex: shares[1] }} />
        <span className="e" style={{ flex: shares[2] }} />
      </div>
      <div className="trik num" aria-hidden="true">
        <span>
          {shares[0]} % {bad}
        </span>
        <span>{shares[1]}</span>
        <span>
          {shares[2]} % {good}
        </span>
      </div>
    </>
  );
}
