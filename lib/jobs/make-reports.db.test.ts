import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { forgetMailFiles } from '@/db/mutations/forget-mail-files';
import { saveProgramme } from '@/db/mutations/programme';
import { recordResponses } from '@/db/mutations/record-responses';
import { changeReport, createReport, deleteReport, setReportState } from '@/db/mutations/reports';
import { suppress } from '@/db/mutations/suppressions';
import { findReport, lastRuns, listReportRuns } from '@/db/queries/reports';
import { auditLog, jobs, mailFiles, mails, reportRuns, workspaces } from '@/db/schema';
import { aMember } from '@/db/testing/people';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { AppError } from '@/lib/errors';
import { startMailServer, type TestMailServer } from '@/lib/mail/testing/mail-server';
import { fateWords, runWords } from '@/lib/outgoing/fate-words';
import { nextMoment } from '@/lib/outgoing/schedule';
import { sendReportNow } from '@/lib/outgoing/send-report-now';
import { storedReport } from '@/lib/outgoing/stored-report';
import { wordsIn } from '@/lib/words/words-in';
import { enqueueDueReports, makeDueReport } from './make-reports';
import { sendDueMail } from './send-mail';

const t = wordsIn('en');
// Charts and PDFs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** A Monday; the last whole week is 2–8 March. */
const due = new Date('2026-03-09T08:00:00Z');
const weekly = { every: 'week', hour: 8, weekday: 1 } as const;
const never = new AbortController().signal;
const later = (hours: number, from = due) => new Date(from.getTime() + hours * 3_600_000);

let workspace: TestWorkspace;
let server: TestMailServer;
let ownerId: string;

beforeEach(async () => {
  server = await startMailServer();
  workspace = await testWorkspace();
  const { scope } = workspace;
  ownerId = (await aMember(scope.workspaceId, 'manager', { name: 'Ada <b>' })).id;
  await saveProgramme(scope, { senderAddress: 'care@kestrel.example', brandName: 'Kestrel' });
  await recordResponses(scope, [...week('2026-03-03', 6), ...week('2026-02-24', 3)]);
});

afterEach(async () => {
  await server.stop();
  await db.delete(jobs);
});

/** Forty answers about effort on a day, every fourth with a comment. */
function week(day: string, score: number) {
  return Array.from({ length: 40 }, (_, at) =>
    workspace.answer({
      surveyVersionId: workspace.versions.ces,
      score: score - (at % 2),
      ...(at % 4 === 0 ? { comment: 'Well.' } : {}),
      answeredAt: new Date(`${day}T12:${String(at).padStart(2, '0')}:00Z`),
    }),
  );
}

async function aReport(parts: Partial<Parameters<typeof createReport>[1]> = {}) {
  const fields = {
    name: 'Figures & <i>more</i>',
    schedule: weekly,
    sections: [
      { kind: 'digest' },
      { kind: 'text', text: 'Good morning, <script>alert(1)</script>\n\nSecond.' },
      {
        kind: 'view',
        title: 'By phone',
        address: '/metrics/ces?period=last-90-days&channel=phone',
      },
    ],
    recipients: ['ann@example.com', 'bob@partner.example'],
    language: 'en' as const,
    withPdf: true,
    ...parts,
  };
  const { id } = await createReport(workspace.scope, fields, { ownerId, nextAt: due });
  return id;
}

const make = (id: string, now = due, hold = async () => {}) =>
  makeDueReport(workspace.scope, id, { now, progress: { hold }, signal: never });

const send = (now = due) =>
  sendDueMail(workspace.scope, { server: server.url, clock: () => now, stop: never });

const mine = <Table extends typeof mails | typeof reportRuns | typeof mailFiles>(table: Table) =>
  eq(table.workspaceId, workspace.scope.workspaceId);
const mailsNow = () => db.select().from(mails).where(mine(mails));
const runsNow = () => db.select().from(reportRuns).where(mine(reportRuns));
const filesNow = () => db.select().from(mailFiles).where(mine(mailFiles));

