import { useWords } from '#words';
import { ActionButton } from '@/components/forms/action-button';
import type { FormAction } from '@/lib/form-state';

/** Buttons of one tag: apply its rule to all answers, put it away, bring it back. */
export function TagMoves({
  id,
  archived,
  apply,
  move,
}: {
  id: string;
  archived: boolean;
  /** Null where there is no rule to apply. */
  apply: FormAction | null;
  move: FormAction;
}) {
  const t = useWords();
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {apply ? (
        <ActionButton small action={apply} fields={{ id }} pending={t('themes.beginning')}>
          {t('themes.apply')}
        </ActionButton>
      ) : null}
      <ActionButton
        small
        action={move}
        fields={{ id, to: archived ? 'used' : 'archived' }}
        pending={t(archived ? 'themes.bringing-back' : 'themes.putting-away')}
      >
        {t(archived ? 'themes.bring-back' : 'themes.put-it-away')}
      </ActionButton>
    </div>
  );
}
