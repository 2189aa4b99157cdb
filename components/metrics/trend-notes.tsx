import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import type { FormAction } from '@/lib/form-state';
import { type NoteChoices, NoteDialog, type NoteValues } from './note-dialog';

/** What is marked on a day of a trend: a note by hand, or a break that was found. */
export type ListedMark = {
  key: string;
  /** `14 April 2026` */
  day: string;
  label: string;
  /** Who wrote it, or where it was found. */
  detail: string | null;
  /** What somebody wrote beside the title. */
  words: string | null;
  /** Given for a note that the reader may change. */
  values: NoteValues | null;
};

const openUpTo = 5;

/** Notes and breaks of a trend in words, for those who do not see the lines, and to change them. */
export function TrendNotes({
  marks,
  choices,
  save,
  remove,
}: {
  marks: readonly ListedMark[];
  choices: NoteChoices;
  save: FormAction;
  remove: FormAction;
}) {
  const t = useWords();
  if (marks.length === 0) return null;
  const list = (
    <ul className="grid gap-x-6 gap-y-1 px-4 pb-3" aria-label={t('metric.marked')}>
      {marks.map((mark) => (
        <li key={mark.key} className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
          <span className="num w-full shrink-0 text-xs text-ink-3 rail:w-[132px]">{mark.day}</span>
          <span className="min-w-0 flex-1 basis-[180px] break-words">
            <b className="font-medium text-ink">{mark.label}</b>
            {mark.detail ? <span className="text-ink-3"> · {mark.detail}</span> : null}
            {mark.words ? <span className="block whitespace-pre-line">{mark.words}</span> : null}
          </span>
          {mark.values ? (
            <Changes values={mark.values} choices={choices} save={save} remove={remove} />
          ) : null}
        </li>
      ))}
    </ul>
  );
  if (marks.length <= openUpTo) return <div className="border-t border-line pt-3">{list}</div>;
  return (
    <details className="border-t border-line pt-3">
      <summary className="cursor-pointer px-4 pb-3 text-ink-2">
        {t('metric.marked-days', { count: marks.length })}
      </summary>
      {list}
    </details>
  );
}

function Changes({
  values,
  choices,
  save,
  remove,
}: {
  values: NoteValues;
  choices: NoteChoices;
  save: FormAction;
  remove: FormAction;
}) {
  const t = useWords();
  const { title } = values;
  return (
    <span className="flex gap-1">
      <NoteDialog action={save} values={values} choices={choices} />
      <ConfirmedAction
        action={remove}
        fields={{ id: values.id ?? '' }}
        label={t('metric.delete')}
        name={t('metric.delete-note-named', { title })}
        title={t('metric.delete-note-ask', { title })}
        confirm={t('metric.delete-note')}
      >
        {t('metric.delete-note-what')}
      </ConfirmedAction>
    </span>
  );
}
