import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata = { title: 'Not found' };

/** An address inside the product that leads to nothing: the shell stays around it. */
export default function NotFoundHere() {
  return (
    <div className="plain mx-auto max-w-md">
      <EmptyState
        heading="h1"
        title="There is nothing at this address"
        actions={<LinkButton href="/">Go to the overview</LinkButton>}
      >
        It may have been removed, or the link may have been cut off.
      </EmptyState>
    </div>
  );
}
