import 'server-only';
import type * as z from 'zod';
import { type ReportOutcome, takeMailReports } from '@/db/mutations/mail-reports';
import type { ApiCall } from '@/lib/api-route';
import { type Fault, problemResponse } from '@/lib/problem';
import { privateJson } from './answer-json';
import { jsonBody } from './json-body';
import { mailReport, mailReportInput, type mailReportsAnswer } from './mail-report-input';
import { batchOf, faultAt, tellIssue } from './response-batch';
import { batchLimits } from './response-input';

/**
 * Takes reports of bounced and unwanted mail in, all or none: 200, or 422 with
 * every fault. Sending one again changes nothing.
 */
export async function receiveMailReports(
  request: Request,
  { scope, now }: Pick<ApiCall<unknown>, 'scope' | 'now'>,
): Promise<Response> {
  const body = await jsonBody(request, batchLimits.bytes);
  if (body.refused) return body.refused;
  const { inputs, faults } = readReports(body.value);
  if (faults.length > 0) {
    return problemResponse({
      status: 422,
      title: 'The request cannot be used',
      detail: 'Not every report is usable, so none was written down.',
      errors: faults,
    });
  }
  const outcomes = await takeMailReports(scope, inputs.map(mailReport), now);
  return privateJson(answerOf(outcomes), { status: 200 });
}

function readReports(body: unknown) {
  const batch = batchOf(body, 'report');
  const inputs: z.output<typeof mailReportInput>[] = [];
  const faults: Fault[] = [];
  batch.elements.forEach((element, index) => {
    const parsed = mailReportInput.safeParse(element);
    if (parsed.success) inputs.push(parsed.data);
    else {
      for (const issue of parsed.error.issues) {
        tellIssue(issue, (path, detail) => faults.push(faultAt(batch, index, path, detail)));
      }
    }
  });
  return { inputs, faults };
}

function answerOf(outcomes: readonly ReportOutcome[]): z.infer<typeof mailReportsAnswer> {
  const count = (asked: ReportOutcome) => outcomes.filter((each) => each === asked).length;
  return {
    noted: count('noted'),
    known: count('known'),
    unknown: count('unknown'),
    reports: outcomes.map((outcome) => ({ outcome })),
  };
}
