import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type Errors = string | readonly string[] | null | undefined;

type Around = {
  label: ReactNode;
  hint?: ReactNode;
  /** Shown under the input and read with it. */
  error?: Errors;
  hideLabel?: boolean;
};

function first(error: Errors): string | null {
  const found = typeof error === 'string' ? error : error?.[0];
  return found ? found : null;
}

/** The words under an input that say what is wrong and what would be right. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="field-error">
      <Icon name="warning" small />
      <span>{children}</span>
    </p>
  );
}

/** Label, hint and error around any control; the function gets the attributes that tie them together. */
export function Field({
  label,
  hint,
  error,
  hideLabel = false,
  className,
  children,
}: Around & {
  className?: string;
  children: (tied: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}) {
  const id = useId();
  const words = first(error);
  const described = [hint ? `${id}-hint` : null, words ? `${id}-error` : null]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classNames('field', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : undefined}>
        {label}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(words ? { 'aria-invalid': true as const } : {}),
      })}
      {words ? <FieldError id={`${id}-error`}>{words}</FieldError> : null}
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Around & ComponentProps<'input'>) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(tied) => <input className="input" {...tied} {...rest} />}
    </Field>
  );
}

export function TextareaField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Around & ComponentProps<'textarea'>) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(tied) => <textarea className="input" {...tied} {...rest} />}
    </Field>
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean };

export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  options,
  ...rest
}: Around & ComponentProps<'select'> & { options: readonly SelectOption[] }) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(tied) => (
        <select className="input" {...tied} {...rest}>
          {options.map(({ value, label: words, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A box to tick, its words, and a line of explanation under them. */
export function Checkbox({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>
        {label}
        {hint ? <small>{hint}</small> : null}
      </span>
    </label>
  );
}
