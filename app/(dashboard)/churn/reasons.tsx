import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { lowBase } from '@/lib/metrics/small-base';
import { causeNames } from '@/lib/reports/churn-words';
import { formatMoney } from '@/lib/value/format-money';
import { cancelKinds } from '@/lib/value/vocabulary';
import { formatCount, formatShare } from '@/lib/words/figures';
import { type ChurnView, drillHref } from './churn-view';

const most = 8;
/** Parts, not judgements: greys. */
const shades = {
  voluntary: 'var(--ink-2)',
  'failed-payment': 'var(--neutral)',
  unknown: 'var(--line-strong)',
} as const;

/** Why customers left: by cause, then by the reason they gave. */
export function Reasons(props: ChurnView) {
  const t = useWords();
  const { report } = props;
  const { reasons, waterfall, settings } = report;
  const lost = reasons.reduce((sum, { customers }) => sum + customers, 0);
  if (lost === 0 || !waterfall) {
    return (
      <Panel title="Why they left" padded>
        <p className="text-ink-2">Nobody left in these {report.grain}s.</p>
      </Panel>
    );
  }
  const period = { from: waterfall.from, to: waterfall.to };
  const shown = reasons.slice(0, most);
  return (
    <Panel
      title="Why they left"
      about={explained.customerChurn}
      note={`n ${formatCount(t, lost)}${lost < lowBase ? ', too few to rank' : ''}`}
      right="causes as recorded"
      foot={
        reasons.length > most ? `The ${most} most frequent of ${reasons.length} reasons.` : null
      }
    >
      <Causes {...props} lost={lost} />
      <Table caption="Reasons for leaving, the most frequent first">
        <thead>
          <tr>
            <Th>Reason</Th>
            <Th num>n</Th>
            <Th num>Share</Th>
            <Th num>MRR lost</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ kind, reason, customers, mrr }) => {
            const href = drillHref(props, { kind: 'churn', cause: kind, reason }, period);
            const name = reason || 'No reason given';
            return (
              <tr key={`${kind} ${reason}`}>
                <RowHead
                  name={
                    href ? (
                      <a className="text-ink" href={href}>
                        {name}
                      </a>
                    ) : (
                      name
                    )
                  }
                  detail={causeNames[kind]}
                />
                <Td num className="font-semibold">
                  {formatCount(t, customers)}
                </Td>
                <Td num>{formatShare(t, customers, lost)}</Td>
                <Td num>{formatMoney(mrr, settings.baseCurrency)}</Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Panel>
  );
}

function Causes({ report, lost }: ChurnView & { lost: number }) {
  const t = useWords();
  const parts = cancelKinds
    .map((cause) => ({ cause, n: report.causes[cause].lost }))
    .filter(({ n }) => n > 0);
  return (
    <div className="px-4 pb-3">
      <div className="shares" aria-hidden="true">
        {parts.map(({ cause, n }) => (
          <span key={cause} style={{ flexGrow: n, background: shades[cause] }} />
        ))}
      </div>
      <ul className="num mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
        {parts.map(({ cause, n }) => (
          <li key={cause} className="flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className="size-2 rounded-[1px]"
              style={{ background: shades[cause] }}
            />
            {causeNames[cause]} {formatShare(t, n, lost)}, n {formatCount(t, n)}
          </li>
        ))}
      </ul>
    </div>
  );
}
