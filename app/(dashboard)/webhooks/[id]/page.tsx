import Link from 'next/link';
import { notFound } from 'next/navigation';
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
import { fieldsOf, mapMessage, shownPointer, unfilledIn } from '@/lib/surveys/webhook-mapping';
import { presetOf } from '@/lib/surveys/webhook-presets';
import { mappedWords } from '@/lib/surveys/webhook-words';
import { archiveWebhookAction, changeWebhookAction } from '../actions';

export const metadata = { title: 'Webhook' };

export default async function WebhookPage({ params }: PageProps<'/webhooks/[id]'>) {
  const { scope } = await requirePermission('settings:write');
  const { id } = await params;
  const webhook = isId(id) ? await findWebhook(scope, id) : undefined;
  if (!webhook) notFound();
  const preset = presetOf(webhook.preset);
  const address = `${siteUrl()}/api/hooks/${hookToken(scope.workspaceId, id)}`;
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/webhooks">Webhooks</Link>}
        title={webhook.name}
        description={
          preset?.howTo ?? 'Let the other system POST its messages, as JSON, to this address.'
        }
        actions={
          <ConfirmedAction
            action={archiveWebhookAction}
            fields={{ id }}
            label="Switch off"
            name={`Switch ${webhook.name} off`}
            title={`Switch “${webhook.name}” off?`}
            confirm="Switch it off"
            irreversible
          >
            What is sent to its address is refused from then on. Events that came by it stay.
          </ConfirmedAction>
        }
      />
      <div className="grid gap-4">
        <Panel title="Its address" note="who has it can send events" padded>
          <div className="flex flex-wrap items-center gap-3">
            <code className="min-w-0 font-mono text-xs break-all">{address}</code>
            <CopyButton text={address} label="Copy the address" />
          </div>
        </Panel>
        {preset?.body ? (
          <Panel title="What to send" right={<CopyButton text={preset.body} />} padded>
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
    </>
  );
}

/** What the last message says by the mapping, or what keeps it from saying anything. */
function Understood({ webhook: { example, mapping } }: { webhook: Webhook }) {
  if (example === null) {
    return (
      <Notice tone="info">
        No message has come yet. Have one sent to the address, then reload this page: its fields are
        offered below.
      </Notice>
    );
  }
  const mapped = mapMessage(example, mapping);
  return (
    <>
      <Notice tone={mapped.ok ? 'good' : 'warn'}>{mappedWords(mapped)}</Notice>
      <Unfilled message={example} />
      <details className="panel px-4 py-3">
        <summary className="cursor-pointer font-semibold">The last message</summary>
        <pre className="mt-3 max-h-96 overflow-auto font-mono text-xs whitespace-pre-wrap wrap-anywhere">
          {JSON.stringify(example, null, 2).slice(0, 20_000)}
        </pre>
      </details>
    </>
  );
}

/** A placeholder that came as it was written is one that the sender knows by another name. */
function Unfilled({ message }: { message: unknown }) {
  const unfilled = unfilledIn(message);
  if (unfilled.length === 0) return null;
  return (
    <Notice tone="warn">
      The sender filled nothing in for{' '}
      {unfilled.map(({ at, value }) => `${value} at ${shownPointer(at)}`).join(', ')}. Put the name
      that its own list of variables has there, and have another message sent.
    </Notice>
  );
}
