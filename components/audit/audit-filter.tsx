import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { SelectField, type SelectOption, TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';

/** What the log is narrowed to; an ordinary form, so that it works before any script. */
export function AuditFilter({
  areas,
  people,
  asked,
  isNarrowed,
}: {
  areas: readonly SelectOption[];
  people: readonly SelectOption[];
  asked: { what: string; who: string; q: string; from: string; to: string };
  isNarrowed: boolean;
}) {
  const t = useWords();
  return (
    <search>
      <form action="/settings/audit" className="grid grid-cols-2 gap-3 sm:grid-cols-6">
        <div className="col-span-2 sm:col-span-3">
          <SelectField
            label={t('audit.what')}
            name="what"
            options={areas}
            defaultValue={asked.what}
          />
        </div>
        <div className="col-span-2 sm:col-span-3">
          <SelectField
            label={t('audit.who')}
            name="who"
            options={people}
            defaultValue={asked.who}
          />
        </div>
        <div className="col-span-2">
          <TextField
            label={t('audit.words')}
            name="q"
            type="search"
            maxLength={200}
            defaultValue={asked.q}
          />
        </div>
        <div className="sm:col-span-2">
          <TextField label={t('audit.from')} name="from" type="date" defaultValue={asked.from} />
        </div>
        <div className="sm:col-span-2">
          <TextField label={t('audit.to')} name="to" type="date" defaultValue={asked.to} />
        </div>
        <div className="col-span-2 flex gap-2 sm:col-span-6">
          <Button type="submit">{t('audit.show')}</Button>
          {isNarrowed ? (
            <LinkButton variant="quiet" href="/settings/audit">
              {t('audit.show-all')}
            </LinkButton>
          ) : null}
        </div>
      </form>
    </search>
  );
}
