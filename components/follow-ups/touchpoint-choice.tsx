'use client';

import { useRouter } from 'next/navigation';

/** Narrows the list to one touchpoint; each choice is an address. */
export function TouchpointChoice({
  choices,
  current,
}: {
  /** The first one is all of them. */
  choices: readonly { href: string; name: string }[];
  current: string;
}) {
  const router = useRouter();
  return (
    <select
      className="input w-auto! max-w-64"
      aria-label="Touchpoint"
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
