import { useWords } from '#words';
import { Button, type ButtonLook } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { counted } from './headline';

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
  return (
    <ConfirmDialog
      trigger={<Button {...look}>Undo</Button>}
      title={`Undo the import of “${fileName}”?`}
      description={`${counted(t, answers, 'answer')} this file added will be deleted, and with them the customers only this file told of. Answers that were known before, surveys, touchpoints and channels stay. The file can be imported again.`}
      confirm={`Delete ${counted(t, answers, 'answer')}`}
      irreversible
      action={action}
      fields={{ id }}
    />
  );
}
