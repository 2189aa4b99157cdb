import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { useWords } from '#words';
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
import { type StoredAlert, storedAlert } from '@/lib/outgoing/stored-alert';
import { webhookSecret } from '@/lib/outgoing/webhook-signature';
import { isId } from '@/lib/surveys/archive-input';
import { ClientWords } from '@/lib/words/client-words';
import { formatMoment } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import type { Words } from '@/lib/words/words';
import { moveAlertAction, removeAlertAction, saveAlertAction, tryAlertAction } from '../actions';
import { alertChoices, shownAlert, withChosen } from '../form-choices';
import { PastEvents } from './past-events';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('alerts.one') };
}

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
    alertChoices(t, scope),
  ]);
  const { timeZone } = workspace;
  const shown = shownAlert(alert);
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/alerts">{t('names.page-alerts')}</Link>}
        title={alert.name}
        description={ruleLine(t, alert, timeZone)}
        actions={<Actions alert={alert} />}
      >
        {alert.state === 'on' ? null : <Badge tone="warn">{t('outgoing.paused')}</Badge>}
      </PageHeader>
      <NoMailServer />
      <SampleClockNote isSample={workspace.isSample} can={t('alerts.sample')} />
      <div className="grid gap-4">
        <Panel padded className="max-w-3xl">
          <ClientWords areas={['outgoing-form', 'alert-form']}>
            <AlertForm
              action={saveAlertAction}
              alert={shown}
              choices={withChosen(choices, shown)}
            />
          </ClientWords>
        </Panel>
        {alert.webhookUrl ? <Signature secret={webhookSecret(scope.workspaceId, id)} /> : null}
        {left.length > 0 ? (
          <Panel title={t('outgoing.who-left')} note={String(left.length)}>
            <WhoLeft of="alert" left={left} timeZone={timeZone} />
          </Panel>
        ) : null}
        <Panel title={t('alerts.when-it-went')}>
          <PastEvents events={events} timeZone={timeZone} hasWebhook={alert.webhookUrl !== null} />
        </Panel>
      </div>
    </>
  );
}

function Signature({ secret }: { secret: string }) {
  const t = useWords();
  return (
    <Panel title={t('alerts.webhook')} padded className="max-w-3xl">
      <p className="mb-2">
        {richWords(t, 'alerts.signature', { code: (words) => <code>{words}</code> })}
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <code className="wrap-anywhere">{secret}</code>
        <CopyButton text={secret} label={t('alerts.copy-secret')} />
      </p>
    </Panel>
  );
}

function ruleLine(t: Words, { rule, checkedAt }: StoredAlert, timeZone: string): string {
  const said = { rule: ruleWords(t, rule) };
  return checkedAt
    ? t('alerts.rule-looked', { ...said, at: formatMoment(t, checkedAt, timeZone) })
    : t('alerts.rule', said);
}

function Actions({ alert: { id, name, state } }: { alert: StoredAlert }) {
  const t = useWords();
  const isOn = state === 'on';
  return (
    <>
      <ToldButton action={tryAlertAction} fields={{ id }} pending={t('alerts.looking')}>
        {t('alerts.try')}
      </ToldButton>
      <ActionButton action={moveAlertAction} fields={{ id, state: isOn ? 'paused' : 'on' }}>
        {t(isOn ? 'outgoing.pause' : 'outgoing.resume')}
      </ActionButton>
      <ConfirmedAction
        action={removeAlertAction}
        fields={{ id }}
        label={t('outgoing.delete')}
        name={t('outgoing.delete-named', { name })}
        title={t('alerts.delete-ask', { name })}
        confirm={t('alerts.delete-it')}
        irreversible
      >
        {t('alerts.delete-what')}
      </ConfirmedAction>
    </>
  );
}
