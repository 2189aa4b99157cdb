'use client';

import { SelectField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { type Holdings, holdings } from '@/lib/csv/mapping';
import type { Suggestions } from '@/lib/csv/suggest-value';

const labels: Record<Holdings, string> = {
  answers: 'Answers',
  customers: 'Customers',
  subscriptions: 'Subscriptions',
  orders: 'Orders',
};

const rules: Record<Holdings, string> = {
  answers: 'Scores people gave, one or more a line.',
  customers: 'One line a customer. What a line does not tell stays as it is.',
  subscriptions:
    'One line a subscription, or one a customer with how many months they have stayed. A quantity multiplies the amount.',
  orders: 'One line an order. A quantity multiplies the amount.',
};

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
  const value = holds === 'answers' ? null : suggestions.value[holds];
  return (
    <Panel className="mb-4" padded>
      <div className="grid items-start gap-x-6 gap-y-3 min-[760px]:grid-cols-[14rem_minmax(0,1fr)]">
        <SelectField
          label="This file holds"
          value={holds}
          onChange={({ target }) => {
            const chosen = holdings.find((one) => one === target.value);
            if (chosen) onHolds(chosen);
          }}
          options={holdings.map((one) => ({ value: one, label: labels[one] }))}
        />
        <div className="grid gap-1 text-ink-2 min-[760px]:pt-5">
          <p>
            {value?.name ? `Looks like a file of ${value.name}. ` : ''}
            {value && value.remarks.length > 0 ? value.remarks.join(' ') : rules[holds]}
          </p>
          {holds === 'answers' ? null : (
            <p className="text-xs text-ink-3">
              To correct these later, import the corrected file: its lines replace what they say
              differently. Only an import of answers can be undone.
            </p>
          )}
        </div>
      </div>
    </Panel>
  );
}
