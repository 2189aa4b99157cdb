import Link from 'next/link';
import { useWords } from '#words';
import { followUpStateNames } from '@/components/follow-ups/shown-follow-up';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { momentWords } from '@/lib/reports/listed-comments';
import { deliveryNames } from '@/lib/surveys/ask-words';
import { formatMoney } from '@/lib/value/format-money';
import { formatDay } from '@/lib/words/dates';
import type { OnePerson } from './one-person';

/** The calls this customer was owed; nothing where there were none. */
export function Calls({ found: { followUps } }: { found: OnePerson }) {
  if (followUps.length === 0) return null;
  return (
    <Panel title="Follow-ups">
      <Table caption="Follow-ups of this customer" phone="rows">
        <thead>
          <tr>
            <Th className="w-full">About</Th>
            <Th>State</Th>
            <Th>Owner</Th>
          </tr>
        </thead>
        <tbody>
          {followUps.map((one) => (
            <tr key={one.id}>
              <RowHead
                name={<Link href={one.href}>{`${one.touchpoint}, ${one.channel}`}</Link>}
                detail={one.answeredAt}
              />
              <Td className="whitespace-nowrap">
                {followUpStateNames[one.state]}
                <span
                  className={`block text-xs ${one.isOverdue ? 'text-warn-text' : 'text-ink-3'}`}
                >
                  {one.due}
                </span>
              </Td>
              <Td className="whitespace-nowrap">{one.owner ?? 'nobody yet'}</Td>
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
    <Panel title="Subscriptions" note="latest first">
      <Table caption="Subscriptions of this customer">
        <thead>
          <tr>
            <Th className="w-full">Plan</Th>
            <Th num>A month</Th>
          </tr>
        </thead>
        <tbody>
          {subscriptions.map(({ externalId, plan, mrr, currency, startedOn, endedOn }) => (
            <tr key={`${externalId} ${startedOn}`}>
              <RowHead
                name={plan}
                detail={`${formatDay(t, startedOn)} – ${endedOn ? formatDay(t, endedOn) : 'now'}`}
              />
              <Td num className="whitespace-nowrap">
                {formatMoney(mrr, currency, 2)}
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
  if (asks.length === 0) return null;
  const names = new Map(catalog.touchpoint.map(({ id, name }) => [id, name]));
  return (
    <Panel title="Invitations" note="latest first">
      <Table caption="Invitations of this customer">
        <thead>
          <tr>
            <Th className="w-full">Asked about</Th>
            <Th>State</Th>
          </tr>
        </thead>
        <tbody>
          {asks.map(({ id, touchpointId, state, sendAt, sentAt }) => (
            <tr key={id}>
              <RowHead
                name={names.get(touchpointId) ?? '–'}
                detail={momentWords(sentAt ?? sendAt, member)}
              />
              <Td className="whitespace-nowrap">{deliveryNames[state]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
