import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { lowBase } from '@/lib/metrics/small-base';
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
      <Panel title={t('churn.reasons')} padded>
        <p className="text-ink-2">{t('churn.nobody-left', { grain: report.grain })}</p>
      </Panel>
    );
  }
  const period = { from: waterfall.from, to: waterfall.to };
  const shown = reasons.slice(0, most);
  return (
    <Panel
      title={t('churn.reasons')}
      about={explained.customerChurn}
      note={t(lost < lowBase ? 'churn.reasons-few' : 'cards.n', { n: formatCount(t, lost) })}
      right={t('churn.reasons-recorded')}
      foot={reasons.length > most ? t('churn.reasons-foot', { most, all: reasons.length }) : null}
    >
      <Causes {...props} lost={lost} />
      <Table caption={t('churn.reasons-caption')}>
        <thead>
          <tr>
            <Th>{t('churn.reason')}</Th>
            <Th num>n</Th>
            <Th num>{t('churn.share')}</Th>
            <Th num>{t('churn.mrr-lost')}</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ kind, reason, customers, mrr }) => {
            const href = drillHref(props, { kind: 'churn', cause: kind, reason }, period);
            const name = reason || t('churn.no-reason');
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
                  detail={t(`churn.cause-${kind}`)}
                />
                <Td num className="font-semibold">
                  {formatCount(t, customers)}
                </Td>
                <Td num>{formatShare(t, customers, lost)}</Td>
                <Td num>{formatMoney(t, mrr, settings.baseCurrency)}</Td>
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
            {t('churn.cause-share', {
              cause: t(`churn.cause-${cause}`),
              share: formatShare(t, n, lost),
              n: formatCount(t, n),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
