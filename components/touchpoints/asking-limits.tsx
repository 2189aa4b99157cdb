import { useWords } from '#words';
import { TextField } from '@/components/ui/field';
import type { DeliveryRules } from '@/lib/surveys/delivery-rules';
import { formatCount } from '@/lib/words/figures';
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
  const t = useWords();
  const holds = t('delivery-form.limits-hold', {
    window: windowDays,
    expiry: expiryHours,
    quota: quotaPerDay === null ? 'none' : formatCount(t, quotaPerDay),
  });
  const field = (name: string, start: number | null) => ({
    name,
    inputMode: 'numeric' as const,
    error: error(name),
    defaultValue: value(name, start === null ? '' : String(start)),
  });
  return (
    <Unfolding
      title={t('delivery-form.limits')}
      holds={holds}
      open={['windowDays', 'expiryHours', 'quotaPerDay'].some((name) => error(name) !== null)}
    >
      <TextField
        label={t('delivery-form.window')}
        hint={t('delivery-form.window-hint')}
        {...field('windowDays', windowDays)}
      />
      <TextField
        label={t('delivery-form.expiry')}
        hint={t('delivery-form.expiry-hint')}
        {...field('expiryHours', expiryHours)}
      />
      <TextField
        label={t('delivery-form.quota')}
        hint={t('delivery-form.quota-hint')}
        {...field('quotaPerDay', quotaPerDay)}
      />
    </Unfolding>
  );
}
