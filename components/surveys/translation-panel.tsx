'use client';

import { useId, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Field, SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { BandPoints } from '@/lib/surveys/band-points';
import { languagesOf, textsIn } from '@/lib/surveys/content';
import {
  addLanguage,
  ownLanguage,
  removeLanguage,
  type SurveyDraft,
  setText,
} from '@/lib/surveys/content-edit';
import { languageName, plainLanguage } from '@/lib/surveys/language-names';
import {
  missingIn,
  ownText,
  placeName,
  placesOf,
  roomOf,
  type TextPlace,
  textAt,
} from '@/lib/surveys/survey-texts';
import { knownTranslation, templateLanguages } from '@/lib/surveys/template-words';
import { textDirection } from '@/lib/surveys/text-direction';
import { formatCount } from '@/lib/words/figures';
import { placeWords } from './place-words';

type Props = {
  survey: SurveyDraft;
  bands: readonly BandPoints[];
  /** Fills the standard wordings in. */
  company: string;
  change: (survey: SurveyDraft) => void;
};

/** The languages of a survey: its own, and each other one beside it. */
export function TranslationPanel({ survey, bands, company, change }: Props) {
  const t = useWords();
  const { question, content } = survey;
  const others = languagesOf(content).slice(1);
  const [wanted, setWanted] = useState<string | null>(null);
  const shown = others.find((each) => each === wanted) ?? others[0] ?? null;
  const known = (to: string) => (words: string) =>
    knownTranslation(words, { from: content.language, to, company });
  const added = (tag: string): SurveyDraft => ({
    question,
    content: addLanguage(survey, tag, known(tag)),
  });
  return (
    <Panel title={t('survey-editor.languages')} note={t('survey-editor.languages-note')} padded>
      <div className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <OwnLanguageField
            content={content}
            choose={(tag) => change(ownLanguage(others.includes(tag) ? survey : added(tag), tag))}
          />
          <NewLanguage
            taken={languagesOf(content)}
            add={(tag) => {
              change(added(tag));
              setWanted(tag);
            }}
          />
        </div>
        {shown ? (
          <>
            <LanguageTabs survey={survey} others={others} shown={shown} choose={setWanted} />
            <Gaps survey={survey} language={shown} bands={bands} />
            <SideBySide survey={survey} language={shown} bands={bands} change={change} />
            <div className="end">
              <Button
                small
                variant="quiet"
                onClick={() => change({ question, content: removeLanguage(content, shown) })}
              >
                {t('survey-editor.remove-language', { language: languageName(t, shown) })}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </Panel>
  );
}

function OwnLanguageField({
  content,
  choose,
}: Pick<SurveyDraft, 'content'> & { choose: (tag: string) => void }) {
  const t = useWords();
  const tags = [...new Set([...languagesOf(content), ...templateLanguages])];
  return (
    <SelectField
      label={t('survey-editor.written-in')}
      value={content.language}
      onChange={({ target }) => choose(target.value)}
      options={tags.map((tag) => ({ value: tag, label: languageName(t, tag) }))}
      hint={t('survey-editor.written-in-hint')}
    />
  );
}

function NewLanguage({ taken, add }: { taken: readonly string[]; add: (tag: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const list = useId();
  const submit = () => {
    const tag = plainLanguage(typed);
    if (!tag) setError(t('survey-editor.language-tag'));
    else if (taken.includes(tag))
      setError(t('survey-editor.language-taken', { language: languageName(t, tag) }));
    else {
      add(tag);
      setTyped('');
      setError(null);
    }
  };
  return (
    <Field
      label={t('survey-editor.another-language')}
      error={error}
      hint={t('survey-editor.another-language-hint')}
    >
      {(tied) => (
        <div className="flex gap-2">
          <input
            {...tied}
            className="input"
            list={list}
            value={typed}
            maxLength={35}
            autoComplete="off"
            placeholder="pl"
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              submit();
            }}
          />
          <datalist id={list}>
            {[...templateLanguages, 'de', 'fr', 'es', 'it', 'uk', 'ar', 'he', 'ja', 'pt-BR']
              .filter((tag) => !taken.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(t, tag)}
                </option>
              ))}
          </datalist>
          <Button onClick={submit}>{t('survey-editor.add-language')}</Button>
        </div>
      )}
    </Field>
  );
}

function LanguageTabs({
  survey: { question, content },
  others,
  shown,
  choose,
}: {
  survey: SurveyDraft;
  others: readonly string[];
  shown: string;
  choose: (tag: string) => void;
}) {
  const t = useWords();
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the flex box that a switch is. */}
      <div role="group" aria-label={t('survey-editor.translation')} className="seg">
        {others.map((tag) => {
          const missing = missingIn(question, content, tag).length;
          return (
            <button
              key={tag}
              type="button"
              aria-pressed={tag === shown}
              onClick={() => choose(tag)}
            >
              {languageName(t, tag)}
              {missing > 0 ? (
                <span className="ms-1.5 text-xs text-warn-text">
                  {t('survey-checks.missing', { n: formatCount(t, missing) })}
                </span>
              ) : null}
            </button>
          );
        })}
      </div>
    </div>
  );
}

function Gaps({
  survey: { question, content },
  language,
  bands,
}: {
  survey: SurveyDraft;
  language: string;
  bands: readonly BandPoints[];
}) {
  const t = useWords();
  const missing = missingIn(question, content, language);
  if (missing.length === 0) return null;
  const names = missing
    .slice(0, 3)
    .map((place) => placeWords(t, place, content, bands).toLocaleLowerCase(t.customs));
  const more = missing.length - names.length;
  return (
    <Notice tone="info">
      {t('survey-checks.gaps', {
        language: languageName(t, language),
        places: names.join(t('figures.comma')),
        count: more,
        n: formatCount(t, more),
        own: languageName(t, content.language),
      })}
    </Notice>
  );
}

function SideBySide({
  survey: { question, content },
  language,
  bands,
  change,
}: {
  survey: SurveyDraft;
  language: string;
  bands: readonly BandPoints[];
  change: (survey: SurveyDraft) => void;
}) {
  const t = useWords();
  const shown = new Set(bands.map(({ band }) => band));
  const places = placesOf(content).filter(
    (place) =>
      (!('band' in place) || shown.has(place.band)) && ownText(question, content, place) !== '',
  );
  return (
    <div className="grid gap-3">
      {places.map((place) => (
        <Field
          key={placeName(place)}
          label={t('survey-editor.place-in', {
            place: placeWords(t, place, content, bands),
            language: languageName(t, language),
          })}
          hideLabel
        >
          {(tied) => (
            <div className="grid items-start gap-1 sm:grid-cols-2 sm:gap-3">
              <p lang={content.language} dir={textDirection(content.language)} className="pt-1.5">
                <span dir="ltr" lang={t.language} className="block text-xs text-ink-3">
                  {placeWords(t, place, content, bands)}
                </span>
                {ownText(question, content, place)}
              </p>
              <textarea
                {...tied}
                className="input field-sizing-content min-h-[34px]!"
                rows={1}
                lang={language}
                dir={textDirection(language)}
                maxLength={roomOf(place)}
                value={textAt(textsIn(content, language), place)}
                onChange={({ target }) =>
                  change({
                    question,
                    content: setText(content, language, place, oneLine(place, target.value)),
                  })
                }
              />
            </div>
          )}
        </Field>
      ))}
    </div>
  );
}

/** Only what follows the thanks and begins the mail has lines. */
function oneLine({ part }: TextPlace, text: string): string {
  return part === 'mailIntro' || part === 'thanksText' ? text : text.replace(/\s*\n\s*/g, ' ');
}
