import type { Metadata } from 'next';
import { DeliveryForm } from '@/components/settings/delivery-form';
import { SuppressForm } from '@/components/settings/suppress-form';
import { SuppressionTable } from '@/components/settings/suppression-table';
import { TestMailForm } from '@/components/settings/test-mail-form';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { mailHealth } from '@/db/queries/outbox';
import { programmeOf } from '@/db/queries/programme';
import { listSuppressions } from '@/db/queries/suppressions';
import { requirePermission } from '@/lib/auth/member';
import { env } from '@/lib/env';
import { mailServerState } from '@/lib/mail/server-state';
import { first } from '@/lib/query-params';
import { ClientWords } from '@/lib/words/client-words';
import { formatMoment } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { SampleNote } from '../sample-note';
import {
  allowAgainAction,
  saveDeliveryAction,
  sendTestMailAction,
  suppressAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-delivery') };
}

const shown = 100;

export default async function DeliveryPage({ searchParams }: PageProps<'/settings/delivery'>) {
  const t = await requestWords();
  const { scope, workspace, email } = await requirePermission('settings:write');
  const search = (first((await searchParams).q) ?? '').replaceAll('\0', '').trim().slice(0, 320);
  const [programme, health, held] = await Promise.all([
    programmeOf(scope),
    mailHealth(scope),
    listSuppressions(scope, { search, limit: shown }),
  ]);
  const { timeZone } = workspace;
  const moment = (at: Date) => formatMoment(t, at, timeZone);
  return (
    <ClientWords areas={['sending-form']}>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel title={t('settings.mail-server')} padded>
        <div className="grid gap-3">
          {mailServerState(t, env.SMTP_URL, health, moment).map((sentence) => (
            <p key={sentence} className="wrap-anywhere">
              {sentence}
            </p>
          ))}
          <TestMailForm action={sendTestMailAction} to={email} canSend={Boolean(env.SMTP_URL)} />
        </div>
      </Panel>
      <Panel title={t('settings.how-sent')} padded>
        <DeliveryForm
          action={saveDeliveryAction}
          settings={programme}
          usualSender={env.MAIL_FROM ?? null}
        />
      </Panel>
      <Panel title={t('settings.no-mail')} note={countOf(t, held.count, held.rows.length)}>
        <search>
          <form action="/settings/delivery" className="flex items-end gap-2 px-4 pb-3">
            <TextField
              label={t('settings.address')}
              name="q"
              type="search"
              maxLength={320}
              defaultValue={search}
            />
            <Button type="submit">{t('settings.search')}</Button>
          </form>
        </search>
        {held.rows.length > 0 ? (
          <SuppressionTable
            rows={held.rows.map(({ since, ...row }) => ({ ...row, since: moment(since) }))}
            remove={allowAgainAction}
          />
        ) : (
          <EmptyState
            title={search === '' ? t('settings.nobody') : t('settings.no-such-address')}
            icon="info"
          >
            {t('settings.no-mail-why')}
          </EmptyState>
        )}
      </Panel>
      <Panel title={t('settings.add-addresses')} padded>
        <SuppressForm action={suppressAction} />
      </Panel>
    </ClientWords>
  );
}

function countOf(t: Words, count: number, listed: number): string {
  const all = formatCount(t, count);
  return count > listed ? t('settings.count-newest', { all, listed: formatCount(t, listed) }) : all;
}
