import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';

export type ListedTarget = {
  id: string;
  /** `CES, mean of 1–7, high = easy` */
  name: string;
  where: string;
  required: string;
  good: string;
  excellent: string;
};

/** The targets of a workspace. */
export function TargetTable({
  targets,
  remove,
}: {
  targets: readonly ListedTarget[];
  remove: FormAction;
}) {
  const t = useWords();
  return (
    <Table caption={t('settings.page-targets')}>
      <thead>
        <tr>
          <Th>{t('settings.figure')}</Th>
          <Th num>{t('settings.required')}</Th>
          <Th num>{t('settings.good')}</Th>
          <Th num>{t('settings.excellent')}</Th>
          <Th>
            <span className="sr-only">{t('settings.remove')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ id, name, where, required, good, excellent }) => (
          <tr key={id}>
            <RowHead name={name} detail={where} />
            <Td num>{required}</Td>
            <Td num>{good}</Td>
            <Td num>{excellent}</Td>
            <Td num>
              <ConfirmedAction
                action={remove}
                fields={{ id }}
                label={t('settings.remove')}
                name={t('settings.remove-target-of', { name, where })}
                title={t('settings.remove-target-title', { name, where })}
                confirm={t('settings.remove-target')}
              >
                {t('settings.remove-target-what')}
              </ConfirmedAction>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
