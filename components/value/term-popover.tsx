'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import { ViewLink } from '@/components/ui/view-link';

/** How a number about revenue or customers is made. */
export type Term = {
  readonly name: string;
  /** One sentence. */
  readonly about?: string;
  readonly formula: string;
  /** The formula with this period's numbers: `231 ÷ 10,000 = 2.31 %`. */
  readonly worked?: string | null;
  readonly rows: readonly (readonly [string, string])[];
};

/** The (i) beside a number: how it is made and from what, and where all of it is explained. */
export function TermPopover({ term, docsHref }: { term: Term; docsHref: string }) {
  const t = useWords();
  const { name, about, formula, worked, rows } = term;
  return (
    <Popover
      label={t('term.how-made', { name })}
      className="def"
      trigger={
        <Button variant="quiet" icon small aria-label={t('term.how-made', { name })}>
          <Icon name="info" small />
        </Button>
      }
    >
      <p className="font-semibold">{name}</p>
      {about ? <p className="text-xs text-ink-2">{about}</p> : null}
      <dl className="defs mt-2">
        <dt>{t('term.formula')}</dt>
        <dd className="mono">{formula}</dd>
        {[...(worked ? [[t('term.here'), worked] as const] : []), ...rows].map(([term, words]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-xs">
        <ViewLink orNothing href={docsHref}>
          {t('term.explained')}
        </ViewLink>
      </p>
    </Popover>
  );
}
