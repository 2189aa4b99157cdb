import { NoteDialog } from '@/components/metrics/note-dialog';
import { type ListedMark, TrendNotes } from '@/components/metrics/trend-notes';
import type { Annotation } from '@/db/queries/annotations';
import { may } from '@/lib/auth/roles';
import { metricNames } from '@/lib/metrics/definition';
import { formatDay } from '@/lib/metrics/period';
import { addNoteAction, deleteNoteAction, saveNoteAction } from './actions';
import type { ReportProps } from './metric-numbers';

type Shown = Pick<ReportProps, 'view' | 'report' | 'marks'>;

function mayWrite({ view }: Shown): boolean {
  return may(view.member.role, 'views:write');
}

function choicesOf({ view, report }: Shown) {
  const { catalog, query } = view;
  const chosen = catalog.touchpoint.filter(({ key }) => query.filters.touchpoint.includes(key));
  return {
    metric: { id: report.metric, name: metricNames[report.metric].short },
    touchpoints: chosen.map(({ id, name }) => ({ id, name })),
  };
}

/** The button that writes a note, for those who may. */
export function AddNote(props: Shown) {
  if (!mayWrite(props)) return null;
  const { period, today } = props.view.query;
  const isOver = period.to < today;
  const choices = choicesOf(props);
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
  const { marks, notes } = props.marks;
  const listed: ListedMark[] = [
    ...notes.map((note) => ({
      key: note.id,
      sort: note.day,
      day: formatDay(note.day),
      label: note.title,
      // Whoever has only a link learns no names.
      detail:
        [props.view.member.userId ? note.author : null, whereWords(note, props)]
          .filter(Boolean)
          .join(', ') || null,
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
        day: formatDay(mark.day),
        label: mark.label,
        detail: mark.note ?? null,
        words: null,
        values: null,
      })),
  ].toSorted((a, b) => (a.sort < b.sort ? 1 : -1));
  return (
    <TrendNotes
      marks={listed}
      choices={choicesOf(props)}
      save={saveNoteAction}
      remove={deleteNoteAction}
    />
  );
}

/** `CES only`, `Phone support only`; empty where it stands on every trend. */
function whereWords({ metric, touchpointId }: Annotation, { view, report }: Shown): string {
  const touchpoint = view.catalog.touchpoint.find(({ id }) => id === touchpointId);
  return [
    metric ? `${metricNames[report.metric].short} only` : null,
    touchpoint ? `${touchpoint.name} only` : null,
  ]
    .filter(Boolean)
    .join(', ');
}
