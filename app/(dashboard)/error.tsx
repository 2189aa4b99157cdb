'use client';

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
  return (
    <div className="plain">
      <Panel>
        <ErrorState
          title="This page did not load"
          reference={error.digest}
          actions={
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
          }
        >
          The answers are safe, and your filters are kept in the address. If it happens again,
          please tell an admin the number below.
        </ErrorState>
      </Panel>
    </div>
  );
}
