'use client';

import { useRouter } from 'next/navigation';
import { useWords } from '#words';

/** Narrows the list to one touchpoint; each choice is an address. */
export function TouchpointChoice({
  choices,
  current,
}: {
  /** The first one is all of them. */
  choices: readonly { href: string; name: string }[];
  current: string;
}) {
  const t = useWords();
  const router = useRouter();
  return (
    <select
      className="input w-auto! max-w-64"
      aria-label={t('names.touchpoint')}
      value={current}
      onChange={(event) => router.push(event.target.value)}
    >
      {choices.map(({ href, name }) => (
        <option key={href} value={href}>
          {name}
        </option>
      ))}
    </select>
  );
}
