import Link from 'next/link';
import { useWords } from '#words';
import { Badge } from '@/components/ui/badge';
import { Td } from '@/components/ui/table';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import { responsesHref } from '@/lib/reports/response-query';
import type { Theme } from '@/lib/reports/theme-trend';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

const mostWords = 6;

/** A tag with its share; its count leads to the answers. */
export function TagRow({ theme, query }: { theme: Theme; query: MetricQuery }) {
  const t = useWords();
  const { tag, share, tagged } = theme;
  return (
    <tr>
      <th scope="row" className="font-normal">
        <Link
          className="font-medium text-ink"
          href={`/tags${printMetricQuery(query, { tag: tag.key })}`}
        >
          {tag.name}
        </Link>{' '}
        {tag.archived ? <Badge>{t('themes.put-away')}</Badge> : null}
      </th>
      <Td num className="font-semibold">
        {percent(t, share?.rate ?? null, 1)}
      </Td>
      <Td num hidePhone className="whitespace-nowrap text-ink-3">
        {percentInterval(t, share?.interval ?? null, 1) ?? '–'}
      </Td>
      <Td num>
        <Link href={responsesHref(query, { tag: tag.key })}>{formatCount(t, tagged)}</Link>
      </Td>
      <Td hidePhone className="text-ink-3">
        {ruleWords(t, tag.rule?.words ?? [])}
      </Td>
    </tr>
  );
}

function ruleWords(t: Words, words: readonly string[]): string {
  if (words.length === 0) return t('themes.by-hand');
  const first = words.slice(0, mostWords).join(t('figures.comma'));
  return words.length > mostWords ? t('themes.first-words', { words: first }) : first;
}
