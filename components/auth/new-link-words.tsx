/** How to get a fresh one-time link. */
export function NewLinkWords() {
  return (
    <p className="text-ink-2">
      Ergograph prints a link in the terminal each time it starts. For a new one at any time, run{' '}
      <code className="font-mono text-xs break-words">npx ergograph link</code> in its folder.
    </p>
  );
}
