import { useWords } from '#words';
import { Segmented } from '@/components/ui/segmented';
import { TermPopover } from '@/components/value/term-popover';
import { explained } from '@/lib/docs/addresses';
import { churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import { losses } from '@/lib/reports/churn-query';
import { periodGrains } from '@/lib/value/vocabulary';
import { customerTerm } from './churn-terms';
import { type ChurnView, churnHref } from './churn-view';

/** What is lost, by which definition, over which length of period. All of it in the address. */
export function ChurnTools(props: ChurnView) {
  const t = useWords();
  const { view, asked, report, definition } = props;
  const usual = report.settings.churnDefinition;
  return (
    <div className="tools">
      <Segmented
        label={t('churn.what-is-lost')}
        options={losses.map((of) => ({
          key: of,
          label: t(`churn.loss-${of}`),
          href: churnHref(view, { ...asked, of }),
          current: of === asked.of,
        }))}
      />
      <Segmented
        label={t('churn.length')}
        options={periodGrains.map((grain) => ({
          key: grain,
          label: t(`churn.grain-${grain}`),
          href: churnHref(view, { ...asked, grain }),
          current: grain === report.grain,
        }))}
      />
      {asked.of === 'customers' ? (
        <Segmented
          label={t('churn.definition')}
          options={churnDefinitions.map((each) => ({
            key: each,
            label: t(`churn.definition-${each}`),
            href: churnHref(view, { ...asked, definition: each === usual ? null : each }),
            current: each === definition,
          }))}
        />
      ) : null}
      <TermPopover term={customerTerm(t, props)} docsHref={explained.customerChurn} />
    </div>
  );
}
