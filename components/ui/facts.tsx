import type { ReactNode } from 'react';

/** A thing's facts, a line each; what is null is left out. */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [term: string, words: ReactNode | null])[];
}) {
  return (
    <dl className="defs">
      {facts.map(([term, words]) =>
        words === null ? null : (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
