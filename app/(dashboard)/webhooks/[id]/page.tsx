import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { MappingForm } from '@/components/webhooks/mapping-form';
import { findWebhook, type Webhook } from '@/db/queries/webhooks';
import { hookToken } from '@/lib/asking/token';
import { requirePermission } from '@/lib/auth/member';
import { siteUrl } from '@/lib/env';
import { isId } from '@/lib/surveys/archive-input';
import { fieldsOf, shownPointer, unfilledIn } from '@/lib/surveys/message-fields';
import { mapMessage } from '@/lib/surveys/webhook-mapping';
import { presetOf } from '@/lib/surveys/webhook-presets';
import { mappedWords } from '@/lib/surveys/webhook-words';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { archiveWebhookAction, changeWebhookAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('webhooks.one') };
}

export default async function WebhookPage({ params }: PageProps<'/webhooks/[id]'>) {
  const { scope } = await requirePermission('settings:write');
  const t = await requestWords();
  const { id } = await params;
  const webhook = isId(id) ? await findWebhook(scope, id) : undefined;
  if (!webhook) notFound();
  const preset = presetOf(webhook.preset);
  const address = `${siteUrl()}/api/hooks/${hookToken(scope.workspaceId, id)}`;
  return (
    <ClientWords areas={['webhook-form']}>
      <PageHeader
        eyebrow={<Link href="/webhooks">{t('webhooks.title')}</Link>}
        title={webhook.name}
        description={preset ? t(`webhooks.how-${preset.id}`) : t('webhooks.send-json')}
        actions={
          <ConfirmedAction
            action={archiveWebhookAction}
            fields={{ id }}
            label={t('webhooks.switch-off')}
            name={t('webhooks.switch-named-off', { name: webhook.name })}
            title={t('webhooks.switch-off-sure', { name: webhook.name })}
            confirm={t('webhooks.switch-it-off')}
            irreversible
          >
            {t('webhooks.switch-off-means')}
          </ConfirmedAction>
        }
      />
      <div className="grid gap-4">
        <Panel title={t('webhooks.address')} note={t('webhooks.address-note')} padded>
          <div className="flex flex-wrap items-center gap-3">
            <code className="min-w-0 font-mono text-xs break-all">{address}</code>
            <CopyButton text={address} label={t('webhooks.copy-address')} />
          </div>
        </Panel>
        {preset?.body ? (
          <Panel
            title={t('webhooks.what-to-send')}
            right={<CopyButton text={preset.body} />}
            padded
          >
            <pre className="overflow-x-auto font-mono text-xs">{preset.body}</pre>
          </Panel>
        ) : null}
        <Understood webhook={webhook} />
        <MappingForm
          action={changeWebhookAction}
          id={id}
          name={webhook.name}
          mapping={{ ...webhook.mapping, secret: webhook.mapping.secret?.header ?? null }}
          fields={webhook.example === null ? [] : fieldsOf(webhook.example)}
        />
      </div>
    </ClientWords>
  );
}

/** What the last message says by the mapping, or what keeps it from saying anything. */
function Understood({ webhook: { example, mapping } }: { webhook: Webhook }) {
  const t = useWords();
  if (example === null) {
    return <Notice tone="info">{t('webhooks.no-message')}</Notice>;
  }
  const mapped = mapMessage(t, example, mapping);
  return (
    <>
      <Notice tone={mapped.ok ? 'good' : 'warn'}>{mappedWords(t, mapped)}</Notice>
      <Unfilled message={example} />
      <details className="panel px-4 py-3">
        <summary className="cursor-pointer font-semibold">{t('webhooks.the-last-message')}</summary>
        <pre className="mt-3 max-h-96 overflow-auto font-mono text-xs whitespace-pre-wrap wrap-anywhere">
          {JSON.stringify(example, null, 2).slice(0, 20_000)}
        </pre>
      </details>
    </>
  );
}

/** A placeholder that came as it was written is one that the sender knows by another name. */
function Unfilled({ message }: { message: unknown }) {
  const t = useWords();
  const unfilled = unfilledIn(message);
  if (unfilled.length === 0) return null;
  const places = unfilled.map(({ at, value }) =>
    t('webhooks.at-place', { value, place: shownPointer(t, at) }),
  );
  return (
    <Notice tone="warn">
      {t('webhooks.unfilled', { places: places.join(t('figures.comma')) })}
    </Notice>
  );
}
