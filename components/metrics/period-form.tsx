import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import type { PeriodChoice } from './filter-options';

/** A period of one's own: first and last day, both counted. Works without JavaScript. */
export function PeriodForm({ custom }: { custom: PeriodChoice['custom'] }) {
  const t = useWords();
  return (
    <form action={custom.action} method="get" className="period-form">
      {custom.hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{t('filters.from')}</span>
        <input className="input" type="date" name="from" defaultValue={custom.from} required />
      </label>
      <label>
        <span>{t('filters.to')}</span>
        <input className="input" type="date" name="to" defaultValue={custom.to} required />
      </label>
      {custom.error ? <FieldError>{custom.error}</FieldError> : null}
      <Button type="submit">{t('filters.show')}</Button>
    </form>
  );
}
