'use client';

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import type { Definition } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';

export type DefinitionPopoverProps = {
  definition: Definition;
  n: number | null;
  /** The formula with this period's numbers: '75,778 ÷ 14,141'. */
  worked?: string;
  question?: string;
  /** Further rows: ['Target', '5.50, set 8 January']. */
  more?: readonly (readonly [string, string])[];
  /** Where the formula is explained, and what counts as a signal. */
  docsHref: string;
  signalHref?: string;
};

/** The (i) beside a number: how it is made, from what, by whose formula. */
export function DefinitionPopover(props: DefinitionPopoverProps) {
  const { definition, n, worked, question, more = [], docsHref, signalHref } = props;
  const rows: readonly (readonly [string, string])[] = [
    ['n', n === null ? 'no answers' : formatCount(n)],
    ['Counts', definition.denominator],
    ['Interval', definition.intervalName],
    ...more,
    ['Source', definition.source],
  ];
  return (
    <Popover
      label="How this number is made"
      className="def"
      trigger={
        <Button variant="quiet" icon aria-label="How this number is made">
          <Icon name="info" />
        </Button>
      }
    >
      <p className="font-semibold">
        {definition.label}: {definition.caption}
      </p>
      {question ? <p className="text-xs text-ink-2">“{question}”</p> : null}
      <dl className="defs mt-2">
        <dt>Formula</dt>
        <dd className="mono">
          {definition.formula}
          {worked ? ` = ${worked}` : ''}
        </dd>
        {rows.map(([term, words]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 flex flex-wrap gap-x-4 text-xs">
        <a href={docsHref}>The formula explained, with an example</a>
        {signalHref ? <a href={signalHref}>What a trend says</a> : null}
      </p>
    </Popover>
  );
}
