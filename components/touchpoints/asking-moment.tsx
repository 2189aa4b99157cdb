import { useWords } from '#words';
import { Checkbox, SelectField, TextField } from '@/components/ui/field';
import type { DelayUnit, shownDelay } from '@/lib/surveys/asking-fields';
import type { DeliveryRules } from '@/lib/surveys/delivery-rules';
import type { AskingEcho } from './asking-form';
import { Unfolding } from './unfolding';

const units = ['minutes', 'hours', 'days'] as const satisfies readonly DelayUnit[];

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
  const t = useWords();
  const { keepsQuietHours, reminderDays } = rules;
  const holds = t('delivery-form.when-holds', {
    ...start,
    quiet: keepsQuietHours && quietHours ? 'yes' : 'no',
    reminder: reminderDays ?? 0,
  });
  return (
    <Unfolding
      title={t('delivery-form.when')}
      holds={holds}
      open={['delay', 'reminderDays'].some((name) => error(name) !== null)}
    >
      <div className="flex items-start gap-2">
        <TextField
          label={t('delivery-form.wait')}
          name="delay"
          inputMode="numeric"
          className="w-28"
          error={error('delay')}
          defaultValue={value('delay', String(start.delay))}
        />
        <SelectField
          label={t('delivery-form.wait-unit')}
          hideLabel
          name="delayUnit"
          className="pt-6"
          options={units.map((value) => ({ value, label: t(`delivery-form.${value}`) }))}
          defaultValue={value('delayUnit', start.unit)}
        />
      </div>
      <Checkbox
        name="keepsQuietHours"
        defaultChecked={keepsQuietHours}
        label={t('delivery-form.quiet')}
        hint={
          quietHours
            ? t('delivery-form.quiet-hint', { hours: quietHours })
            : t('delivery-form.no-quiet-hint')
        }
      />
      <TextField
        label={t('delivery-form.remind')}
        name="reminderDays"
        inputMode="numeric"
        error={error('reminderDays')}
        defaultValue={value('reminderDays', reminderDays === null ? '' : String(reminderDays))}
        hint={t('delivery-form.remind-hint')}
      />
    </Unfolding>
  );
}
