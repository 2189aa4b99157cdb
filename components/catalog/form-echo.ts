import type { FormState } from '@/lib/form-state';

/** What a refused form brought back: the values typed, the errors by field, the refusal of the whole. */
export function formEcho(state: FormState) {
  return {
    typed: 'values' in state ? state.values : {},
    errors: state.status === 'invalid' ? state.errors : {},
    refusal: state.status === 'refused' ? state.message : null,
  };
}
