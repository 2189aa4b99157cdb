import { EmptyState } from '@/components/ui/empty-state';

export const metadata = { title: 'No such view' };

/** A link to a view that was cut short or made up. */
export default function NoSuchView() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center" id="main">
      <EmptyState heading="h1" icon="link" title="There is no view at this address">
        The link may have been cut off on its way. Copy it once more, as a whole.
      </EmptyState>
    </main>
  );
}
