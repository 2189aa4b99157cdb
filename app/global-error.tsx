'use client';

import './globals.css';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/empty-state';

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>Error · Ergograph</title>
        <main className="mx-auto grid min-h-dvh max-w-md content-center">
          <ErrorState
            heading="h1"
            title="Ergograph did not load"
            reference={error.digest}
            actions={
              <Button variant="primary" onClick={reset}>
                Try again
              </Button>
            }
          >
            Something went wrong on our side. Your answers are safe.
          </ErrorState>
        </main>
      </body>
    </html>
  );
}
