'use client';

import Link from 'next/link';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '#words';
import { Icon } from '@/components/ui/icon';
import { formatCount } from '@/lib/words/figures';
import { type FilterDimension, type FilterOption, matching } from './filter-options';

const searchFrom = 8;

function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}

function Option({ option, many }: { option: FilterOption; many: boolean }) {
  const t = useWords();
  return (
    <Link
      className="it"
      href={option.href}
      // Asking ahead for every choice would keep the server from the one that is clicked.
      prefetch={false}
      scroll={false}
      role={many ? 'checkbox' : 'radio'}
      aria-checked={option.selected}
      onKeyDown={pressOnSpace}
    >
      {many ? (
        <span className="box">{option.selected ? <Icon name="check" small /> : null}</span>
      ) : (
        <span className="size-3">{option.selected ? <Icon name="check" small /> : null}</span>
      )}
      <span className="min-w-0 truncate" title={option.name}>
        {option.name}
      </span>
      {option.count === null ? null : <span className="d num">{formatCount(t, option.count)}</span>}
    </Link>
  );
}

/** One choice out of a few, e.g. the preset periods. */
export function ChoiceList({
  label,
  options,
}: {
  label: string;
  options: readonly FilterOption[];
}) {
  return (
    <div role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <Option key={option.key} option={option} many={false} />
      ))}
    </div>
  );
}

/** The choices of one filter, with search from eight on. A click changes the address; the list stays open. */
export function FilterList({ dimension }: { dimension: FilterDimension }) {
  const t = useWords();
  const [words, setWords] = useState('');
  const found = matching(dimension.options, words);
  return (
    <div className="filter-list">
      {dimension.options.length >= searchFrom ? (
        <input
          className="input input-sm mb-1"
          type="search"
          value={words}
          placeholder={t('filters.search-many', { n: dimension.options.length })}
          aria-label={t('filters.search-in', { name: dimension.label })}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      <fieldset className="list">
        <legend className="sr-only">{dimension.label}</legend>
        {found.map((option) => (
          <Option key={option.key} option={option} many />
        ))}
        {found.length === 0 ? (
          <p className="t">
            {words ? t('filters.none-called', { words }) : t('filters.nothing-yet')}
          </p>
        ) : null}
      </fieldset>
      {dimension.clearHref ? (
        <>
          <hr />
          <Link className="it" href={dimension.clearHref} prefetch={false} scroll={false}>
            <Icon name="close" small /> {t('filters.all')}
          </Link>
        </>
      ) : null}
    </div>
  );
}
