import { useWords } from '#words';
import { footerLines } from '@/lib/exports/facts-words';
import { factsOf } from '@/lib/exports/view-facts';
import type { Definition } from '@/lib/metrics/definition';
import type { View } from '@/lib/reports/view';

type PrintFooterProps = {
  view: View;
  /** Path and query of the page as it is filtered. */
  address: string;
  /** How many answers or customers its figures are made of, in words. */
  n: string;
  definitions?: readonly Definition[];
  /** In place of the filters of the view, where a page has more than these. */
  filters?: string;
};

/** Stands under a page on paper as under every file: how to come to the same numbers again. */
export function PrintFooter({ view, address, n, definitions, filters }: PrintFooterProps) {
  const t = useWords();
  const { member, catalog, query } = view;
  // Whoever came by a link has the footer of the link, and no way to this address.
  if (!member.userId) return null;
  const asked = { reader: member, catalog, query, address, generatedAt: new Date() };
  const facts = factsOf(t, asked, { n, ...(definitions ? { definitions } : {}) });
  const lines = footerLines(t, filters ? { ...facts, filters } : facts);
  return <footer className="on-paper" data-words={lines.join('\n')} />;
}
