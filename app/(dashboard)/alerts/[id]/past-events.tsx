import Link from 'next/link';
import { useWords } from '#words';
import { shownFates } from '@/app/(dashboard)/reports/shown-fates';
import { FateList } from '@/components/outgoing/fate-list';
import { EmptyState } from '@/components/ui/empty-state';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { type AlertEventRow, mostWebhookTries } from '@/db/queries/alerts';
import { alertFacts } from '@/lib/outgoing/alert-facts';
import { webhookWords } from '@/lib/outgoing/fate-words';
import { formatCount } from '@/lib/words/figures';

/** When an alert went off, what it saw, and who heard of it. */
export function PastEvents({
  events,
  moment,
  hasWebhook,
}: {
  events: readonly AlertEventRow[];
  moment: Intl.DateTimeFormat;
  hasWebhook: boolean;
}) {
  const t = useWords();
  if (events.length === 0) {
    return (
      <EmptyState title="Has not gone off yet" icon="check">
        When it does, what it saw stands here with its n and interval, and what became of each mail
        and call.
      </EmptyState>
    );
  }
  return (
    <Table caption="When it went off" phone="rows">
      <thead>
        <tr>
          <Th>When</Th>
          <Th>What it saw</Th>
          <Th>Who was told</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => {
          const facts = alertFacts.parse(event.facts);
          return (
            <tr key={event.id}>
              <RowHead
                name={moment.format(event.firedAt)}
                detail={`n ${formatCount(t, facts.n)}`}
              />
              <Td>
                {facts.sentence} <Link href={pathOf(facts.link)}>See the numbers</Link>
              </Td>
              <Td>
                <FateList fates={shownFates(event.mails)} />
                {hasWebhook ? (
                  <p className="wrap-anywhere text-ink-3">
                    Webhook: {webhookWords(event, mostWebhookTries)}
                  </p>
                ) : null}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Within this site, wherever it was reached at when the alert went off. */
function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return `${pathname}${search}`;
}
