import { useWords } from '#words';
import { SelectField } from '@/components/ui/field';
import { type Language, languageNames, languages } from '@/lib/words/languages';

/** In which language a report or alert is written. */
export function LanguageField({ start, hint }: { start: Language; hint: string }) {
  const t = useWords();
  return (
    <SelectField
      label={t('outgoing-form.language')}
      name="language"
      defaultValue={start}
      hint={hint}
      options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
    />
  );
}
