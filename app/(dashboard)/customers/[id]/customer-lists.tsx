import Link from 'next/link';
import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { momentWords } from '@/lib/reports/listed-comments';
import { formatMoney } from '@/lib/value/format-money';
import { formatDay } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';
import type { OnePerson } from './one-person';

/** The calls this customer was owed; nothing where there were none. */
export function Calls({ found: { followUps } }: { found: OnePerson }) {
  const t = useWords();
  if (followUps.length === 0) return null;
  return (
    <Panel title={t('names.page-follow-ups')}>
      <Table caption={t('customers.calls-caption')} phone="rows">
        <thead>
          <tr>
            <Th className="w-full">{t('customers.about')}</Th>
            <Th>{t('customers.state')}</Th>
            <Th>{t('customers.owner')}</Th>
          </tr>
        </thead>
        <tbody>
          {followUps.map((one) => (
            <tr key={one.id}>
              <RowHead
                name={
                  <Link href={one.href}>
                    {t('customers.place', { touchpoint: one.touchpoint, channel: one.channel })}
                  </Link>
                }
                detail={one.answeredAt}
              />
              <Td className="whitespace-nowrap">
                {t(`follow-ups.state-${one.state}`)}
                <span
                  className={`block text-xs ${one.isOverdue ? 'text-warn-text' : 'text-ink-3'}`}
                >
                  {one.due}
                </span>
              </Td>
              <Td className="whitespace-nowrap">{one.owner ?? t('customers.nobody-yet')}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

/** What this customer pays; nothing where they pay nothing. */
export function Subscriptions({ found: { subscriptions } }: { found: OnePerson }) {
  const t = useWords();
  if (subscriptions.length === 0) return null;
  return (
    <Panel title={t('customers.subscriptions')} note={t('customers.latest-first')}>
      <Table caption={t('customers.subscriptions-caption')}>
        <thead>
          <tr>
            <Th className="w-full">{t('customers.plan')}</Th>
            <Th num>{t('customers.a-month')}</Th>
          </tr>
        </thead>
        <tbody>
          {subscriptions.map(({ externalId, plan, mrr, currency, startedOn, endedOn }) => (
            <tr key={`${externalId} ${startedOn}`}>
              <RowHead name={plan} detail={spanWords(t, startedOn, endedOn)} />
              <Td num className="whitespace-nowrap">
                {formatMoney(t, mrr, currency, 2)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

/** When this customer was asked, and what became of it. */
export function Invitations({ found: { asks, catalog, member } }: { found: OnePerson }) {
  const t = useWords();
  if (asks.length === 0) return null;
  const names = new Map(catalog.touchpoint.map(({ id, name }) => [id, name]));
  return (
    <Panel title={t('customers.invitations')} note={t('customers.latest-first')}>
      <Table caption={t('customers.invitations-caption')}>
        <thead>
          <tr>
            <Th className="w-full">{t('customers.asked-about')}</Th>
            <Th>{t('customers.state')}</Th>
          </tr>
        </thead>
        <tbody>
          {asks.map(({ id, touchpointId, state, sendAt, sentAt }) => (
            <tr key={id}>
              <RowHead
                name={names.get(touchpointId) ?? '–'}
                detail={momentWords(t, sentAt ?? sendAt, member)}
              />
              <Td className="whitespace-nowrap">{t(`asking.state-${state}`)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function spanWords(t: Words, startedOn: string, endedOn: string | null): string {
  const from = formatDay(t, startedOn);
  return endedOn
    ? t('customers.from-to', { from, to: formatDay(t, endedOn) })
    : t('customers.until-now', { from });
}
