/**
 * What a form action tells its form. `values` brings back what was typed, so
 * that a refused form keeps it; passwords and other secrets never come back.
 */
export type FormState =
  | { status: 'idle' }
  | { status: 'invalid'; errors: { [field: string]: string[] | undefined }; values: FormValues }
  | { status: 'refused'; message: string; values: FormValues }
  | {
      status: 'saved';
      message?: string;
      /** Something to copy now, because it is shown only once: a key, a link. */
      once?: string;
    };

/** A server action as `useActionState` wants it. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export type FormValues = { [field: string]: string };
