'use client';

import { useId } from 'react';
import { GrowingRows } from '@/components/forms/growing-rows';
import { SelectField, TextField } from '@/components/ui/field';
import { mostConditions } from '@/lib/surveys/asking-input';
import type { DeliveryRules } from '@/lib/surveys/delivery-rules';
import type { AskingEcho } from './asking-form';
import { Unfolding } from './unfolding';

/** Who of those the events name is asked. */
export function AskedPeople({
  rules: { samplePercent, eligibility },
  attributes,
  echo,
}: {
  rules: DeliveryRules;
  attributes: readonly string[];
  echo: AskingEcho;
}) {
  const { value, error } = echo;
  const list = useId();
  const holds = [
    samplePercent === 100 ? 'Everybody' : `${samplePercent} % of people, drawn by lot`,
    eligibility.length > 0
      ? `if ${eligibility
          .map(({ attribute, isNot, values }) =>
            [attribute, isNot ? 'is not' : 'is', values.join(' or ')].join(' '),
          )
          .join(' and ')}`
      : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  const faulty = Array.from({ length: mostConditions }, (_, row) => row).some(
    (row) => error(`if.${row}.attribute`) ?? error(`if.${row}.values`),
  );
  return (
    <Unfolding title="Whom" holds={holds} open={faulty || error('samplePercent') !== null}>
      <TextField
        label="Share of people asked, in %"
        name="samplePercent"
        inputMode="decimal"
        error={error('samplePercent')}
        defaultValue={value('samplePercent', String(samplePercent))}
        hint="Who is asked is drawn by lot, and the same event always draws the same lot."
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-medium">Only if all of these hold</legend>
        <p className="text-xs text-ink-3">
          Of the customer, or of the event where both have the attribute. Several values are parted
          by commas; one of them is enough.
        </p>
        <GrowingRows filled={eligibility.length} most={mostConditions} add="Add a condition">
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
  const name = (part: string) => `if.${row}.${part}`;
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-2 sm:grid-cols-[1fr_auto_1.4fr]">
      <TextField
        label={`Attribute of condition ${row + 1}`}
        hideLabel
        name={name('attribute')}
        list={list}
        placeholder="Attribute, e.g. plan"
        autoComplete="off"
        error={error(name('attribute'))}
        defaultValue={value(name('attribute'), condition?.attribute ?? '')}
      />
      <SelectField
        label={`Kind of condition ${row + 1}`}
        hideLabel
        name={name('is')}
        options={[
          { value: 'is', label: 'is' },
          { value: 'not', label: 'is not' },
        ]}
        defaultValue={value(name('is'), condition?.isNot ? 'not' : 'is')}
      />
      <TextField
        label={`Values of condition ${row + 1}`}
        hideLabel
        className="max-sm:col-span-2"
        name={name('values')}
        placeholder="Values, e.g. Pro, Team"
        autoComplete="off"
        error={error(name('values'))}
        defaultValue={value(name('values'), condition?.values.join(', ') ?? '')}
      />
    </div>
  );
}
