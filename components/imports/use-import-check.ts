'use client';

import { useEffect, useRef, useState } from 'react';
import type { ToldReport } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import type { Words } from '@/lib/words/words';

export type CheckAnswer =
  | { status: 'checked'; report: ToldReport | null }
  | { status: 'refused'; sentences: string[] };

export type ImportCheck = {
  /** The latest that is known; of an earlier mapping while `pending`. */
  report: ToldReport | null;
  sentences: readonly string[];
  pending: boolean;
};

const typingPause = 400;
const askAgain = 700;

/** Checks a mapping whenever it changed and the typing paused, until the whole file is read. */
export function useImportCheck(
  t: Words,
  mapping: ImportMapping,
  check: (mapping: ImportMapping) => Promise<CheckAnswer>,
): ImportCheck {
  const [state, setState] = useState<ImportCheck>({ report: null, sentences: [], pending: true });
  const latest = useRef({ check, t });
  useEffect(() => {
    latest.current = { check, t };
  });

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout>;
    setState((before) => ({ ...before, pending: true }));
    async function ask() {
      const answer = await latest.current.check(mapping).catch(
        (): CheckAnswer => ({
          status: 'refused',
          sentences: [latest.current.t('columns.no-answer')],
        }),
      );
      if (!current) return;
      if (answer.status === 'refused') {
        setState((before) => ({ ...before, sentences: answer.sentences, pending: false }));
        return;
      }
      const complete = answer.report?.complete === true;
      setState((before) => ({
        report: answer.report ?? before.report,
        sentences: [],
        pending: !complete,
      }));
      if (!complete) timer = setTimeout(ask, askAgain);
    }
    timer = setTimeout(ask, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [mapping]);

  return state;
}
