import type { Metadata } from 'next';
import { useWords } from '#words';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requestWords } from '@/lib/words/request-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('errors.not-found') };
}

export default function NotFound() {
  const t = useWords();
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center">
      <EmptyState
        heading="h1"
        title={t('errors.nothing-here')}
        actions={
          <a href="/" className={buttonClass({ variant: 'primary' })}>
            {t('errors.go-to-overview')}
          </a>
        }
      >
        {t('errors.moved')}
      </EmptyState>
    </main>
  );
}
