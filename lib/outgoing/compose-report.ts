import 'server-only';
import type { OutgoingFile, OutgoingWords } from '@/db/mutations/write-outgoing';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { siteUrl } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { ExportedView, ExportPart, ExportReader } from '@/lib/exports/export-part';
import { footerLines } from '@/lib/exports/facts-words';
import { partPng } from '@/lib/exports/part-picture';
import { reportPdf } from '@/lib/exports/report-pdf';
import { viewParts } from '@/lib/exports/view-parts';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import { addMonths } from '@/lib/metrics/calendar';
import { addDays, type Period } from '@/lib/metrics/period';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { formatPeriod } from '@/lib/words/dates';
import { definitionWords } from '@/lib/words/definition-words';
import { refusalWords } from '@/lib/words/refusal';
import type { Words } from '@/lib/words/words';
import { digest } from './digest';
import { digestPart } from './digest-part';
import { reportHtml, reportSubjectLine, reportText } from './report-mail';
import {
  type MailPart,
  type MailPiece,
  mailTable,
  paragraphsOf,
  type ReportModel,
} from './report-model';
import { type Schedule, scheduleWords } from './schedule';
import { addressInRange, type Section } from './sections';

/** A report as it is to be made. */
export type ReportToMake = {
  readonly id: string;
  readonly name: string;
  readonly schedule: Schedule;
  readonly sections: readonly Section[];
  readonly withPdf: boolean;
  /** Who answers for it. */
  readonly owner: string;
};

/** A mail with its pictures and its document. */
export type MadeReport = {
  readonly words: OutgoingWords;
  /** The same with a way out of the report, for somebody without an account. */
  readonly wordsWith: (leave: string) => OutgoingWords;
  readonly files: readonly OutgoingFile[];
};

/**
 * Makes the mail of a report about a range of whole days; nothing is written.
 *
 * @param generatedAt the real moment, which is another than the reader's in a sample
 */
export async function composeReport(
  t: Words,
  reader: ExportReader,
  report: ReportToMake,
  { range, generatedAt }: { range: Period; generatedAt: Date },
): Promise<MadeReport> {
  const catalog = await loadCatalog(reader.scope);
  const { timeZone, weekStart } = reader.workspace;
  const context = { timeZone, weekStart, now: reader.now, catalog };
  const { query } = parseMetricQuery(range, context);
  const workshop = new Workshop(t, reader, catalog, query, report, generatedAt);
  const pieces: MailPiece[] = [];
  for (const section of report.sections) pieces.push(await workshop.piece(section));
  const pdf = report.withPdf && workshop.parts.length > 0;
  const model: ReportModel = {
    name: report.name,
    workspace: reader.workspace.name,
    period: formatPeriod(t, range),
    comparedWith: query.comparison ? formatPeriod(t, query.comparison) : null,
    timeZone,
    pieces,
    permalink: `${siteUrl()}/reports/${report.id}`,
    why: t('report-mail.why', {
      schedule: scheduleWords(t, report.schedule),
      owner: report.owner,
    }),
    leave: null,
    hasPdf: pdf,
  };
  const subject = reportSubjectLine(t, model);
  const files = [...workshop.files];
  if (pdf) files.push(await document(t, subject, workshop.parts, `${report.name} ${range.to}`));
  const wordsOf = (said: ReportModel) => ({
    subject,
    text: reportText(t, said),
    html: reportHtml(t, said),
  });
  return {
    words: wordsOf(model),
    wordsWith: (leave) => ({ ...wordsOf({ ...model, leave }), leave }),
    files,
  };
}

async function document(
  t: Words,
  title: string,
  parts: readonly ExportPart[],
  name: string,
): Promise<OutgoingFile> {
  const content = await reportPdf(t, title, parts);
  return { name: `${fileName(name)}.pdf`, mediaType: 'application/pdf', contentId: null, content };
}

/** Letters and figures of any script, the rest as hyphens. */
function fileName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || 'report'
  );
}

/** Draws the pictures of a mail; each has a name of its own in it. */
export function pictureShop(t: Words) {
  const files: OutgoingFile[] = [];
  return {
    files,
    draw: async (part: ExportPart): Promise<MailPart['picture']> => {
      const width = part.picture ? mailPictures.width : wideTable;
      const content = await partPng(t, part, { ...mailPictures, width }, true);
      const contentId = `picture-${files.length + 1}@ergograph`;
      const name = `${part.id}-${files.length + 1}.png`;
      files.push({ name, mediaType: 'image/png', contentId, content });
      return { contentId, alt: `${part.title}${t('report-mail.stop')}${part.summary}` };
    },
  };
}