describe('a report that is due', () => {
  test('goes to each address with figures, pictures within it and a PDF', async () => {
    const id = await aReport();
    expect(await make(id)).toEqual({ lastDay: '2026-03-08' });
    expect(await send()).toBe(2);
    expect(server.received.map(({ to }) => to).sort()).toEqual([
      'ann@example.com',
      'bob@partner.example',
    ]);
    const { mail, raw } = server.received[0] ?? {};
    expect(mail?.subject).toBe('Figures & <i>more</i>, 2–8 March 2026');
    expect(raw).toContain('Auto-Submitted: auto-generated');

    const html = mail?.html ?? '';
    expect(html).toContain('CES rose 3.00, a real change.');
    expect(html).toContain('<b>5.50</b>');
    expect(html).toContain('▲ 3.00 · real change');
    expect(html).toMatch(/Answered<\/td>.*<b>40<\/b>/);
    expect(html).toMatch(/Comment rate<\/td>.*<b>25\.0 %<\/b>/);
    expect(html).toContain('10 of 40');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<i>more');
    expect(html).toContain('Ada &lt;b&gt; put your address on this report');
    expect(html).toContain('/metrics/ces?channel=phone&amp;from=2026-03-02&amp;to=2026-03-08');

    const text = mail?.text ?? '';
    expect(text).toContain('Score: 5.50 (95 %:');
    expect(text).toContain('Response rate: –; nothing to compare');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('/reports/');

    const named = [...html.matchAll(/src="cid:([^"]+)"/g)].map((each) => each[1]);
    expect(named.length).toBeGreaterThan(1);
    const pictures = (mail?.attachments ?? []).filter(({ mimeType }) => mimeType === 'image/png');
    expect(pictures.map(({ contentId }) => contentId?.slice(1, -1))).toEqual(named);
    for (const { content } of pictures) {
      expect(Buffer.from(bytesOf(content)).subarray(1, 4).toString()).toBe('PNG');
    }
    const [pdf] = (mail?.attachments ?? []).filter(
      ({ mimeType }) => mimeType === 'application/pdf',
    );
    expect(pdf?.filename).toBe('figures-i-more-i-2026-03-08.pdf');
    expect(
      Buffer.from(bytesOf(pdf?.content ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('moves on to its next moment and stands among the runs', async () => {
    const id = await aReport({ sections: [{ kind: 'text', text: 'Hello.' }] });
    await make(id);
    expect((await findReport(workspace.scope, id))?.nextAt).toEqual(later(7 * 24));
    await send();
    const [run] = await listReportRuns(workspace.scope, id, 5);
    expect(run).toMatchObject({ firstDay: '2026-03-02', lastDay: '2026-03-08', state: 'queued' });
    expect(run && runWords(t, run)).toBe('Sent to 2');
    expect((await lastRuns(workspace.scope)).get(id)?.id).toBe(run?.id);
    const entries = await db
      .select()
      .from(auditLog)
      .where(
        and(
          eq(auditLog.workspaceId, workspace.scope.workspaceId),
          eq(auditLog.action, 'report.sent'),
        ),
      );
    expect(entries).toHaveLength(1);
  });

  test('without a PDF, without answers, and of a view that is gone', async () => {
    const gone = {
      kind: 'view',
      title: 'Why',
      address: '/dashboards/0197a3c4-1111-7222-8333-444455556666',
    };
    const id = await aReport({
      withPdf: false,
      sections: [{ kind: 'digest' }, gone],
      schedule: { every: 'day', hour: 8 },
    });
    expect(await make(id)).toEqual({ lastDay: '2026-03-08' });
    await send();
    const { mail } = server.received[0] ?? {};
    expect(mail?.attachments).toEqual([]);
    expect(mail?.text).toContain('No answers about CES in these days.');
    expect(mail?.text).toContain('Score: –; nothing to compare');
    expect(mail?.text).toContain('Why\n');
  });

  test('to nobody is made all the same', async () => {
    const id = await aReport({ recipients: [], sections: [{ kind: 'text', text: 'Hello.' }] });
    await make(id);
    const [run] = await listReportRuns(workspace.scope, id, 5);
    expect(run && runWords(t, run)).toBe('Made; nobody was to get it');
  });

  test('before its moment, paused or deleted nothing goes', async () => {
    const id = await aReport();
    expect(await make(id, later(-1))).toBeNull();
    await setReportState(workspace.scope, id, { state: 'paused', nextAt: due, now: due });
    expect(await make(id)).toBeNull();
    await setReportState(workspace.scope, id, { state: 'on', nextAt: due, now: due });
    await deleteReport(workspace.scope, id);
    expect(await make(id)).toBeNull();
    expect(await mailsNow()).toEqual([]);
  });
});

test('a score of hardly anybody is hidden', async () => {
  const few = week('2026-03-03', 6).slice(0, 4);
  const nps = few.map((answer) => ({ ...answer, surveyVersionId: workspace.versions.nps }));
  await recordResponses(
    workspace.scope,
    nps.map((answer) => ({ ...answer, idempotencyKey: newId() })),
  );
  const id = await aReport({ sections: [{ kind: 'digest' }], withPdf: false });
  await make(id);
  const [mail] = await mailsNow();
  expect(JSON.stringify(mail?.words)).toContain('Too few answers about NPS to show.');
  expect(JSON.stringify(mail?.words)).toContain('hidden, under 5 answers');
});

describe('once and no more', () => {
  const words = { sections: [{ kind: 'text', text: 'Hello.' }] };

  test('however many workers make it at once', async () => {
    const id = await aReport(words);
    await Promise.all([make(id), make(id), make(id)]);
    await make(id);
    expect(await runsNow()).toHaveLength(1);
    expect(await mailsNow()).toHaveLength(2);
    await Promise.all([send(), send()]);
    expect(server.received).toHaveLength(2);
  });

  test('a worker that dies before the end leaves nothing, and the next one finishes', async () => {
    const view = { kind: 'view', title: 'Effort', address: '/metrics/ces' };
    const id = await aReport({ sections: [view], withPdf: false });
    const dies = async () => {
      throw new AppError('conflict', 'taken over');
    };
    await expect(
      makeDueReport(workspace.scope, id, {
        now: due,
        progress: { hold: dies },
        signal: AbortSignal.abort(),
      }),
    ).rejects.toThrow();
    expect(await mailsNow()).toEqual([]);
    expect(await filesNow()).toEqual([]);
    expect(await runsNow()).toMatchObject([{ state: 'making' }]);
    expect((await findReport(workspace.scope, id))?.nextAt).toEqual(due);
    await make(id, later(0.01));
    expect(await mailsNow()).toHaveLength(2);
    expect((await filesNow()).length).toBeGreaterThan(0);
    expect(await runsNow()).toMatchObject([{ state: 'queued' }]);
  });

  test('of weeks without a server only the last is made up for', async () => {
    const id = await aReport(words);
    await make(id, later(15 * 24));
    expect(await runsNow()).toMatchObject([{ firstDay: '2026-03-16', lastDay: '2026-03-22' }]);
    expect((await findReport(workspace.scope, id))?.nextAt).toEqual(later(21 * 24));
  });

  test('one that still waits gives way to the next', async () => {
    const id = await aReport(words);
    await make(id);
    await make(id, later(7 * 24));
    const states = (await mailsNow()).map(({ state }) => state).sort();
    expect(states).toEqual(['cancelled', 'cancelled', 'waiting', 'waiting']);
    await send(later(7 * 24));
    expect(server.received.map(({ mail }) => mail.subject)).toEqual(
      Array(2).fill('Figures & <i>more</i>, 9–15 March 2026'),
    );
  });

  test('a schedule that is changed while it is made stays as it was set', async () => {
    const id = await aReport(words);
    const row = await findReport(workspace.scope, id);
    if (!row) throw new Error('it is gone');
    const report = storedReport(row);
    const moved = later(3);
    await make(id, due, async () => {
      await changeReport(workspace.scope, id, report, { nextAt: moved, now: due });
    });
    expect((await findReport(workspace.scope, id))?.nextAt).toEqual(moved);
    expect(await mailsNow()).toHaveLength(2);
  });

  test('the queue holds one job for it while it is made', async () => {
    const id = await aReport(words);
    await enqueueDueReports(due);
    await enqueueDueReports(due);
    const living = await db.select().from(jobs).where(eq(jobs.subject, id));
    expect(living).toHaveLength(1);
    expect(living[0]?.createdBy).toBe('job:reports');
  });

  test('in a sample nothing is due', async () => {
    const id = await aReport(words);
    await db
      .update(workspaces)
      .set({ sampleOf: workspace.scope.workspaceId })
      .where(eq(workspaces.id, workspace.scope.workspaceId));
    await enqueueDueReports(due);
    expect(await db.select().from(jobs).where(eq(jobs.subject, id))).toEqual([]);
  });
});

describe('addresses that get no mail', () => {
  const words = { sections: [{ kind: 'text', text: 'Hello.' }] };
  const fates = async (id: string) => {
    const [run] = await listReportRuns(workspace.scope, id, 1);
    return new Map(run?.mails.map((mail) => [mail.address, fateWords(t, mail)]));
  };

  test('are left out, with the reason', async () => {
    const id = await aReport(words);
    await db.transaction((tx) => suppress(workspace.scope, 'Ann@example.com', 'by-hand', tx));
    await make(id);
    await send();
    expect(server.received.map(({ to }) => to)).toEqual(['bob@partner.example']);
    expect((await fates(id)).get('ann@example.com')).toContain('left out');
  });

  test('are left out also when that was said after it was made', async () => {
    const id = await aReport(words);
    await make(id);
    await db.transaction((tx) => suppress(workspace.scope, 'ann@example.com', 'by-hand', tx));
    await send();
    expect(server.received.map(({ to }) => to)).toEqual(['bob@partner.example']);
  });

  test('one that bounces is told of, and left out from then on', async () => {
    const id = await aReport(words);
    server.behave({ refuses: (to) => (to.startsWith('ann') ? 550 : null) });
    await make(id);
    await send();
    expect((await fates(id)).get('ann@example.com')).toMatch(
      /^Came back: the mailbox is not there/,
    );
    await make(id, later(7 * 24));
    await send(later(7 * 24));
    expect((await fates(id)).get('ann@example.com')).toContain('left out');
    expect(server.received).toHaveLength(2);
  });
});

test('one for oneself goes beside the runs, to nobody else', async () => {
  const id = await aReport({ sections: [{ kind: 'text', text: 'Hello.' }] });
  const row = await findReport(workspace.scope, id);
  if (!row) throw new Error('it is gone');
  const reader = {
    scope: workspace.scope,
    role: 'viewer',
    workspace: { name: 'Test', timeZone: 'UTC', weekStart: 1 },
    now: due,
    userId: null,
  } as const;
  const report = { ...storedReport(row), owner: 'Ada' };
  await sendReportNow(t, reader, report, { address: 'me@example.com', now: due });
  await sendReportNow(t, reader, report, { address: 'me@example.com', now: due });
  await send();
  expect(server.received.map(({ to }) => to)).toEqual(['me@example.com', 'me@example.com']);
  expect(await runsNow()).toEqual([]);
  await db.transaction((tx) => suppress(workspace.scope, 'me@example.com', 'by-hand', tx));
  await expect(
    sendReportNow(t, reader, report, { address: 'me@example.com', now: due }),
  ).rejects.toThrow('who get no mail');
});

test('old pictures and documents go, but not those of mails that still wait', async () => {
  const view = { kind: 'view', title: 'Effort', address: '/metrics/ces' };
  const id = await aReport({ sections: [view], withPdf: false });
  await make(id);
  const tomorrow = new Date(Date.now() + 24 * 3_600_000);
  expect(await forgetMailFiles(workspace.scope, new Date(0))).toBe(0);
  expect(await forgetMailFiles(workspace.scope, tomorrow)).toBe(0);
  await send();
  expect(await forgetMailFiles(workspace.scope, tomorrow)).toBeGreaterThan(0);
  expect(await filesNow()).toEqual([]);
});

test('a run that cannot be made says so and is tried at its next moment', async () => {
  const id = await aReport({ sections: [{ kind: 'text', text: 'Hello.' }] });
  await db.insert(reportRuns).values({
    workspaceId: workspace.scope.workspaceId,
    reportId: id,
    firstDay: '2026-03-02',
    lastDay: '2026-03-08',
    startedAt: later(-2),
  });
  await expect(make(id)).rejects.toThrow('again and again');
  const [run] = await listReportRuns(workspace.scope, id, 1);
  expect(run && runWords(t, run)).toMatch(/^Could not be made: Making it/);
  const polish = wordsIn('pl');
  expect(run && runWords(polish, run)).toContain(polish('outgoing-faults.stuck'));
  const at = (await findReport(workspace.scope, id))?.nextAt;
  expect(at).toEqual(nextMoment(weekly, due, 'UTC'));
});

function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return new Uint8Array(content);
}
