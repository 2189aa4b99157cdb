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
import { SampleNote } from '../sample-note';
import {
  allowAgainAction,
  saveDeliveryAction,
  sendTestMailAction,
  suppressAction,
} from './actions';

export const metadata: Metadata = { title: 'Delivery' };

const shown = 100;

export default async function DeliveryPage({ searchParams }: PageProps<'/settings/delivery'>) {
  const { scope, workspace, email } = await requirePermission('settings:write');
  const search = (first((await searchParams).q) ?? '').replaceAll('\0', '').trim().slice(0, 320);
  const [programme, health, held] = await Promise.all([
    programmeOf(scope),
    mailHealth(scope),
    listSuppressions(scope, { search, limit: shown }),
  ]);
  const { timeZone } = workspace;
  const moment = (at: Date) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
      at,
    );
  return (
    <>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel title="Mail server" padded>
        <div className="grid gap-3">
          {mailServerState(env.SMTP_URL, health, moment).map((sentence) => (
            <p key={sentence} className="wrap-anywhere">
              {sentence}
            </p>
          ))}
          <TestMailForm action={sendTestMailAction} to={email} canSend={Boolean(env.SMTP_URL)} />
        </div>
      </Panel>
      <Panel title="How questions are sent" padded>
        <DeliveryForm
          action={saveDeliveryAction}
          settings={programme}
          usualSender={env.MAIL_FROM ?? null}
        />
      </Panel>
      <Panel title="Who gets no mail" note={countOf(held.count, held.rows.length)}>
        <search>
          <form action="/settings/delivery" className="flex items-end gap-2 px-4 pb-3">
            <TextField
              label="Address"
              name="q"
              type="search"
              maxLength={320}
              defaultValue={search}
            />
            <Button type="submit">Search</Button>
          </form>
        </search>
        {held.rows.length > 0 ? (
          <SuppressionTable
            rows={held.rows.map(({ since, ...row }) => ({ ...row, since: moment(since) }))}
            remove={allowAgainAction}
          />
        ) : (
          <EmptyState title={search === '' ? 'Nobody' : 'No such address'} icon="info">
            Addresses come here when people unsubscribe, when mail to them comes back, or when they
            report it as spam. They are asked nothing by mail any more.
          </EmptyState>
        )}
      </Panel>
      <Panel title="Add addresses" padded>
        <SuppressForm action={suppressAction} />
      </Panel>
    </>
  );
}

function countOf(count: number, listed: number): string {
  const all = count.toLocaleString('en-GB');
  return count > listed ? `${all}, the newest ${listed} are shown` : all;
}
