'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Checkbox, FieldError, SelectField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import type { FollowUpQuestion } from '@/lib/surveys/content';
import {
  addFollowUp,
  addOption,
  changeFollowUp,
  moveFollowUp,
  removeFollowUp,
  removeOption,
} from '@/lib/surveys/content-edit';
import type { EditedWords } from './edited-words';
import { OwnTextField } from './own-text-field';

const mostFollowUps = 10;
const mostOptions = 20;

/** What is asked below the score, each question after the answers it fits. */
export function FollowUpFields({ words }: { words: EditedWords }) {
  const t = useWords();
  const { content, change } = words;
  return (
    <div className="grid gap-3">
      {content.followUps.map((followUp, at) => (
        <FollowUp key={followUp.key} words={words} followUp={followUp} at={at} />
      ))}
      {content.followUps.length < mostFollowUps ? (
        <div>
          <Button variant="dashed" onClick={() => change(addFollowUp(content))}>
            <Icon name="plus" small />
            {t('survey-editor.add-question')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type Props = { words: EditedWords; followUp: FollowUpQuestion; at: number };

function FollowUp({ words, followUp, at }: Props) {
  const t = useWords();
  const { content, change } = words;
  const { key, kind } = followUp;
  const n = at + 1;
  return (
    <fieldset className="grid gap-3 rounded-md border border-line-strong p-3">
      <legend className="sr-only">{t('survey-editor.further', { n })}</legend>
      <div className="flex items-center gap-1">
        <span className="me-auto text-xs text-ink-3">{t('survey-editor.further', { n })}</span>
        <Button
          variant="quiet"
          small
          icon
          disabled={at === 0}
          aria-label={t('survey-editor.earlier', { n })}
          onClick={() => change(moveFollowUp(content, key, -1))}
        >
          <Icon name="up" small />
        </Button>
        <Button
          variant="quiet"
          small
          icon
          disabled={n === content.followUps.length}
          aria-label={t('survey-editor.later', { n })}
          onClick={() => change(moveFollowUp(content, key, 1))}
        >
          <Icon name="down" small />
        </Button>
        <Button
          variant="quiet"
          small
          aria-label={t('survey-editor.remove-question', { n })}
          onClick={() => change(removeFollowUp(content, key))}
        >
          {t('survey-editor.remove')}
        </Button>
      </div>
      <OwnTextField
        words={words}
        place={{ part: 'label', key }}
        label={t('survey-editor.question-words', { n })}
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <KindField words={words} followUp={followUp} at={at} />
        <BandsField words={words} followUp={followUp} at={at} />
      </div>
      {kind === 'text' ? null : <Options words={words} followUp={followUp} at={at} />}
    </fieldset>
  );
}

const kinds = ['choice', 'choices', 'text'] as const;

function KindField({ words: { content, change }, followUp: { key, kind } }: Props) {
  const t = useWords();
  return (
    <SelectField
      label={t('survey-editor.answered-by')}
      value={kind}
      options={kinds.map((each) => ({ value: each, label: t(`survey-editor.kind-${each}`) }))}
      onChange={(event) => {
        const chosen = kinds.find((each) => each === event.target.value);
        if (chosen) change(changeFollowUp(content, key, { kind: chosen }));
      }}
    />
  );
}

function BandsField({ words, followUp: { key, bands }, at }: Props) {
  const t = useWords();
  const { content, change, errors } = words;
  const error = errors[`content.followUps.${at}.bands`]?.[0];
  return (
    <fieldset className="field">
      <legend className="mb-1">{t('survey-editor.asked-after')}</legend>
      {words.bands.map(({ band, name }) => (
        <Checkbox
          key={band}
          label={name}
          checked={bands.includes(band)}
          onChange={({ target: { checked } }) => {
            const others = bands.filter((each) => each !== band);
            change(changeFollowUp(content, key, { bands: checked ? [...others, band] : others }));
          }}
        />
      ))}
      {error ? <FieldError>{error}</FieldError> : null}
    </fieldset>
  );
}

function Options({ words, followUp, at }: Props) {
  const t = useWords();
  const { content, change, errors } = words;
  const { key, options } = followUp;
  const n = at + 1;
  const error = errors[`content.options.${key}`]?.[0];
  return (
    <div className="grid gap-2">
      {options.map((option, position) => (
        <div key={option} className="flex items-start gap-1">
          <OwnTextField
            words={words}
            place={{ part: 'option', key: `${key}.${option}` }}
            label={t('survey-editor.option-of', { option: position + 1, n })}
            placeholder={t('survey-editor.option', { option: position + 1 })}
            hideLabel
            className="grow"
          />
          <Button
            variant="quiet"
            icon
            aria-label={t('survey-editor.remove-option', { option: position + 1, n })}
            onClick={() => change(removeOption(content, followUp, option))}
          >
            <Icon name="close" small />
          </Button>
        </div>
      ))}
      {error ? <FieldError>{error}</FieldError> : null}
      {options.length < mostOptions ? (
        <div>
          <Button variant="quiet" small onClick={() => change(addOption(content, followUp))}>
            <Icon name="plus" small />
            {t('survey-editor.add-option')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
