import type { ReactNode } from 'react';
import { ClientWords } from '@/lib/words/client-words';

/** The wall has no shell around it, so its words come from here. */
export default function WallLayout({ children }: { children: ReactNode }) {
  return (
    <ClientWords
      areas={[
        'cards',
        'charts',
        'files',
        'filters',
        'jobs',
        'methods',
        'metric',
        'names',
        'shell',
        'term',
        'views',
        'wall',
      ]}
    >
      {children}
    </ClientWords>
  );
}
