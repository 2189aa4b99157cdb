import { useWords } from '#words';
import { ViewLink } from '@/components/ui/view-link';
import type { ClvReport } from '@/lib/reports/clv-report';
import { clvTileFigure } from '@/lib/reports/clv-tile';
import type { ClvFit } from '@/lib/value/clv-fit';

/** What a customer is worth in one glance, by the value its page begins with; the whole card leads there. */
export function ClvTile({
  report,
  fit,
  href,
}: {
  report: ClvReport;
  fit: ClvFit | null;
  href: string;
}) {
  const t = useWords();
  const figure = clvTileFigure(t, report, fit);
  if (!figure) return null;
  const { caption, value, interval, formula, others, base, few } = figure;
  return (
    <ViewLink className={few ? 'card card-few' : 'card'} href={href}>
      <h2>
        <span className="name">{t('names.page-clv')}</span>
        <span>{caption}</span>
      </h2>
      <div className="val num">
        <b>{value}</b>
      </div>
      <div className="max-[760px]:col-span-2">
        <p className="num text-xs text-ink-2">{interval}</p>
        <p className="text-xs text-ink-3">{formula}</p>
        <dl className="num mt-2 grid gap-0.5 text-xs">
          {others.map((other) => (
            <div key={other.name} className="flex justify-between gap-2">
              <dt className="truncate text-ink-3">{other.name}</dt>
              <dd>{other.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="base num">
        <span>{base}</span>
      </div>
    </ViewLink>
  );
}
