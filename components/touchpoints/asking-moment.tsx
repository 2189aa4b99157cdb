import { Checkbox, SelectField, TextField } from '@/components/ui/field';
import type { shownDelay } from '@/lib/surveys/asking-input';
import type { DeliveryRules } from '@/lib/surveys/delivery-rules';
import type { AskingEcho } from './asking-form';
import { Unfolding } from './unfolding';

const units = [
  { value: 'minutes', label: 'minutes' },
  { value: 'hours', label: 'hours' },
  { value: 'days', label: 'days' },
];

/** When a question goes, and whether a second mail follows it. */
export function AskingMoment({
  rules,
  start,
  quietHours,
  echo: { value, error },
}: {
  rules: DeliveryRules;
  start: ReturnType<typeof shownDelay>;
  quietHours: string | null;
  echo: AskingEcho;
}) {
  const { keepsQuietHours, reminderDays } = rules;
  const holds = [
    start.delay === 0 ? 'At once' : `${start.delay} ${start.unit} after the event`,
    keepsQuietHours && quietHours ? 'outside quiet hours' : 'at any hour',
    reminderDays === null ? 'no reminder' : `one reminder after ${reminderDays} days`,
  ].join(', ');
  return (
    <Unfolding
      title="When"
      holds={holds}
      open={['delay', 'reminderDays'].some((name) => error(name) !== null)}
    >
      <div className="flex items-start gap-2">
        <TextField
          label="Wait after the event"
          name="delay"
          inputMode="numeric"
          className="w-28"
          error={error('delay')}
          defaultValue={value('delay', String(start.delay))}
        />
        <SelectField
          label="Unit of the wait"
          hideLabel
          name="delayUnit"
          className="pt-6"
          options={units}
          defaultValue={value('delayUnit', start.unit)}
        />
      </div>
      <Checkbox
        name="keepsQuietHours"
        defaultChecked={keepsQuietHours}
        label="Keep quiet hours"
        hint={
          quietHours
            ? `Between ${quietHours} on the customer’s clock nothing goes; it goes when they end.`
            : 'The workspace has no quiet hours; they are set under Settings, Delivery.'
        }
      />
      <TextField
        label="Remind after days"
        name="reminderDays"
        inputMode="numeric"
        error={error('reminderDays')}
        defaultValue={value('reminderDays', reminderDays === null ? '' : String(reminderDays))}
        hint="One reminder goes to those who have not answered. Empty: none."
      />
    </Unfolding>
  );
}
