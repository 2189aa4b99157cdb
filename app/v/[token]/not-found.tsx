import type { Metadata } from 'next';
import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { requestWords } from '@/lib/words/request-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('links.no-such-view') };
}

/** A link to a view that was cut short or made up. */
export default function NoSuchView() {
  const t = useWords();
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center" id="main">
      <EmptyState heading="h1" icon="link" title={t('links.no-view-here')}>
        {t('links.cut-off')}
      </EmptyState>
    </main>
  );
}
