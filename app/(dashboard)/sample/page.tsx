import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { findSample } from '@/db/queries/sample';
import { requirePermission } from '@/lib/auth/member';
import { homeScope, sampleLoadOf } from '@/lib/jobs/sample-load';
import { loadSampleAction, openSampleAction } from './actions';
import { RemoveSample } from './remove-sample';
import { SampleProgress } from './sample-progress';

export const metadata = { title: 'Sample data' };

export default async function SamplePage({ searchParams }: PageProps<'/sample'>) {
  const { scope } = await requirePermission('settings:write');
  const home = await homeScope(scope);
  const load = await sampleLoadOf(home);
  const sample = await findSample(home);
  const { removed } = await searchParams;
  return (
    <div className="plain grid max-w-[720px] gap-4">
      <PageHeader
        title="A sample company to look around in"
        description="Kestrel Payroll has three years of answers, 40,000 customers and a story worth finding. It lives in a workspace of its own, so its numbers never mix with yours."
      />
      {removed ? (
        <Notice tone="good">The sample data is gone; nothing of it is left.</Notice>
      ) : null}
      {load?.state === 'failed' && sample === null ? (
        <Notice tone="error">
          Loading stopped half-way and was undone. Try again; the server’s log has the reason.
        </Notice>
      ) : null}
      <Panel padded title={load?.state === 'running' ? 'Loading' : 'Sample data'}>
        {load?.state === 'running' ? (
          <SampleProgress share={load.share} open={openSampleAction} />
        ) : (
          <Choices loaded={sample !== null} />
        )}
      </Panel>
    </div>
  );
}

function Choices({ loaded }: { loaded: boolean }) {
  if (!loaded) {
    return (
      <div className="grid gap-3">
        <p className="text-ink-2">
          About 250,000 answers are written, which takes a minute or less. Everyone in your
          workspace can look at them, and an admin can remove them with one click.
        </p>
        <form action={loadSampleAction} className="flex gap-2">
          <SubmitButton pending="Starting …">Load sample data</SubmitButton>
          <LinkButton href="/imports">Import your answers instead</LinkButton>
        </form>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <form action={openSampleAction}>
        <SubmitButton pending="Opening …">Look around</SubmitButton>
      </form>
      <RemoveSample />
    </div>
  );
}
