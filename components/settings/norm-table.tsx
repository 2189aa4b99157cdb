import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { LinkButton } from '@/components/ui/button';
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
  return (
    <Table caption="Norms">
      <thead>
        <tr>
          <Th>Norm</Th>
          <Th num>Value</Th>
          <Th>Source</Th>
          <Th>
            <span className="sr-only">Change or remove</span>
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
                  aria-label={`Change ${name}`}
                >
                  Change
                </LinkButton>
                <ConfirmedAction
                  action={remove}
                  fields={{ id }}
                  label="Remove"
                  name={`Remove ${name}`}
                  title={`Remove the norm “${name}”?`}
                  confirm="Remove the norm"
                >
                  The board holds nothing against it any more. The audit log keeps its value and
                  source.
                </ConfirmedAction>
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
