import { useWords } from '#words';
import { Checkbox, FieldError, TextareaField } from '@/components/ui/field';

/** Whom mail goes to: members to tick, and lines for everybody else. */
export function RecipientFields({
  members,
  chosen,
  others,
  error,
}: {
  members: readonly { name: string; email: string }[];
  /** Addresses in lower case. */
  chosen: readonly string[];
  /** What stands in the lines: addresses of nobody here, or what was typed. */
  others: string;
  error: string | null;
}) {
  const t = useWords();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t('outgoing-form.recipients')}</legend>
      <div className="grid max-h-52 gap-2 overflow-y-auto p-1">
        {members.map(({ name, email }) => (
          <Checkbox
            key={email}
            name="member"
            value={email}
            defaultChecked={chosen.includes(email.toLowerCase())}
            label={name}
            hint={email}
          />
        ))}
      </div>
      <TextareaField
        label={t('outgoing-form.others')}
        hint={t('outgoing-form.others-hint')}
        name="others"
        rows={2}
        defaultValue={others}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
      />
      {error ? <FieldError>{error}</FieldError> : null}
    </fieldset>
  );
}
