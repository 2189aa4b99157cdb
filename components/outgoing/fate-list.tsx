import Link from 'next/link';

/** How the mail to one address stands, in words. */
export type ShownFate = {
  mailId: string;
  address: string;
  words: string;
  /** Whether somebody should look at it. */
  isStuck: boolean;
};

/** The mails of a run or of an alert, one a line. */
export function FateList({ fates }: { fates: readonly ShownFate[] }) {
  return (
    <ul className="grid gap-1">
      {fates.map(({ mailId, address, words, isStuck }) => (
        <li key={mailId} className="wrap-anywhere">
          <Link href={`/outbox/${mailId}`}>{address}</Link>
          <span className={isStuck ? 'text-warn-text' : 'text-ink-3'}> {words}</span>
        </li>
      ))}
    </ul>
  );
}
