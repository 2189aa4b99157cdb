import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { LinkButton } from '@/components/ui/link-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';

export type ListedNorm = {
  id: string;
  name: string;
  /** `CES, mean of 1–7, high = easy` */
  of: string;
  where: string;
  value: string;
  source: string;
  sourceUrl: string | null;
  /** `31 January 2026` */
  asOf: string;
};

/** The norms of a workspace with where each was read. */
export function NormTable({ norms, remove }: { norms: readonly ListedNorm[]; remove: FormAction }) {
  const t = useWords();
  return (
    <Table caption={t('settings.norms')}>
      <thead>
        <tr>
          <Th>{t('settings.norm')}</Th>
          <Th num>{t('settings.value')}</Th>
          <Th>{t('settings.source')}</Th>
          <Th>
            <span className="sr-only">{t('settings.change-or-remove')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {norms.map(({ id, name, of, where, value, source, sourceUrl, asOf }) => (
          <tr key={id}>
            <RowHead name={name} detail={`${of}, ${where}`} />
            <Td num className="font-semibold">
              {value}
            </Td>
            <Td className="min-w-[180px] text-ink-2">
              {sourceUrl ? (
                <a href={sourceUrl} rel="noreferrer">
                  {source}
                </a>
              ) : (
                source
              )}
              <span className="block text-xs text-ink-3">{asOf}</span>
            </Td>
            <Td num>
              <span className="flex justify-end gap-1">
                <LinkButton
                  small
                  variant="quiet"
                  href={`/settings/norms?edit=${id}`}
                  aria-label={t('settings.change-of', { name })}
                >
                  {t('settings.change')}
                </LinkButton>
                <ConfirmedAction
                  action={remove}
                  fields={{ id }}
                  label={t('settings.remove')}
                  name={t('settings.remove-of', { name })}
                  title={t('settings.remove-norm-title', { name })}
                  confirm={t('settings.remove-norm')}
                >
                  {t('settings.remove-norm-what')}
                </ConfirmedAction>
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
