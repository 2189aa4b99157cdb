import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Icon } from '@/components/ui/icon';

/** A filter that is set, and the page without it. */
export type FilterChip = { key: string; label: string; words: string; href: string };

/** What narrows the list, each with a press to remove it; `children` stand at the end. */
export function FilterChips({
  chips,
  clearHref,
  children,
}: {
  chips: readonly FilterChip[];
  clearHref: string;
  children?: ReactNode;
}) {
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      {chips.length > 0 ? <Chips chips={chips} clearHref={clearHref} /> : <span />}
      {children}
    </div>
  );
}

function Chips({ chips, clearHref }: { chips: readonly FilterChip[]; clearHref: string }) {
  const t = useWords();
  return (
    <ul className="flex min-w-0 flex-wrap gap-1.5" aria-label={t('responses.filters-set')}>
      {chips.map(({ key, label, words, href }) => (
        <li key={key} className="min-w-0">
          <Link
            href={href}
            prefetch={false}
            className="btn btn-sm btn-on max-w-full"
            aria-label={t('responses.remove-filter', { label, words })}
          >
            <span className="k">{label}</span>
            <span className="truncate">{words}</span>
            <Icon name="close" small />
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link href={clearHref} prefetch={false} className="btn btn-sm btn-quiet">
            {t('responses.clear-all')}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
