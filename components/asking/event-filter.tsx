import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { SelectField, type SelectOption, TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';

/** What the list of events is narrowed to; an ordinary form, so that it works before any script. */
export function EventFilter({
  touchpoints,
  asked,
  isNarrowed,
}: {
  touchpoints: readonly SelectOption[];
  asked: { fate: string; touchpoint: string; customer: string };
  isNarrowed: boolean;
}) {
  const t = useWords();
  return (
    <search>
      <form action="/events" className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('asking.outcome')}
          name="fate"
          options={[
            { value: '', label: t('asking.fate-all') },
            { value: 'scheduled', label: t('asking.fate-scheduled') },
            { value: 'not-asked', label: t('asking.fate-not-asked') },
          ]}
          defaultValue={asked.fate}
        />
        <SelectField
          label={t('names.touchpoint')}
          name="touchpoint"
          options={[{ value: '', label: t('asking.all') }, ...touchpoints]}
          defaultValue={asked.touchpoint}
        />
        <TextField
          label={t('asking.customer')}
          name="customer"
          type="search"
          placeholder={t('asking.customer-example')}
          maxLength={320}
          defaultValue={asked.customer}
        />
        <Button type="submit">{t('asking.show')}</Button>
        {isNarrowed ? (
          <LinkButton variant="quiet" href="/events">
            {t('asking.show-all')}
          </LinkButton>
        ) : null}
      </form>
    </search>
  );
}
