import { useWords } from '#words';
import { Button, type ButtonLook } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { formatCount } from '@/lib/words/figures';

type Props = {
  id: string;
  fileName: string;
  /** Answers of the import that are still there. */
  answers: number;
  action: (data: FormData) => Promise<void>;
  look?: ButtonLook;
};

/** Takes all that an import added out again, after a word of confirmation. */
export function UndoButton({ id, fileName, answers, action, look }: Props) {
  const t = useWords();
  const counts = { count: answers, n: formatCount(t, answers) };
  return (
    <ConfirmDialog
      trigger={<Button {...look}>{t('imports.undo')}</Button>}
      title={t('imports.undo-title', { file: fileName })}
      description={t('imports.undo-description', counts)}
      confirm={t('imports.undo-confirm', counts)}
      irreversible
      action={action}
      fields={{ id }}
    />
  );
}
