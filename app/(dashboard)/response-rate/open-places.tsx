import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import type { OpenPlaceFigures } from '@/lib/reports/response-rate';
import { formatCount } from '@/lib/words/figures';

const placeNames: Record<OpenPlaceFigures['by'], string> = {
  link: 'Link',
  widget: 'Web widget',
  qr: 'QR code',
  kiosk: 'Kiosk',
};

/** Places that anybody may answer at: nobody is invited, so what is known is who opened the question. */
export function OpenPlaces({ places }: { places: readonly OpenPlaceFigures[] }) {
  const t = useWords();
  if (places.length === 0) return null;
  return (
    <Panel
      title="Open places"
      note="answered ÷ opened; not part of the response rate"
      className="mb-4"
      foot="At a link, a widget, a QR code or a kiosk nobody knows how many saw the question, only how many opened it."
    >
      <Table caption="Answers at open places">
        <thead>
          <tr>
            <Th>Place</Th>
            <Th num>Answered of opened</Th>
            <Th num hidePhone>
              95 %
            </Th>
            <Th num>Opened</Th>
            <Th num>Answered</Th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ by, started, answered, rate }) => (
            <tr key={by}>
              <RowHead name={placeNames[by]} />
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
