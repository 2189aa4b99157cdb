import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { NewWebhookForm } from '@/components/webhooks/new-webhook-form';
import { listWebhooks } from '@/db/queries/webhooks';
import { requirePermission } from '@/lib/auth/member';
import { presetOf, webhookPresets } from '@/lib/surveys/webhook-presets';
import { ClientWords } from '@/lib/words/client-words';
import { formatMoment } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { createWebhookAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('webhooks.title') };
}

export default async function WebhooksPage() {
  const { scope, workspace } = await requirePermission('settings:write');
  const t = await requestWords();
  const webhooks = await listWebhooks(scope);
  return (
    <ClientWords areas={['webhook-form']}>
      <PageHeader
        eyebrow={<Link href="/events">{t('names.page-events')}</Link>}
        title={t('webhooks.title')}
        description={t('webhooks.are')}
      />
      <div className="grid gap-4">
        <Panel>
          {webhooks.length > 0 ? (
            <Table caption={t('webhooks.title')} phone="rows">
              <thead>
                <tr>
                  <Th>{t('webhooks.name')}</Th>
                  <Th>{t('webhooks.last-message')}</Th>
                </tr>
              </thead>
              <tbody>
                {webhooks.map(({ id, name, preset, lastReceivedAt }) => {
                  const known = presetOf(preset);
                  return (
                    <tr key={id}>
                      <RowHead
                        name={<Link href={`/webhooks/${id}`}>{name}</Link>}
                        detail={known ? t(`webhooks.preset-${known.id}`) : undefined}
                      />
                      <Td>
                        {lastReceivedAt
                          ? formatMoment(t, lastReceivedAt, workspace.timeZone)
                          : t('webhooks.none-yet')}
                      </Td>
                    </tr>
                  );
                })}
              </tbody>
            </Table>
          ) : (
            <EmptyState title={t('webhooks.no-webhook')} icon="link">
              {t('webhooks.no-webhook-more')}
            </EmptyState>
          )}
        </Panel>
        <Panel title={t('webhooks.make')} padded className="max-w-xl">
          <NewWebhookForm
            action={createWebhookAction}
            presets={webhookPresets.map(({ id }) => ({
              value: id,
              label: t(`webhooks.preset-${id}`),
            }))}
          />
        </Panel>
      </div>
    </ClientWords>
  );
}
