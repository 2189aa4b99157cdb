import type { ReactNode } from 'react';

/** The table of a picture, folded under it. */
export function Twin({ children }: { children: ReactNode }) {
  return (
    <details className="twin">
      <summary>As a table</summary>
      {children}
    </details>
  );
}
