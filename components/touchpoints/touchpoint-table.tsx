import Link from 'next/link';
import { ArchiveForm } from '@/components/catalog/archive-form';
import type { FormAction } from '@/components/catalog/form-echo';
import { Table, Td, Th } from '@/components/ui/table';
import { formatCount } from '@/lib/metrics/format';
import { type Day, formatDay } from '@/lib/metrics/period';
import { type JourneyStage, journeyStageNames } from '@/lib/surveys/vocabulary';

type Row = {
  id: string;
  key: string;
  name: string;
  stage: JourneyStage;
  eventKey: string | null;
  archived: boolean;
  answers: number;
  lastDay: Day | null;
};

/** Touchpoints in rows; without an action nothing in them can be changed. */
export function TouchpointTable({
  rows,
  archive,
}: {
  rows: readonly Row[];
  archive: FormAction | null;
}) {
  return (
    <Table caption="Touchpoints" phone="rows">
      <thead>
        <tr>
          <Th>Touchpoint</Th>
          <Th>Journey</Th>
          <Th>Event key</Th>
          <Th num>Answers</Th>
          <Th num>Last answer</Th>
          {archive ? (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, key, name, stage, eventKey, archived, answers, lastDay }) => (
          <tr key={id}>
            <th scope="row" className="max-sm:row-span-2">
              {archive ? (
                <Link href={`/touchpoints/${id}`} className="font-medium text-ink">
                  {name}
                </Link>
              ) : (
                <span className="font-medium text-ink">{name}</span>
              )}
              <div className="desk-only font-mono text-xs break-all text-ink-3">{key}</div>
              <div className="phone-only text-xs text-ink-3">{journeyStageNames[stage]}</div>
            </th>
            <Td hidePhone>{journeyStageNames[stage]}</Td>
            <Td hidePhone className="font-mono text-xs break-all">
              {eventKey}
            </Td>
            <Td num>
              {answers > 0 ? (
                <Link href={`/?touchpoint=${key}&period=all-time`}>{formatCount(answers)}</Link>
              ) : (
                <span className="text-ink-3">none yet</span>
              )}
            </Td>
            <Td num hidePhone>
              {lastDay ? formatDay(lastDay) : '–'}
            </Td>
            {archive ? (
              <Td num className="max-sm:col-start-2">
                <ArchiveForm action={archive} id={id} name={name} archived={archived} />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
