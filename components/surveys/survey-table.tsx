import Link from 'next/link';
import { ArchiveForm } from '@/components/catalog/archive-form';
import type { FormAction } from '@/components/catalog/form-echo';
import { Table, Td, Th } from '@/components/ui/table';
import { type MetricId, metricNames } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';
import { type Day, formatDay } from '@/lib/metrics/period';
import type { Question } from '@/lib/surveys/question';

type Row = {
  id: string;
  key: string;
  name: string;
  metric: MetricId;
  archived: boolean;
  answers: number;
  lastDay: Day | null;
  latest: Question;
};

/** Surveys in rows; without an action nothing in them can be changed. */
export function SurveyTable({
  rows,
  archive,
}: {
  rows: readonly Row[];
  archive: FormAction | null;
}) {
  return (
    <Table caption="Surveys" phone="rows">
      <thead>
        <tr>
          <Th>Survey</Th>
          <Th>Metric</Th>
          <Th>Question</Th>
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
        {rows.map(({ id, key, name, metric, archived, answers, lastDay, latest }) => (
          <tr key={id}>
            <th scope="row" className="max-sm:row-span-2">
              <Link href={`/surveys/${id}`} className="font-medium text-ink">
                {name}
              </Link>
              <div className="desk-only font-mono text-xs break-all text-ink-3">{key}</div>
              <div className="phone-only text-xs text-ink-3">
                {metricNames[metric].short} {scaleWords(latest)}
              </div>
              <div className="phone-only mt-1 text-ink-2">{latest.question}</div>
            </th>
            <Td hidePhone className="whitespace-nowrap">
              {metricNames[metric].short}
              <span className="block text-xs text-ink-3">{scaleWords(latest)}</span>
            </Td>
            <Td hidePhone className="max-w-[420px] text-ink-2">
              {latest.question}
            </Td>
            <Td num>
              {answers > 0 ? (
                <Link href={`/metrics/${metric}?survey=${key}&period=all-time`}>
                  {formatCount(answers)}
                </Link>
              ) : (
                <span className="text-ink-3">none yet</span>
              )}
            </Td>
            <Td num hidePhone className="whitespace-nowrap">
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

/** `1–7, high is easy` */
export function scaleWords({ scale }: Pick<Question, 'scale'>): string {
  return `${scale.min}–${scale.max}${scale.direction === 'effort' ? ', high is hard' : ''}`;
}
