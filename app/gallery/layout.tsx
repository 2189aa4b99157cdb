import type { ReactNode } from 'react';
import { ClientWords } from '@/lib/words/client-words';

/** What the pictures of the gallery say in the browser. */
export default function GalleryLayout({ children }: { children: ReactNode }) {
  return (
    <ClientWords
      areas={[
        'cards',
        'charts',
        'files',
        'filters',
        'methods',
        'metric',
        'names',
        'palette',
        'shell',
        'views',
      ]}
    >
      {children}
    </ClientWords>
  );
}
