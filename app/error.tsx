'use client';

import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/empty-state';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="mx-auto grid min-h-[60dvh] max-w-md content-center">
      <ErrorState
        heading="h1"
        title="This page did not load"
        reference={error.digest}
        actions={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        Something went wrong on our side. Your answers are safe and your filters are kept in the
        address.
      </ErrorState>
    </main>
  );
}
