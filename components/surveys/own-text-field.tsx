import { TextareaField, TextField } from '@/components/ui/field';
import { textsIn } from '@/lib/surveys/content';
import { setText } from '@/lib/surveys/content-edit';
import { placeName, roomOf, type TextPlace, textAt } from '@/lib/surveys/survey-texts';
import { textDirection } from '@/lib/surveys/text-direction';
import type { EditedWords } from './edited-words';

/** A field for one text of a survey in its own language. */
export function OwnTextField({
  words: { content, errors, change },
  place,
  label,
  rows,
  ...rest
}: {
  words: EditedWords;
  place: TextPlace;
  label: string;
  /** Given for a text of several lines. */
  rows?: number;
  hint?: string;
  placeholder?: string;
  hideLabel?: boolean;
  className?: string;
}) {
  const { language } = content;
  const field = {
    ...rest,
    label,
    lang: language,
    dir: textDirection(language),
    maxLength: roomOf(place),
    autoComplete: 'off',
    error: errors[`content.${placeName(place)}`],
    value: textAt(textsIn(content, language), place),
    onChange: (event: { target: { value: string } }) =>
      change(setText(content, language, place, event.target.value)),
  };
  return rows ? <TextareaField {...field} rows={rows} /> : <TextField {...field} />;
}
