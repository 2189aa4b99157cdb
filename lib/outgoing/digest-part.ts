import 'server-only';
import type { ExportPart } from '@/lib/exports/export-part';
import { answerWords, factsOf, type ViewFacts } from '@/lib/exports/view-facts';
import type { Words } from '@/lib/words/words';
import type { DigestRow } from './digest-row';

/** The key figures as a table for files. */
export function digestPart(t: Words, rows: readonly DigestRow[], facts: ViewFacts): ExportPart {
  return {
    id: 'digest',
    title: t('report-mail.key-figures'),
    summary: rows.map(({ headline }) => headline).join(' '),
    picture: null,
    table: {
      columns: [
        { key: 'metric', name: t('report-mail.metric'), kind: 'text' },
        { key: 'figure', name: t('report-mail.figure'), kind: 'text' },
        { key: 'value', name: t('report-mail.value'), kind: 'text' },
        { key: 'detail', name: t('report-mail.base'), kind: 'text' },
        { key: 'change', name: t('report-mail.change'), kind: 'text' },
      ],
      rows: rows.flatMap(({ name, figures }) =>
        figures.map((figure) => [name, figure.name, figure.value, figure.detail, figure.change]),
      ),
    },
    facts: factsOf(t, facts, {
      n: answerWords(
        t,
        rows.reduce((sum, { n }) => sum + n, 0),
      ),
      definitions: rows.map(({ definition }) => definition),
    }),
  };
}
