'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useMemo, useRef, useState, useTransition } from 'react';
import { useWords } from '#words';
import { Kbd } from '@/components/ui/badge';
import { Table, Th } from '@/components/ui/table';
import { useToast } from '@/components/ui/toast';
import type { FormAction } from '@/lib/form-state';
import type { Words } from '@/lib/words/words';
import { FollowUpRow, type RowDeeds } from './follow-up-row';
import type { ShownFollowUp } from './shown-follow-up';
import { rowsOf, type TriageKeys, useTriageKeys } from './use-triage-keys';

/** Calls to be made, worked off by button or by keyboard; each move can be taken back. */
export function FollowUpQueue({
  followUps,
  caption,
  mayAct,
  move,
  give,
}: {
  followUps: readonly ShownFollowUp[];
  caption: string;
  mayAct: boolean;
  move: FormAction;
  give: FormAction;
}) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { deeds, busy } = useDeeds(move, give);
  const router = useRouter();
  useKeptPlace(box);
  const keys = useMemo((): TriageKeys => {
    const on = (act: (followUp: ShownFollowUp) => void) => (id: string) => {
      const found = followUps.find((followUp) => followUp.id === id);
      if (found) act(found);
    };
    const none: TriageKeys = {};
    if (!mayAct) return none;
    return {
      c: on((followUp) => deeds.move(followUp, 'contacted')),
      s: on((followUp) => deeds.move(followUp, 'solved')),
      m: on(deeds.take),
      n: on(({ href }) => router.push(`${href}#note`)),
    };
  }, [followUps, deeds, mayAct, router]);
  useTriageKeys(box, keys);
  return (
    <div ref={box}>
      <Table caption={caption} phone="rows">
        <thead>
          <tr>
            <Th className="w-full">{t('follow-ups.customer')}</Th>
            <Th num>{t('follow-ups.at-stake')}</Th>
            <Th>{t('follow-ups.due-owner')}</Th>
            {mayAct ? (
              <Th>
                <span className="sr-only">{t('follow-ups.next-step')}</span>
              </Th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {followUps.map((followUp) => (
            <FollowUpRow
              key={followUp.id}
              followUp={followUp}
              deeds={mayAct ? deeds : null}
              isBusy={busy === followUp.id}
            />
          ))}
        </tbody>
      </Table>
      {mayAct ? <KeyHint /> : null}
    </div>
  );
}

function KeyHint() {
  const t = useWords();
  const keys = [
    ['j', 'next'],
    ['k', 'previous'],
    ['c', 'contacted'],
    ['s', 'solved'],
    ['n', 'note'],
    ['m', 'mine'],
  ] as const;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 text-xs text-ink-3 max-rail:hidden">
      {keys.map(([key, words]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {t(`follow-ups.key-${words}`)}
        </span>
      ))}
    </p>
  );
}

/** Sends what is done to the server, says so, and offers the way back. */
function useDeeds(move: FormAction, give: FormAction): { deeds: RowDeeds; busy: string | null } {
  const t = useWords();
  const toast = useToast();
  const [busy, setBusy] = useState<string | null>(null);
  const [, startTransition] = useTransition();
  const deeds = useMemo<RowDeeds>(() => {
    const send = (
      action: FormAction,
      id: string,
      fields: Record<string, string>,
      done: () => void,
    ) => {
      setBusy(id);
      startTransition(async () => {
        const result = await action({ status: 'idle' }, formOf({ id, ...fields }));
        setBusy(null);
        if (result.status === 'saved') done();
        else toast({ words: wordsOf(t, result), error: true });
      });
    };
    return {
      move: (followUp, state) =>
        send(move, followUp.id, { state }, () =>
          toast({
            words: t('follow-ups.moved', { customer: followUp.customer, state }),
            action: {
              label: t('follow-ups.undo'),
              run: () =>
                send(move, followUp.id, { state: followUp.state }, () =>
                  toast({ words: t('follow-ups.as-before', { customer: followUp.customer }) }),
                ),
            },
          }),
        ),
      take: (followUp) =>
        send(give, followUp.id, { owner: 'me' }, () =>
          toast({ words: t('follow-ups.is-yours', { customer: followUp.customer }) }),
        ),
    };
  }, [move, give, toast, t]);
  return { deeds, busy };
}

function wordsOf(t: Words, result: Awaited<ReturnType<FormAction>>): string {
  return result.status === 'refused' ? result.message : t('follow-ups.not-done');
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** When the row that had the focus leaves the list, the one that took its place has it. */
function useKeptPlace(box: RefObject<HTMLDivElement | null>): void {
  const last = useRef(-1);
  // After every drawing: only then is it known which rows there are.
  useEffect(() => {
    const { current } = box;
    const rows = rowsOf(current);
    const isLost = last.current >= 0 && document.activeElement === document.body;
    if (isLost) rows[Math.min(last.current, rows.length - 1)]?.querySelector('a')?.focus();
    const keep = ({ target }: FocusEvent) => {
      last.current = target instanceof Node ? rows.findIndex((row) => row.contains(target)) : -1;
    };
    current?.addEventListener('focusin', keep);
    return () => current?.removeEventListener('focusin', keep);
  });
}
