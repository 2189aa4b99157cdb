import { useWords } from '#words';
import { RowHead, Table, Td, Th } from '@/components/ui/table';

export type ListedEntry = {
  id: string;
  at: string;
  who: string;
  whoDetail: string | null;
  what: string;
  target: string | null;
  changes: readonly string[];
  address: string | null;
  browser: string | null;
};

/** Who did what and when, and from where; the latest first. */
export function AuditTable({ entries }: { entries: readonly ListedEntry[] }) {
  const t = useWords();
  return (
    <Table caption={t('settings.page-audit')} phone="rows">
      <thead>
        <tr>
          <Th>{t('audit.what')}</Th>
          <Th>{t('audit.who')}</Th>
          <Th>{t('audit.when')}</Th>
          <Th hidePhone>{t('audit.from-where')}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <RowHead name={entry.what} detail={<Detail entry={entry} />} />
            <Td>
              <span className="block break-words">{entry.who}</span>
              <span className="block text-xs break-all text-ink-3">{entry.whoDetail}</span>
            </Td>
            <Td className="whitespace-nowrap">{entry.at}</Td>
            <Td hidePhone>
              <span className="num block break-all">{entry.address ?? '–'}</span>
              <span className="block text-xs text-ink-3">{entry.browser}</span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Detail({ entry: { target, changes } }: { entry: ListedEntry }) {
  if (!target && changes.length === 0) return null;
  return (
    <>
      {target ? <span className="block break-words text-ink-2">{target}</span> : null}
      {changes.map((line) => (
        <span key={line} className="block break-words">
          {line}
        </span>
      ))}
    </>
  );
}
