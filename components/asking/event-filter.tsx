import { Button, LinkButton } from '@/components/ui/button';
import { SelectField, type SelectOption, TextField } from '@/components/ui/field';

const fates = [
  { value: '', label: 'Everything' },
  { value: 'scheduled', label: 'Asked' },
  { value: 'not-asked', label: 'Not asked' },
];

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
  return (
    <search>
      <form action="/events" className="flex flex-wrap items-end gap-3">
        <SelectField
          label="What became of it"
          name="fate"
          options={fates}
          defaultValue={asked.fate}
        />
        <SelectField
          label="Touchpoint"
          name="touchpoint"
          options={[{ value: '', label: 'All' }, ...touchpoints]}
          defaultValue={asked.touchpoint}
        />
        <TextField
          label="Customer"
          name="customer"
          type="search"
          placeholder="Id or e-mail address"
          maxLength={320}
          defaultValue={asked.customer}
        />
        <Button type="submit">Show</Button>
        {isNarrowed ? (
          <LinkButton variant="quiet" href="/events">
            Show everything
          </LinkButton>
        ) : null}
      </form>
    </search>
  );
}
