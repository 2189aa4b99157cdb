import type { Metadata } from 'next';
import { useWords } from '#words';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requestWords } from '@/lib/words/request-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('errors.not-found') };
}

/** An address inside the product that leads to nothing: the shell stays around it. */
export default function NotFoundHere() {
  const t = useWords();
  return (
    <div className="plain mx-auto max-w-md">
      <EmptyState
        heading="h1"
        title={t('errors.nothing-here')}
        actions={
          <a href="/" className={buttonClass({})}>
            {t('errors.go-to-overview')}
          </a>
        }
      >
        {t('errors.removed')}
      </EmptyState>
    </div>
  );
}
