'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/empty-state';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useWords();
  return (
    <main className="mx-auto grid min-h-[60dvh] max-w-md content-center">
      <ErrorState
        heading="h1"
        title={t('errors.page-not-loaded')}
        reference={error.digest}
        actions={
          <Button variant="primary" onClick={reset}>
            {t('ui.try-again')}
          </Button>
        }
      >
        {t('errors.answers-safe')}
      </ErrorState>
    </main>
  );
}
