import { useWords } from '#words';
import { NoteDialog } from '@/components/metrics/note-dialog';
import { type ListedMark, TrendNotes } from '@/components/metrics/trend-notes';
import type { Annotation } from '@/db/queries/annotations';
import { may } from '@/lib/auth/roles';
import { formatDay } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';
import { addNoteAction, deleteNoteAction, saveNoteAction } from './actions';
import type { ReportProps } from './metric-numbers';

type Shown = Pick<ReportProps, 'view' | 'report' | 'marks'>;

function mayWrite({ view }: Shown): boolean {
  return may(view.member.role, 'views:write');
}

function choicesOf(t: Words, { view, report }: Shown) {
  const { catalog, query } = view;
  const chosen = catalog.touchpoint.filter(({ key }) => query.filters.touchpoint.includes(key));
  return {
    metric: { id: report.metric, name: t(`names.metric-${report.metric}`) },
    touchpoints: chosen.map(({ id, name }) => ({ id, name })),
  };
}

/** The button that writes a note, for those who may. */
export function AddNote(props: Shown) {
  const t = useWords();
  if (!mayWrite(props)) return null;
  const { period, today } = props.view.query;
  const isOver = period.to < today;
  const choices = choicesOf(t, props);
  const [only] = choices.touchpoints;
  return (
    <NoteDialog
      action={addNoteAction}
      choices={choices}
      values={{
        day: isOver ? period.to : today,
        title: '',
        note: '',
        metric: '',
        touchpointId: choices.touchpoints.length === 1 ? (only?.id ?? '') : '',
      }}
    />
  );
}

/** What is marked on the trend, in words. */
export function Notes(props: Shown) {
  const t = useWords();
  const { marks, notes } = props.marks;
  const listed: ListedMark[] = [
    ...notes.map((note) => ({
      key: note.id,
      sort: note.day,
      day: formatDay(t, note.day),
      label: note.title,
      // Whoever has only a link learns no names.
      detail:
        [props.view.member.userId ? note.author : null, whereWords(t, note, props)]
          .filter(Boolean)
          .join(t('figures.comma')) || null,
      words: note.note,
      values: mayWrite(props)
        ? {
            id: note.id,
            day: note.day,
            title: note.title,
            note: note.note ?? '',
            metric: note.metric ?? '',
            touchpointId: note.touchpointId ?? '',
          }
        : null,
    })),
    ...marks
      .filter(({ kind }) => kind !== 'annotation')
      .map((mark) => ({
        key: `${mark.day} ${mark.label}`,
        sort: mark.day,
        day: formatDay(t, mark.day),
        label: mark.label,
        detail: mark.note ?? null,
        words: null,
        values: null,
      })),
  ].toSorted((a, b) => (a.sort < b.sort ? 1 : -1));
  return (
    <TrendNotes
      marks={listed}
      choices={choicesOf(t, props)}
      save={saveNoteAction}
      remove={deleteNoteAction}
    />
  );
}

/** `CES only`, `Phone support only`; empty where it stands on every trend. */
function whereWords(
  t: Words,
  { metric, touchpointId }: Annotation,
  { view, report }: Shown,
): string {
  const touchpoint = view.catalog.touchpoint.find(({ id }) => id === touchpointId);
  return [
    metric ? t('metric.only', { name: t(`names.metric-${report.metric}`) }) : null,
    touchpoint ? t('metric.only', { name: touchpoint.name }) : null,
  ]
    .filter(Boolean)
    .join(t('figures.comma'));
}
