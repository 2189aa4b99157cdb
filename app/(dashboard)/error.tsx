'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';

/** A page that failed, within the shell: the way to every other page stays. */
export default function DashboardError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useWords();
  return (
    <div className="plain">
      <Panel>
        <ErrorState
          title={t('errors.page-not-loaded')}
          reference={error.digest}
          actions={
            <Button variant="primary" onClick={reset}>
              {t('ui.try-again')}
            </Button>
          }
        >
          {t('errors.tell-admin')}
        </ErrorState>
      </Panel>
    </div>
  );
}
