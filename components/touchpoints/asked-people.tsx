'use client';

import { useId } from 'react';
import { useWords } from '#words';
import { GrowingRows } from '@/components/forms/growing-rows';
import { SelectField, TextField } from '@/components/ui/field';
import { mostConditions } from '@/lib/surveys/asking-fields';
import type { DeliveryRules } from '@/lib/surveys/delivery-rules';
import { formatters, type Words } from '@/lib/words/words';
import type { AskingEcho } from './asking-form';
import { Unfolding } from './unfolding';

/** Who of those the events name is asked. */
export function AskedPeople({
  rules,
  attributes,
  echo,
}: {
  rules: DeliveryRules;
  attributes: readonly string[];
  echo: AskingEcho;
}) {
  const t = useWords();
  const { value, error } = echo;
  const { samplePercent, eligibility } = rules;
  const list = useId();
  const faulty = Array.from({ length: mostConditions }, (_, row) => row).some(
    (row) => error(`if.${row}.attribute`) ?? error(`if.${row}.values`),
  );
  return (
    <Unfolding
      title={t('delivery-form.whom')}
      holds={whomWords(t, rules)}
      open={faulty || error('samplePercent') !== null}
    >
      <TextField
        label={t('delivery-form.sample')}
        name="samplePercent"
        inputMode="decimal"
        error={error('samplePercent')}
        defaultValue={value('samplePercent', String(samplePercent))}
        hint={t('delivery-form.sample-hint')}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-medium">{t('delivery-form.conditions')}</legend>
        <p className="text-xs text-ink-3">{t('delivery-form.conditions-hint')}</p>
        <GrowingRows
          filled={eligibility.length}
          most={mostConditions}
          add={t('delivery-form.add-condition')}
        >
          {(row) => <Condition row={row} condition={eligibility[row]} list={list} echo={echo} />}
        </GrowingRows>
        <datalist id={list}>
          {attributes.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </fieldset>
    </Unfolding>
  );
}

/** `12.5 % of people, drawn by lot, if plan is Pro or Team` */
function whomWords(t: Words, { samplePercent, eligibility }: DeliveryRules): string {
  const percent = formatters.getNumberFormat(t.customs).format(samplePercent);
  const whom =
    samplePercent === 100 ? t('delivery-form.everybody') : t('delivery-form.share', { percent });
  if (eligibility.length === 0) return whom;
  const conditions = eligibility
    .map(({ attribute, isNot, values: of }) => {
      const values = of.reduce((first, last) => t('delivery-form.or', { first, last }));
      return isNot
        ? t('delivery-form.is-none', { attribute, values })
        : t('delivery-form.is-one', { attribute, values });
    })
    .reduce((first, last) => t('delivery-form.and', { first, last }));
  return t('delivery-form.whom-if', { whom, conditions });
}

function Condition({
  row,
  condition,
  list,
  echo: { value, error },
}: {
  row: number;
  condition: DeliveryRules['eligibility'][number] | undefined;
  list: string;
  echo: AskingEcho;
}) {
  const t = useWords();
  const n = row + 1;
  const name = (part: string) => `if.${row}.${part}`;
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-2 sm:grid-cols-[1fr_auto_1.4fr]">
      <TextField
        label={t('delivery-form.attribute-of', { n })}
        hideLabel
        name={name('attribute')}
        list={list}
        placeholder={t('delivery-form.attribute-example')}
        autoComplete="off"
        error={error(name('attribute'))}
        defaultValue={value(name('attribute'), condition?.attribute ?? '')}
      />
      <SelectField
        label={t('delivery-form.kind-of', { n })}
        hideLabel
        name={name('is')}
        options={[
          { value: 'is', label: t('delivery-form.is') },
          { value: 'not', label: t('delivery-form.is-not') },
        ]}
        defaultValue={value(name('is'), condition?.isNot ? 'not' : 'is')}
      />
      <TextField
        label={t('delivery-form.values-of', { n })}
        hideLabel
        className="max-sm:col-span-2"
        name={name('values')}
        placeholder={t('delivery-form.values-example')}
        autoComplete="off"
        error={error(name('values'))}
        defaultValue={value(name('values'), condition?.values.join(', ') ?? '')}
      />
    </div>
  );
}
