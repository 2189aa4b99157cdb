import Link from 'next/link';
import { useWords } from '#words';
import { shownFates } from '@/app/(dashboard)/reports/shown-fates';
import { FateList } from '@/components/outgoing/fate-list';
import { EmptyState } from '@/components/ui/empty-state';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { type AlertEventRow, mostWebhookTries } from '@/db/queries/alerts';
import { alertFacts, factsIn } from '@/lib/outgoing/alert-facts';
import { webhookWords } from '@/lib/outgoing/fate-words';
import { formatMoment } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';

/** When an alert went off, what it saw, and who heard of it. */
export function PastEvents({
  events,
  timeZone,
  hasWebhook,
}: {
  events: readonly AlertEventRow[];
  timeZone: string;
  hasWebhook: boolean;
}) {
  const t = useWords();
  if (events.length === 0) {
    return (
      <EmptyState title={t('alerts.not-yet')} icon="check">
        {t('alerts.not-yet-about')}
      </EmptyState>
    );
  }
  return (
    <Table caption={t('alerts.when-it-went')} phone="rows">
      <thead>
        <tr>
          <Th>{t('alerts.when')}</Th>
          <Th>{t('alerts.saw')}</Th>
          <Th>{t('alerts.told')}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => {
          const facts = alertFacts.parse(event.facts);
          return (
            <tr key={event.id}>
              <RowHead
                name={formatMoment(t, event.firedAt, timeZone)}
                detail={t('cards.n', { n: formatCount(t, facts.n) })}
              />
              <Td>
                {factsIn(t, facts).sentence}{' '}
                <Link href={pathOf(facts.link)}>{t('alerts.see')}</Link>
              </Td>
              <Td>
                <FateList fates={shownFates(t, event.mails)} />
                {hasWebhook ? (
                  <p className="wrap-anywhere text-ink-3">
                    {t('alerts.webhook-said', { what: webhookWords(t, event, mostWebhookTries) })}
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
