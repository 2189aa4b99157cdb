'use client';

import { useWords } from '#words';
import { SelectField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { type Holdings, holdings } from '@/lib/csv/holdings';
import type { Suggestions } from '@/lib/csv/suggest-value';
import { paragraph } from '@/lib/words/figures';

/** What the lines of the file are, for where that was found out wrong. */
export function HoldsPanel({
  holds,
  suggestions,
  onHolds,
}: {
  holds: Holdings;
  suggestions: Suggestions;
  onHolds: (holds: Holdings) => void;
}) {
  const t = useWords();
  const value = holds === 'answers' ? null : suggestions.value[holds];
  return (
    <Panel className="mb-4" padded>
      <div className="grid items-start gap-x-6 gap-y-3 min-[760px]:grid-cols-[14rem_minmax(0,1fr)]">
        <SelectField
          label={t('columns.file-holds')}
          value={holds}
          onChange={({ target }) => {
            const chosen = holdings.find((one) => one === target.value);
            if (chosen) onHolds(chosen);
          }}
          options={holdings.map((one) => ({ value: one, label: t(`columns.holds-${one}`) }))}
        />
        <div className="grid gap-1 text-ink-2 min-[760px]:pt-5">
          <p>
            {paragraph(t, [
              value?.name ? t('columns.looks-like-file', { name: value.name }) : '',
              ...(value && value.remarks.length > 0 ? value.remarks : [t(`columns.rule-${holds}`)]),
            ])}
          </p>
          {holds === 'answers' ? null : (
            <p className="text-xs text-ink-3">{t('columns.to-correct')}</p>
          )}
        </div>
      </div>
    </Panel>
  );
}
