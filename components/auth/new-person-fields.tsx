import { useWords } from '#words';
import { TextField } from '@/components/ui/field';

type Errors = (field: string) => string | null;

/** Name, e-mail and a new password. With `email` the address is given and cannot be changed. */
export function NewPersonFields({
  error,
  typed,
  email,
}: {
  error: Errors;
  typed: (field: string) => string;
  email?: string;
}) {
  const t = useWords();
  return (
    <>
      <TextField
        label={t('auth.name')}
        name="name"
        autoComplete="name"
        defaultValue={typed('name')}
        error={error('name')}
      />
      <TextField
        label={t('auth.email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email ?? typed('email')}
        readOnly={email !== undefined}
        error={error('email')}
      />
      <TextField
        label={t('auth.password')}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={t('auth.password-hint')}
        error={error('password')}
      />
    </>
  );
}