const mailPictures = { theme: 'light', width: 640, scale: 2, transparent: false } as const;

/** A mail has no room for more columns than that; such a table is drawn this wide instead. */
const mostColumns = 12;
const wideTable = 960;

/** Makes the pieces of one report, and keeps what its PDF is made of. */
class Workshop {
  readonly parts: ExportPart[] = [];
  readonly #shop: ReturnType<typeof pictureShop>;

  constructor(
    readonly t: Words,
    readonly reader: ExportReader,
    readonly catalog: Catalog,
    readonly query: MetricQuery,
    readonly report: ReportToMake,
    readonly generatedAt: Date,
  ) {
    this.#shop = pictureShop(t);
  }

  get files(): readonly OutgoingFile[] {
    return this.#shop.files;
  }

  piece(section: Section): Promise<MailPiece> | MailPiece {
    switch (section.kind) {
      case 'text':
        return { kind: 'text', paragraphs: paragraphsOf(section.text) };
      case 'digest':
        return this.#digest();
      case 'view':
        return this.#view(section.title, section.address);
    }
  }

  async #digest(): Promise<MailPiece> {
    const { t, reader, catalog, query } = this;
    const rows = await digest(t, reader.scope, catalog, query);
    const facts = { reader, catalog, query, address: '/', generatedAt: this.generatedAt };
    if (rows.length > 0) this.parts.push(digestPart(t, rows, facts));
    const trends: MailPart[] = [];
    for (const { metric, n } of rows) {
      const trend = n >= hiddenBelow ? await this.#trend(metric) : undefined;
      if (trend) trends.push(await this.#part(trend, []));
    }
    return {
      kind: 'digest',
      rows: rows.map((row) => ({ ...row, permalink: `${siteUrl()}${row.address}` })),
      trends,
      facts: rows.map(({ name, definition }) => {
        const { caption, formula, denominator } = definitionWords(t, definition);
        return t('report-mail.definition', { name, caption, formula, denominator });
      }),
    };
  }

  /** The score over the ranges up to this one, so that one range is not alone. */
  async #trend(metric: string): Promise<ExportPart | undefined> {
    const { schedule } = this.report;
    const { from, to } = this.query.period;
    const first = {
      day: addDays(from, -27),
      week: addDays(from, -7 * 12),
      month: addMonths(from, -12),
    }[schedule.every];
    const address = `/metrics/${metric}?from=${first}&to=${to}&interval=${schedule.every}&compare=none`;
    const { parts } = await viewParts(this.t, this.reader, address, this.generatedAt);
    const trend = parts.find(({ id }) => id === 'trend');
    if (trend) this.parts.push(trend);
    return trend;
  }

  async #view(title: string, address: string): Promise<MailPiece> {
    const inside = addressInRange(address, this.query.period);
    if (inside === null) {
      return { kind: 'gone', title, why: this.t('report-mail.view-gone') };
    }
    const view = await this.#exported(inside);
    if (typeof view === 'string') return { kind: 'gone', title, why: view };
    const { title: headline, notices, parts } = view;
    this.parts.push(...parts);
    // The twin of a chart is for screens and files; a mail shows one of both.
    const shown = parts.filter(({ id }) => id !== 'table');
    const made: MailPart[] = [];
    for (const [at, part] of shown.entries()) {
      const isLast = at === shown.length - 1;
      made.push(await this.#part(part, isLast ? footerLines(this.t, part.facts).slice(0, -1) : []));
    }
    return {
      kind: 'view',
      title,
      headline,
      permalink: `${siteUrl()}${inside}`,
      notices,
      parts: made,
    };
  }

  /** What cannot be shown says why in its place; the rest of the report goes all the same. */
  async #exported(address: string): Promise<ExportedView | string> {
    try {
      return await viewParts(this.t, this.reader, address, this.generatedAt);
    } catch (error) {
      if (error instanceof AppError) return refusalWords(this.t, error);
      throw error;
    }
  }

  async #part(part: ExportPart, facts: readonly string[]): Promise<MailPart> {
    const { title, summary } = part;
    const isDrawn = part.picture !== null || part.table.columns.length > mostColumns;
    const picture = isDrawn ? await this.#shop.draw(part) : null;
    return { title, summary, picture, table: picture ? null : mailTable(this.t, part), facts };
  }
}
