'use client';

import { useWords } from '#words';
import { Checkbox, TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { AnswerBand } from '@/lib/surveys/answer-bands';
import { textsIn } from '@/lib/surveys/content';
import { setLink } from '@/lib/surveys/content-edit';
import { neededPlaceholders, placeholderAdvice } from '@/lib/surveys/wording-advice';
import { AdviceList } from './advice-list';
import type { EditedWords } from './edited-words';
import { FollowUpFields } from './follow-up-fields';
import { OwnTextField } from './own-text-field';

/** What is asked once the score is saved: further questions, a comment, a call back. */
export function FurtherPanel({ words }: { words: EditedWords }) {
  const t = useWords();
  const { content, change, bands, usual } = words;
  return (
    <Panel title={t('survey-editor.after-score')} note={t('survey-editor.after-score-note')} padded>
      <div className="grid gap-4">
        <FollowUpFields words={words} />
        <Checkbox
          label={t('survey-editor.ask-comment')}
          checked={content.asksComment}
          onChange={({ target }) => change({ ...content, asksComment: target.checked })}
        />
        {content.asksComment ? (
          <div className="grid items-start gap-3 sm:grid-cols-3">
            {bands.map(({ band, name }) => (
              <OwnTextField
                key={band}
                words={words}
                place={{ part: 'comment', band }}
                label={t('survey-editor.above-comment', { band: name })}
                placeholder={usual.comment[band]}
              />
            ))}
          </div>
        ) : null}
        <Checkbox
          label={t('survey-editor.call-back')}
          hint={t('survey-editor.call-back-hint')}
          checked={content.asksCallBack}
          onChange={({ target }) => change({ ...content, asksCallBack: target.checked })}
        />
      </div>
    </Panel>
  );
}

/** What people read once they are done, and where they may go from there. */
export function ThanksPanel({ words }: { words: EditedWords }) {
  const t = useWords();
  const { bands, usual } = words;
  return (
    <Panel title={t('survey-editor.thank-you')} note={t('survey-editor.thank-you-note')} padded>
      <div className="grid gap-4">
        {bands.map(({ band, name }) => (
          <fieldset key={band} className="grid gap-2">
            <legend className="mb-1 font-medium">{name}</legend>
            <div className="grid items-start gap-3 sm:grid-cols-2">
              <OwnTextField
                words={words}
                place={{ part: 'thanksTitle', band }}
                label={t('survey-editor.thanks')}
                placeholder={usual.thanks}
              />
              <OwnTextField
                words={words}
                place={{ part: 'thanksText', band }}
                label={t('survey-editor.text-under')}
              />
              <LinkFields words={words} band={band} />
            </div>
          </fieldset>
        ))}
      </div>
    </Panel>
  );
}

function LinkFields({
  words: { content, change, errors },
  band,
}: {
  words: EditedWords;
  band: AnswerBand;
}) {
  const t = useWords();
  const link = content.links[band];
  const changeLink = (part: { label?: string; url?: string }) =>
    change(setLink(content, band, part));
  return (
    <>
      <TextField
        label={t('survey-editor.button-words')}
        maxLength={60}
        autoComplete="off"
        lang={content.language}
        error={errors[`content.links.${band}.label`]}
        value={link?.label ?? ''}
        onChange={({ target }) => changeLink({ label: target.value })}
      />
      <TextField
        label={t('survey-editor.button-address')}
        type="url"
        autoComplete="off"
        placeholder="https://"
        error={errors[`content.links.${band}.url`]}
        value={link?.url ?? ''}
        onChange={({ target }) => changeLink({ url: target.value })}
      />
    </>
  );
}

/** Subject and first lines of the invitation. */
export function MailPanel({ words }: { words: EditedWords }) {
  const t = useWords();
  const { content, usual } = words;
  const { mailSubject, mailIntro } = textsIn(content, content.language);
  const both = `${mailSubject ?? ''} ${mailIntro ?? ''}`;
  const odd = placeholderAdvice(t, both);
  const needed = neededPlaceholders(both);
  return (
    <Panel title={t('survey-editor.mail')} note={t('survey-editor.mail-note')} padded>
      <div className="grid gap-4">
        <OwnTextField
          words={words}
          place={{ part: 'mailSubject' }}
          label={t('survey-editor.mail-subject')}
          placeholder={usual.mailSubject}
        />
        <OwnTextField
          words={words}
          place={{ part: 'mailIntro' }}
          label={t('survey-editor.mail-intro')}
          rows={3}
          placeholder={usual.mailIntro}
          hint={t('survey-editor.mail-intro-hint', {
            brand: '{brand}',
            other: '{anything_else}',
          })}
        />
        <AdviceList
          advice={[
            ...(odd ? [odd] : []),
            ...needed.map((name) => t('survey-editor.mail-needs', { name })),
          ]}
        />
      </div>
    </Panel>
  );
}
