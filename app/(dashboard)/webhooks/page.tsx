import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { NewWebhookForm } from '@/components/webhooks/new-webhook-form';
import { listWebhooks } from '@/db/queries/webhooks';
import { requirePermission } from '@/lib/auth/member';
import { presetOf, webhookPresets } from '@/lib/surveys/webhook-presets';
import { createWebhookAction } from './actions';

export const metadata = { title: 'Webhooks' };

export default async function WebhooksPage() {
  const { scope, workspace } = await requirePermission('settings:write');
  const webhooks = await listWebhooks(scope);
  const moment = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: workspace.timeZone,
  });
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/events">Events</Link>}
        title="Webhooks"
        description="Addresses at which help desks, phones and tills tell of events in words of their own."
      />
      <div className="grid gap-4">
        <Panel>
          {webhooks.length > 0 ? (
            <Table caption="Webhooks" phone="rows">
              <thead>
                <tr>
                  <Th>Name</Th>
                  <Th>Last message</Th>
                </tr>
              </thead>
              <tbody>
                {webhooks.map(({ id, name, preset, lastReceivedAt }) => (
                  <tr key={id}>
                    <RowHead
                      name={<Link href={`/webhooks/${id}`}>{name}</Link>}
                      detail={presetOf(preset)?.name}
                    />
                    <Td>{lastReceivedAt ? moment.format(lastReceivedAt) : 'None yet'}</Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          ) : (
            <EmptyState title="No webhook yet" icon="link">
              Make one below, let the other system send a message to its address, and point at the
              fields of that message.
            </EmptyState>
          )}
        </Panel>
        <Panel title="Make a webhook" padded className="max-w-xl">
          <NewWebhookForm
            action={createWebhookAction}
            presets={webhookPresets.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Panel>
      </div>
    </>
  );
}
