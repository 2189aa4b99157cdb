import { type Html, html } from '@/lib/asking/html';
import { definitionWords } from '@/lib/words/definition-words';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { DigestFigure, DigestRow } from './digest-row';
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
export function reportSubjectLine(
  t: Words,
  { name, period }: Pick<ReportModel, 'name' | 'period'>,
): string {
  return t('report-mail.subject', { name, period });
}

/** A report as HTML. Whatever came from outside is escaped. */
export function reportHtml(t: Words, model: ReportModel): string {
  return mailFrame(t, reportSubjectLine(t, model), [
    mailRow(smallPrint(model.workspace), 4),
    mailRow(heading(model.name, 1), 4),
    mailRow(sentence(comparedWords(t, model)), 24),
    ...model.pieces.flatMap((piece) => pieceRows(t, piece)),
    mailRow(
      html`${footerLines(t, model).map((line) => smallPrint(line))}${smallPrint(mailLink(model.permalink, t('report-mail.in-ergograph')))}${model.leave ? smallPrint(mailLink(model.leave, t('report-mail.leave'))) : null}`,
    ),
  ]);
}

function comparedWords(t: Words, { period, comparedWith }: ReportModel): string {
  return comparedWith === null
    ? t('report-mail.compared-none', { period })
    : t('report-mail.compared', { period, before: comparedWith });
}

type Piece<Kind extends MailPiece['kind']> = Extract<MailPiece, { kind: Kind }>;

function pieceRows(t: Words, piece: MailPiece): Html[] {
  switch (piece.kind) {
    case 'text':
      return piece.paragraphs.map((words) => mailRow(sentence(lines(words))));
    case 'gone':
      return [mailRow(heading(piece.title, 2), 4), mailRow(sentence(piece.why), 24)];
    case 'digest':
      return digestRows(t, piece);
    case 'view':
      return viewRows(t, piece);
  }
}

/** Line breaks stay as they were written. */
function lines(words: string): Html {
  return html`${words.split('\n').map((line, at) => (at === 0 ? line : html`<br>${line}`))}`;
}

function figureColumns(t: Words) {
  return [
    { name: t('report-mail.figure'), isNumber: false },
    { name: t('report-mail.value'), isNumber: true },
    { name: t('report-mail.change'), isNumber: false },
  ];
}

function digestRows(t: Words, { rows, trends, facts }: Piece<'digest'>): Html[] {
  if (rows.length === 0) return [mailRow(sentence(t('report-mail.no-survey')), 24)];
  return [
    ...rows.flatMap((row) => [
      mailRow(heading(row.headline, 2), 4),
      mailRow(smallPrint(longWords(t, row)), 4),
      mailRow(mailTableHtml(figureColumns(t), row.figures.map(figureCells)), 8),
      mailRow(mailLink(row.permalink, t('report-mail.open', { name: row.name })), 24),
    ]),
    ...trends.flatMap((part) => partRows(t, part)),
    mailRow(html`${facts.map((line) => smallPrint(line))}`, 24),
  ];
}

function longWords(t: Words, { longName, definition }: DigestRow): string {
  const { caption } = definitionWords(t, definition);
  return t('report-mail.long-name', { name: longName, caption });
}

function figureCells({ name, value, detail, change, tone }: DigestFigure): (string | Html)[] {
  const small = detail
    ? html`<br><span class="quiet" style="font-size:12px;">${detail}</span>`
    : null;
  const moved = tone === 'plain' ? html`${change}` : html`<span class="${tone}">${change}</span>`;
  return [name, html`<b>${value}</b>${small}`, moved];
}

function viewRows(t: Words, { title, headline, permalink, notices, parts }: Piece<'view'>): Html[] {
  return [
    mailRow(heading(title, 2), 4),
    mailRow(sentence(headline), 8),
    ...notices.map((notice) => mailRow(smallPrint(notice), 8)),
    ...(parts.length === 0 ? [mailRow(sentence(t('report-mail.nothing-there')), 8)] : []),
    ...parts.flatMap((part) => partRows(t, part)),
    mailRow(mailLink(permalink, t('report-mail.open-view')), 24),
  ];
}

/** A chart or table with its sentence and its facts. */
export function partRows(t: Words, { title, summary, picture, table, facts }: MailPart): Html[] {
  return [
    mailRow(sentence(html`<b>${title}</b>${t('report-mail.stop')}${summary}`), 8),
    ...(picture ? [mailRow(mailPicture(picture), 8)] : []),
    ...(table ? [mailRow(mailTableHtml(table.columns, table.rows), 8)] : []),
    ...(table && table.more > 0 ? [mailRow(smallPrint(moreRows(t, table.more)), 8)] : []),
    mailRow(html`${facts.map((line) => smallPrint(line))}`, 16),
  ];
}

function moreRows(t: Words, more: number): string {
  return t('report-mail.more-rows', { n: formatCount(t, more), count: more });
}

function footerLines(t: Words, { period, timeZone, why, hasPdf }: ReportModel): string[] {
  return [
    t('report-mail.days', { period, timeZone }),
    ...(hasPdf ? [t('report-mail.in-pdf')] : []),
    why,
  ];
}

/** A report as plain text: the same words and figures, tables without lines. */
export function reportText(t: Words, model: ReportModel): string {
  return [
    t('report-mail.head', { workspace: model.workspace, name: model.name }),
    comparedWords(t, model),
    ...model.pieces.map((piece) => pieceText(t, piece)),
    [
      ...footerLines(t, model),
      model.permalink,
      ...(model.leave ? [t('report-mail.leave-at', { address: model.leave })] : []),
    ].join('\n'),
  ].join('\n\n');
}

function pieceText(t: Words, piece: MailPiece): string {
  switch (piece.kind) {
    case 'text':
      return piece.paragraphs.join('\n\n');
    case 'gone':
      return `${piece.title}\n${piece.why}`;
    case 'digest':
      return digestText(t, piece);
    case 'view': {
      const { title, headline, notices, parts, permalink } = piece;
      const body =
        parts.length === 0
          ? [t('report-mail.nothing-there')]
          : parts.map((part) => partText(t, part));
      return [`${title}\n${headline}`, ...notices, ...body, permalink].join('\n\n');
    }
  }
}

function digestText(t: Words, { rows, trends, facts }: Piece<'digest'>): string {
  if (rows.length === 0) return t('report-mail.no-survey');
  const blocks = rows.map((row) => {
    const told = row.figures.map((figure) => `  ${figureWords(t, figure)}`);
    return [row.headline, longWords(t, row), ...told, `  ${row.permalink}`].join('\n');
  });
  return [...blocks, ...trends.map((part) => partText(t, part)), facts.join('\n')].join('\n\n');
}

function figureWords(t: Words, { name, value, detail, change }: DigestFigure): string {
  return detail
    ? t('report-mail.told-detail', { name, value, detail, change })
    : t('report-mail.told', { name, value, change });
}

/** A chart or table in words. */
export function partText(t: Words, { title, summary, table, facts }: MailPart): string {
  const cells = (row: readonly string[]) =>
    row.map((cell, at) => `${table?.columns[at]?.name}: ${cell}`).join('; ');
  return [
    `${title}${t('report-mail.stop')}${summary}`,
    ...(table ? table.rows.map((row) => `  ${cells(row)}`) : []),
    ...(table && table.more > 0 ? [`  ${moreRows(t, table.more)}`] : []),
    ...facts.map((line) => `  ${line}`),
  ].join('\n');
}
