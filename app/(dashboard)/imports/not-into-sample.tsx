import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { leaveSampleAction } from '../sample/actions';

/** In place of the imports of the sample, which takes none. */
export function NotIntoSample() {
  return (
    <>
      <PageHeader title="Import a file" />
      <Panel>
        <EmptyState
          title="Not into the sample"
          actions={
            <form action={leaveSampleAction}>
              <SubmitButton pending="Opening …">Import into your own workspace</SubmitButton>
            </form>
          }
        >
          The answers of the sample are invented, and real ones never mix with them. Your own
          workspace is waiting for yours.
        </EmptyState>
      </Panel>
    </>
  );
}
