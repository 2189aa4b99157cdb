'use client';

import { Checkbox, TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { AnswerBand } from '@/lib/surveys/content';
import { textsIn } from '@/lib/surveys/content';
import { setLink } from '@/lib/surveys/content-edit';
import { neededPlaceholders, placeholderAdvice } from '@/lib/surveys/wording-advice';
import { AdviceList } from './advice-list';
import type { EditedWords } from './edited-words';
import { FollowUpFields } from './follow-up-fields';
import { OwnTextField } from './own-text-field';

/** What is asked once the score is saved: further questions, a comment, a call back. */
export function FurtherPanel({ words }: { words: EditedWords }) {
  const { content, change, bands, usual } = words;
  return (
    <Panel
      title="After the score"
      note="the score is saved already; all of it may be left out"
      padded
    >
      <div className="grid gap-4">
        <FollowUpFields words={words} />
        <Checkbox
          label="Ask for a comment"
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
                label={`Above the comment: ${name}`}
                placeholder={usual.comment[band]}
              />
            ))}
          </div>
        ) : null}
        <Checkbox
          label="Offer a call back after a low score"
          hint="Only to people who are known, so that somebody can call."
          checked={content.asksCallBack}
          onChange={({ target }) => change({ ...content, asksCallBack: target.checked })}
        />
      </div>
    </Panel>
  );
}

/** What people read once they are done, and where they may go from there. */
export function ThanksPanel({ words }: { words: EditedWords }) {
  const { bands, usual } = words;
  return (
    <Panel title="Thank you" note="what is left empty is said in the usual words" padded>
      <div className="grid gap-4">
        {bands.map(({ band, name }) => (
          <fieldset key={band} className="grid gap-2">
            <legend className="mb-1 font-medium">{name}</legend>
            <div className="grid items-start gap-3 sm:grid-cols-2">
              <OwnTextField
                words={words}
                place={{ part: 'thanksTitle', band }}
                label="Thanks"
                placeholder={usual.thanks}
              />
              <OwnTextField
                words={words}
                place={{ part: 'thanksText', band }}
                label="Text under it"
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
  const link = content.links[band];
  const changeLink = (part: { label?: string; url?: string }) =>
    change(setLink(content, band, part));
  return (
    <>
      <TextField
        label="Words of a button"
        maxLength={60}
        autoComplete="off"
        lang={content.language}
        error={errors[`content.links.${band}.label`]}
        value={link?.label ?? ''}
        onChange={({ target }) => changeLink({ label: target.value })}
      />
      <TextField
        label="Address it leads to"
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
  const { content, usual } = words;
  const { mailSubject, mailIntro } = textsIn(content, content.language);
  const both = `${mailSubject ?? ''} ${mailIntro ?? ''}`;
  const odd = placeholderAdvice(both);
  const needed = neededPlaceholders(both);
  return (
    <Panel title="Invitation by mail" note="the question and its answers come below" padded>
      <div className="grid gap-4">
        <OwnTextField
          words={words}
          place={{ part: 'mailSubject' }}
          label="Subject"
          placeholder={usual.mailSubject}
        />
        <OwnTextField
          words={words}
          place={{ part: 'mailIntro' }}
          label="First lines"
          rows={3}
          placeholder={usual.mailIntro}
          hint="{brand} becomes your brand; {anything_else} is filled in from the attributes of the event."
        />
        <AdviceList
          advice={[
            ...(odd ? [odd] : []),
            ...needed.map(
              (name) =>
                `Every event has to bring “${name}”. A mail that cannot fill it in is not sent, and says so in the outbox.`,
            ),
          ]}
        />
      </div>
    </Panel>
  );
}
