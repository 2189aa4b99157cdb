import type { ReactNode } from 'react';
import { useWords } from '#words';

/** The table of a picture, folded under it. */
export function Twin({ children }: { children: ReactNode }) {
  const t = useWords();
  return (
    <details className="twin">
      <summary>{t('metric.as-table')}</summary>
      {children}
    </details>
  );
}
