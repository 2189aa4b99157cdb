/** The initial of a name in a circle; the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  const initial = [...name.trim()][0] ?? '?';
  return (
    <span
      aria-hidden="true"
      className="grid size-6 flex-none place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent uppercase"
    >
      {initial}
    </span>
  );
}
