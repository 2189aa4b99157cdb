import { TextField } from '@/components/ui/field';

type Words = (field: string) => string | null;

/** Name, e-mail and a new password. With `email` the address is given and cannot be changed. */
export function NewPersonFields({
  error,
  typed,
  email,
}: {
  error: Words;
  typed: (field: string) => string;
  email?: string;
}) {
  return (
    <>
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        defaultValue={typed('name')}
        error={error('name')}
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email ?? typed('email')}
        readOnly={email !== undefined}
        error={error('email')}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters. A few words in a row are easy to keep and hard to guess."
        error={error('password')}
      />
    </>
  );
}
