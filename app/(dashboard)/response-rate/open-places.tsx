import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import type { OpenPlaceFigures } from '@/lib/reports/response-rate';
import { formatCount } from '@/lib/words/figures';

/** Places that anybody may answer at: nobody is invited, so what is known is who opened the question. */
export function OpenPlaces({ places }: { places: readonly OpenPlaceFigures[] }) {
  const t = useWords();
  if (places.length === 0) return null;
  return (
    <Panel
      title={t('rate.open-places')}
      note={t('rate.open-places-note')}
      className="mb-4"
      foot={t('rate.open-places-foot')}
    >
      <Table caption={t('rate.open-places-caption')}>
        <thead>
          <tr>
            <Th>{t('rate.place')}</Th>
            <Th num>{t('rate.answered-of-opened')}</Th>
            <Th num hidePhone>
              95 %
            </Th>
            <Th num>{t('rate.opened')}</Th>
            <Th num>{t('rate.answered')}</Th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ by, started, answered, rate }) => (
            <tr key={by}>
              <RowHead name={t(`rate.place-${by}`)} />
              <Td num className="font-semibold">
                {percent(t, rate?.rate ?? null, 1)}
              </Td>
              <Td num hidePhone className="whitespace-nowrap text-ink-3">
                {percentInterval(t, rate?.interval ?? null, 1) ?? '–'}
              </Td>
              <Td num>{formatCount(t, started)}</Td>
              <Td num>{formatCount(t, answered)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
