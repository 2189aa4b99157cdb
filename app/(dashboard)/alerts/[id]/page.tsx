import Link from 'next/link';
import { notFound } from 'next/navigation';
import { momentsIn } from '@/app/(dashboard)/moments-in';
import { NoMailServer } from '@/app/(dashboard)/reports/no-mail-server';
import { SampleClockNote } from '@/app/(dashboard)/reports/sample-clock-note';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { AlertForm } from '@/components/outgoing/alert-form';
import { ToldButton } from '@/components/outgoing/told-button';
import { WhoLeft } from '@/components/outgoing/who-left';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { findAlert, listAlertEvents } from '@/db/queries/alerts';
import { whoLeft } from '@/db/queries/left-mails';
import { requirePermission } from '@/lib/auth/member';
import { ruleWords } from '@/lib/outgoing/alert-rule';
import { storedAlert } from '@/lib/outgoing/stored-alert';
import { webhookSecret } from '@/lib/outgoing/webhook-signature';
import { isId } from '@/lib/surveys/archive-input';
import { requestWords } from '@/lib/words/request-words';
import { moveAlertAction, removeAlertAction, saveAlertAction, tryAlertAction } from '../actions';
import { alertChoices, shownAlert, withChosen } from '../form-choices';
import { PastEvents } from './past-events';

export const metadata = { title: 'An alert' };

const eventsShown = 20;

export default async function AlertPage({ params }: PageProps<'/alerts/[id]'>) {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('views:publish');
  const { id } = await params;
  const row = isId(id) ? await findAlert(scope, id) : undefined;
  if (!row) notFound();
  const alert = storedAlert(row);
  const [events, left, choices] = await Promise.all([
    listAlertEvents(scope, id, eventsShown),
    whoLeft(scope, { kind: 'alert', id }, alert.recipients),
    alertChoices(scope),
  ]);
  const isOn = alert.state === 'on';
  const moment = momentsIn(workspace.timeZone);
  const shown = shownAlert(alert);
  const looked = alert.checkedAt ? ` Looked at last on ${moment.format(alert.checkedAt)}.` : '';
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/alerts">Alerts</Link>}
        title={alert.name}
        description={`${ruleWords(t, alert.rule)}.${looked}`}
        actions={
          <>
            <ToldButton action={tryAlertAction} fields={{ id }} pending="Looking …">
              Try it now
            </ToldButton>
            <ActionButton action={moveAlertAction} fields={{ id, state: isOn ? 'paused' : 'on' }}>
              {isOn ? 'Pause' : 'Resume'}
            </ActionButton>
            <ConfirmedAction
              action={removeAlertAction}
              fields={{ id }}
              label="Delete"
              name={`Delete ${alert.name}`}
              title={`Delete the alert “${alert.name}”?`}
              confirm="Delete the alert"
              irreversible
            >
              Nobody is told any more, and the list of when it went off is deleted with it.
            </ConfirmedAction>
          </>
        }
      >
        {isOn ? null : <Badge tone="warn">Paused</Badge>}
      </PageHeader>
      <NoMailServer />
      <SampleClockNote isSample={workspace.isSample} can="“Try it now” works." />
      <div className="grid gap-4">
        <Panel padded className="max-w-3xl">
          <AlertForm action={saveAlertAction} alert={shown} choices={withChosen(choices, shown)} />
        </Panel>
        {alert.webhookUrl ? <Signature secret={webhookSecret(scope.workspaceId, id)} /> : null}
        {left.length > 0 ? (
          <Panel title="Who left" note={String(left.length)}>
            <WhoLeft of="alert" left={left} moment={moment} />
          </Panel>
        ) : null}
        <Panel title="When it went off">
          <PastEvents events={events} moment={moment} hasWebhook={alert.webhookUrl !== null} />
        </Panel>
      </div>
    </>
  );
}

function Signature({ secret }: { secret: string }) {
  return (
    <Panel title="Webhook" padded className="max-w-3xl">
      <p className="mb-2">
        Each message is signed as Standard Webhooks has it: <code>webhook-signature</code> is{' '}
        <code>v1,</code> and an HMAC-SHA256 in base64 over <code>webhook-id</code>,{' '}
        <code>webhook-timestamp</code> and the body, joined by dots. Check it with this secret:
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <code className="wrap-anywhere">{secret}</code>
        <CopyButton text={secret} label="Copy the secret" />
      </p>
    </Panel>
  );
}
