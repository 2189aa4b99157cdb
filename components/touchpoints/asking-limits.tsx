import { TextField } from '@/components/ui/field';
import type { DeliveryRules } from '@/lib/surveys/delivery-rules';
import type { AskingEcho } from './asking-form';
import { Unfolding } from './unfolding';

/** For how long and how often it is asked. */
export function AskingLimits({
  rules: { windowDays, expiryHours, quotaPerDay },
  echo: { value, error },
}: {
  rules: DeliveryRules;
  echo: AskingEcho;
}) {
  const holds = [
    `Answers are taken for ${windowDays} days`,
    `events are asked about up to ${expiryHours} hours later`,
    quotaPerDay === null ? 'no quota' : `at most ${quotaPerDay.toLocaleString('en-GB')} a day`,
  ].join(', ');
  const field = (name: string, start: number | null) => ({
    name,
    inputMode: 'numeric' as const,
    error: error(name),
    defaultValue: value(name, start === null ? '' : String(start)),
  });
  return (
    <Unfolding
      title="How long and how many"
      holds={holds}
      open={['windowDays', 'expiryHours', 'quotaPerDay'].some((name) => error(name) !== null)}
    >
      <TextField
        label="Days for which an answer is taken"
        hint="So long it can be given and changed."
        {...field('windowDays', windowDays)}
      />
      <TextField
        label="Hours after which an event asks nobody any more"
        hint="For events that are told late, as after an outage."
        {...field('expiryHours', expiryHours)}
      />
      <TextField
        label="Questions a day at most"
        hint="Empty: no limit."
        {...field('quotaPerDay', quotaPerDay)}
      />
    </Unfolding>
  );
}
