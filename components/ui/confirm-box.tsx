'use client';

import { AlertDialog } from 'radix-ui';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '#words';
import { richWords } from '@/lib/words/rich-words';
import { Button } from './button';
import { useFocusBack } from './focus-back';
import type { Opened } from './opener';
import { SubmitButton } from './submit-button';

export type ConfirmQuestion = {
  /** A question that names the thing: 'Delete the survey “Support case solved”?' */
  title: string;
  /** What changes, with numbers. */
  description: ReactNode;
  /** The deed with its size: 'Delete 41,206 answers'. */
  confirm: string;
  /** What leaves all as it is. */
  cancel?: string;
  /** If given, the reader must type these words first. */
  typed?: string;
  /** True only if it cannot be undone; the button is then rust. */
  irreversible?: boolean;
  action: (data: FormData) => void | Promise<void>;
  /** Hidden fields sent with the form. */
  fields?: Readonly<Record<string, string>>;
  /** Fields that say how far it goes, sent with the form. */
  choices?: ReactNode;
  /** A milder choice, as a button or link: 'Archive instead'. */
  alternative?: ReactNode;
};

/** What is asked before a deed, apart from its button. */
export function ConfirmBox(props: ConfirmQuestion & Opened) {
  const { title, description, confirm, cancel, irreversible = false } = props;
  const { typed, action, fields = {}, choices, alternative } = props;
  const { id, open, onOpenChange, trigger } = props;
  const { onCloseAutoFocus } = useFocusBack(trigger);
  const t = useWords();
  const [words, setWords] = useState('');
  const input = useId();
  const locked = typed !== undefined && words.trim() !== typed;
  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => {
        setWords('');
        onOpenChange(next);
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim" />
        <AlertDialog.Content id={id} className="dialog" onCloseAutoFocus={onCloseAutoFocus}>
          <AlertDialog.Title asChild>
            <h2>{title}</h2>
          </AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="words">{description}</div>
          </AlertDialog.Description>
          <form action={action} className="field">
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {choices}
            {typed === undefined ? null : (
              <>
                <label htmlFor={input}>
                  {richWords(t, 'ui.type-to-confirm', {
                    typed,
                    b: (name) => <b className="font-semibold">{name}</b>,
                  })}
                </label>
                <input
                  id={input}
                  className="input"
                  autoComplete="off"
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              </>
            )}
            <div className="end">
              <AlertDialog.Cancel asChild>
                <Button>{cancel ?? t('ui.cancel')}</Button>
              </AlertDialog.Cancel>
              {alternative}
              <SubmitButton
                variant={irreversible ? 'danger' : 'primary'}
                disabled={locked}
                pending={t('ui.working')}
              >
                {confirm}
              </SubmitButton>
            </div>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
