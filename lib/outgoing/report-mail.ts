import { type Html, html } from '@/lib/asking/html';
import type { DigestFigure } from './digest-row';
import {
  heading,
  mailFrame,
  mailLink,
  mailPicture,
  mailRow,
  mailTableHtml,
  sentence,
  smallPrint,
} from './mail-frame';
import type { MailPart, MailPiece, ReportModel } from './report-model';

/** `Weekly figures, 2–8 March 2026` */
export function reportSubjectLine({ name, period }: Pick<ReportModel, 'name' | 'period'>): string {
  return `${name}, ${period}`;
}

/** A report as HTML. Whatever came from outside is escaped. */
export function reportHtml(model: ReportModel): string {
  return mailFrame(reportSubjectLine(model), [
    mailRow(smallPrint(model.workspace), 4),
    mailRow(heading(model.name, 1), 4),
    mailRow(sentence(`${model.period}, compared with ${model.comparedWith}.`), 24),
    ...model.pieces.flatMap(pieceRows),
    mailRow(
      html`${footerLines(model).map((line) => smallPrint(line))}${smallPrint(mailLink(model.permalink, 'The report in Ergograph'))}${model.leave ? smallPrint(mailLink(model.leave, wayOut)) : null}`,
    ),
  ]);
}

const wayOut = 'Send me no more of this report';

type Piece<Kind extends MailPiece['kind']> = Extract<MailPiece, { kind: Kind }>;

function pieceRows(piece: MailPiece): Html[] {
  switch (piece.kind) {
    case 'text':
      return piece.paragraphs.map((words) => mailRow(sentence(lines(words))));
    case 'gone':
      return [mailRow(heading(piece.title, 2), 4), mailRow(sentence(piece.why), 24)];
    case 'digest':
      return digestRows(piece);
    case 'view':
      return viewRows(piece);
  }
}

/** Line breaks stay as they were written. */
function lines(words: string): Html {
  return html`${words.split('\n').map((line, at) => (at === 0 ? line : html`<br>${line}`))}`;
}

const figureColumns = [
  { name: 'Figure', isNumber: false },
  { name: 'Value', isNumber: true },
  { name: 'Change', isNumber: false },
];

function digestRows({ rows, trends, facts }: Piece<'digest'>): Html[] {
  if (rows.length === 0) return [mailRow(sentence(noSurvey), 24)];
  return [
    ...rows.flatMap((row) => [
      mailRow(heading(row.headline, 2), 4),
      mailRow(smallPrint(`${row.longName}, ${row.definition.caption}`), 4),
      mailRow(mailTableHtml(figureColumns, row.figures.map(figureCells)), 8),
      mailRow(mailLink(row.permalink, `Open ${row.name}`), 24),
    ]),
    ...trends.flatMap(partRows),
    mailRow(html`${facts.map((line) => smallPrint(line))}`, 24),
  ];
}

const noSurvey = 'There is no survey yet, so there are no figures.';

function figureCells({ name, value, detail, change, tone }: DigestFigure): (string | Html)[] {
  const small = detail
    ? html`<br><span class="quiet" style="font-size:12px;">${detail}</span>`
    : null;
  const moved = tone === 'plain' ? html`${change}` : html`<span class="${tone}">${change}</span>`;
  return [name, html`<b>${value}</b>${small}`, moved];
}

function viewRows({ title, headline, permalink, notices, parts }: Piece<'view'>): Html[] {
  return [
    mailRow(heading(title, 2), 4),
    mailRow(sentence(headline), 8),
    ...notices.map((notice) => mailRow(smallPrint(notice), 8)),
    ...(parts.length === 0 ? [mailRow(sentence(nothingThere), 8)] : []),
    ...parts.flatMap(partRows),
    mailRow(mailLink(permalink, 'Open this view'), 24),
  ];
}

const nothingThere = 'There is nothing to show for these days and filters.';

/** A chart or table with its sentence and its facts. */
export function partRows({ title, summary, picture, table, facts }: MailPart): Html[] {
  return [
    mailRow(sentence(html`<b>${title}</b>. ${summary}`), 8),
    ...(picture ? [mailRow(mailPicture(picture), 8)] : []),
    ...(table ? [mailRow(mailTableHtml(table.columns, table.rows), 8)] : []),
    ...(table && table.more > 0 ? [mailRow(smallPrint(moreRows(table.more)), 8)] : []),
    mailRow(html`${facts.map((line) => smallPrint(line))}`, 16),
  ];
}

function moreRows(more: number): string {
  return `${more} more ${more === 1 ? 'row' : 'rows'} in Ergograph.`;
}

function footerLines({ period, timeZone, why, hasPdf }: ReportModel): string[] {
  return [
    `Days: ${period}, on the clock of ${timeZone}. Changes are against the same number of days, or the month, before; “real change” is more than chance at 95 %.`,
    ...(hasPdf ? ['Everything here is in the PDF, too.'] : []),
    why,
  ];
}

/** A report as plain text: the same words and figures, tables without lines. */
export function reportText(model: ReportModel): string {
  return [
    `${model.workspace}: ${model.name}`,
    `${model.period}, compared with ${model.comparedWith}.`,
    ...model.pieces.map(pieceText),
    [
      ...footerLines(model),
      model.permalink,
      ...(model.leave ? [`${wayOut}: ${model.leave}`] : []),
    ].join('\n'),
  ].join('\n\n');
}

function pieceText(piece: MailPiece): string {
  switch (piece.kind) {
    case 'text':
      return piece.paragraphs.join('\n\n');
    case 'gone':
      return `${piece.title}\n${piece.why}`;
    case 'digest':
      return digestText(piece);
    case 'view': {
      const { title, headline, notices, parts, permalink } = piece;
      const body = parts.length === 0 ? [nothingThere] : parts.map(partText);
      return [`${title}\n${headline}`, ...notices, ...body, permalink].join('\n\n');
    }
  }
}

function digestText({ rows, trends, facts }: Piece<'digest'>): string {
  if (rows.length === 0) return noSurvey;
  const blocks = rows.map(({ headline, longName, definition, figures, permalink }) => {
    const told = figures.map(({ name, value, detail, change }) => {
      return `  ${name}: ${value}${detail ? ` (${detail})` : ''}; ${change}`;
    });
    return [headline, `${longName}, ${definition.caption}`, ...told, `  ${permalink}`].join('\n');
  });
  return [...blocks, ...trends.map(partText), facts.join('\n')].join('\n\n');
}

/** A chart or table in words. */
export function partText({ title, summary, table, facts }: MailPart): string {
  const cells = (row: readonly string[]) =>
    row.map((cell, at) => `${table?.columns[at]?.name}: ${cell}`).join('; ');
  return [
    `${title}. ${summary}`,
    ...(table ? table.rows.map((row) => `  ${cells(row)}`) : []),
    ...(table && table.more > 0 ? [`  ${moreRows(table.more)}`] : []),
    ...facts.map((line) => `  ${line}`),
  ].join('\n');
}
