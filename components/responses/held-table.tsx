'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { useWords } from '#words';
import { FormOutcome } from '@/components/forms/form-outcome';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import type { Definition } from '@/lib/metrics/definition';

/** Something that is in no number until somebody has looked at it. */
export type HeldRow = {
  /** What the form sends for it. */
  readonly key: string;
  readonly point: number;
  readonly definition: Definition | null;
  /** What was said, or how often the link was opened. */
  readonly words: string | null;
  readonly language: string | null;
  readonly place: string;
  readonly customer: string | null;
  readonly at: string;
  /** Null where there is no page of it. */
  readonly href: string | null;
  readonly reason: string;
};

/** What is held back, to be chosen and then counted or dismissed. */
export function HeldTable({
  rows,
  caption,
  release,
  action,
}: {
  rows: readonly HeldRow[];
  caption: string;
  /** On the button: `Count chosen`. */
  release: string;
  action: FormAction;
}) {
  const t = useWords();
  const [state, act] = useActionState(action, { status: 'idle' });
  return (
    <form action={act}>
      {state.status === 'invalid' ? (
        <Notice tone="error">{state.errors.chosen?.[0] ?? t('held-answers.choose-first')}</Notice>
      ) : (
        <FormOutcome state={state} />
      )}
      <Table caption={caption} phone="rows">
        <thead>
          <tr>
            <Th>
              <span className="sr-only">{t('held-answers.choose')}</span>
            </Th>
            <Th>{t('held-answers.score')}</Th>
            <Th className="w-full">{t('held-answers.why')}</Th>
            <Th className="min-w-40">{t('held-answers.customer')}</Th>
            <Th num>{t('held-answers.when')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap gap-2 px-4 py-3">
        <SubmitButton name="what" value="release" pending={t('held-answers.counting')}>
          {release}
        </SubmitButton>
        <SubmitButton
          name="what"
          value="dismiss"
          variant="default"
          pending={t('held-answers.dismissing')}
        >
          {t('held-answers.dismiss')}
        </SubmitButton>
      </div>
    </form>
  );
}

function Row({ row }: { row: HeldRow }) {
  const t = useWords();
  const { key, point, definition, words, language, place, customer, at, href, reason } = row;
  return (
    <tr>
      <Td className="align-top!">
        <input
          type="checkbox"
          name="chosen"
          value={key}
          className="size-4 accent-accent"
          aria-label={t('held-answers.choose-one', {
            point,
            customer: customer ?? t('held-answers.somebody'),
            at,
          })}
        />
      </Td>
      <Td className="align-top!">
        {definition ? <ScoreBadge point={point} definition={definition} /> : point}
      </Td>
      <Td className="align-top! max-rail:col-span-2">
        <span className="block">{reason}</span>
        {words ? (
          <span className="block wrap-anywhere text-ink-2" dir="auto" lang={language ?? undefined}>
            {words}
          </span>
        ) : null}
        <span className="text-xs text-ink-3">{place}</span>
      </Td>
      <Td className="align-top! wrap-anywhere">{customer ?? '–'}</Td>
      <Td num className="align-top! whitespace-nowrap">
        {href ? (
          <Link href={href} prefetch={false} className="text-ink-2">
            {at}
            <span className="sr-only">{t('held-answers.open-aloud')}</span>
          </Link>
        ) : (
          at
        )}
      </Td>
    </tr>
  );
}
