import Link from 'next/link';
import { Icon } from './icon';

export type Step = { label: string; state: 'done' | 'current' | 'ahead'; href?: string };

/** Where one is in a task of a few steps. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label: words, state, href }, at) => (
        <li
          key={words}
          className={state === 'done' ? 'done' : undefined}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          {state === 'done' ? <Icon name="check" small /> : <span>{at + 1}</span>}
          {state === 'done' && href ? (
            <Link href={href} className="text-inherit">
              {words}
            </Link>
          ) : (
            words
          )}
        </li>
      ))}
    </ol>
  );
}

export type TabLink = { label: string; href: string; current: boolean; count?: string };

/** Pages of one subject, as links in a row. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="steps" aria-label={label}>
      {tabs.map(({ label: words, href, current, count }) => (
        <Link
          key={href}
          href={href}
          className="hover:no-underline"
          aria-current={current ? 'page' : undefined}
        >
          {words}
          {count ? <span className="num text-xs text-ink-3">{count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
