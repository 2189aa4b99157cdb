import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';

export const metadata: Metadata = { title: 'Welcome' };

/** Two ways to a dashboard that shows something. */
export default async function WelcomePage() {
  const { name, workspace } = await requirePermission('settings:write');
  return (
    <>
      <PageHeader
        title={`Welcome, ${name}`}
        description={`${workspace.name} is ready. It needs data: an invented company’s to look around in, or your own.`}
      />
      <div className="grid max-w-4xl gap-4 rail:grid-cols-2">
        <Panel title="Look around first" padded>
          <p className="mb-4 text-ink-2">
            Three years of an invented company in a workspace of its own, with a story worth
            finding. It never mixes with your answers and goes with one click.
          </p>
          <LinkButton href="/sample" variant="primary">
            Explore with sample data
          </LinkButton>
        </Panel>
        <Panel title="Start with your own" padded>
          <p className="mb-4 text-ink-2">
            A CSV file of a survey tool or a spreadsheet: answers, and customers, subscriptions and
            orders too. You see what would be counted before anything is kept.
          </p>
          <LinkButton href="/imports">Import a file</LinkButton>
        </Panel>
      </div>
    </>
  );
}
