import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/form-state';

/** What a form action answered, above its fields: why it was refused, or that it is done. */
export function FormOutcome({ state, saved }: { state: FormState; saved?: string }) {
  const t = useWords();
  if (state.status === 'refused') return <Notice tone="error">{state.message}</Notice>;
  if (state.status === 'saved')
    return <Notice tone="good">{state.message ?? saved ?? t('ui.saved')}</Notice>;
  return null;
}
