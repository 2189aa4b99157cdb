import { useWords } from '#words';
import { Icon } from './icon';
import { LinkButton } from './link-button';

/** Newer and older pages of a list that is read by key, so there are no page numbers. */
export function Pagination({
  previous,
  next,
  words,
}: {
  previous: string | null;
  next: string | null;
  /** What is on this page: '1–50 of 14,141'. */
  words?: string;
}) {
  const t = useWords();
  return (
    <nav className="flex items-center justify-end gap-2 px-4 py-3" aria-label={t('ui.pages')}>
      {words ? <span className="num me-auto text-xs text-ink-3">{words}</span> : null}
      {previous ? (
        <LinkButton small href={previous} rel="prev">
          <Icon name="left" small /> {t('ui.previous')}
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton small href={next} rel="next">
          {t('ui.next')} <Icon name="right" small />
        </LinkButton>
      ) : null}
    </nav>
  );
}
