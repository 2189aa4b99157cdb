import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center">
      <EmptyState
        heading="h1"
        title="There is nothing at this address"
        actions={
          <LinkButton href="/" variant="primary">
            Go to the overview
          </LinkButton>
        }
      >
        The page may have been moved or deleted, or the link may have been cut off.
      </EmptyState>
    </main>
  );
}
