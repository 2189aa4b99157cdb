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
  return (
    <Table caption="Targets">
      <thead>
        <tr>
          <Th>Figure</Th>
          <Th num>Required</Th>
          <Th num>Good</Th>
          <Th num>Excellent</Th>
          <Th>
            <span className="sr-only">Remove</span>
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
                label="Remove"
                name={`Remove the target of ${name}, ${where}`}
                title={`Remove the target of ${name}, ${where}?`}
                confirm="Remove the target"
              >
                Trends, cards and boards show it no more. It can be set again.
              </ConfirmedAction>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
