import Link from 'next/link';
import { useWords } from '#words';
import { Segmented } from '@/components/ui/segmented';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { askingMoments, type QuestionTemplate } from '@/lib/surveys/question-templates';

/** Which metric, and which standard question to begin with. Each choice is an address. */
export function TemplateChoice({
  metric,
  templates,
  chosen,
}: {
  metric: MetricId;
  templates: readonly QuestionTemplate[];
  chosen: string;
}) {
  const t = useWords();
  return (
    <>
      <div className="field">
        <span>{t('surveys.measures-what')}</span>
        <div>
          <Segmented
            label={t('surveys.metric')}
            options={metricIds.map((id) => ({
              key: id,
              label: t(`names.metric-${id}`),
              href: `/surveys/new?metric=${id}`,
              current: id === metric,
            }))}
          />
        </div>
        <p className="hint">
          {t('surveys.kept-metric', { long: t(`names.metric-${metric}-long`) })}
        </p>
      </div>
      <nav className="field" aria-label={t('surveys.begin-with')}>
        <span>{t('surveys.begin-with')}</span>
        <div className="grid gap-3">
          {askingMoments.map((moment) => (
            <Moment
              key={moment}
              name={t(`surveys.moment-${moment}`)}
              templates={templates.filter((template) => template.moment === moment)}
              href={(id) => `/surveys/new?metric=${metric}&template=${id}`}
              chosen={chosen}
            />
          ))}
        </div>
      </nav>
    </>
  );
}

function Moment({
  name,
  templates,
  href,
  chosen,
}: {
  name: string;
  templates: readonly QuestionTemplate[];
  href: (id: string) => string;
  chosen: string;
}) {
  const t = useWords();
  if (templates.length === 0) return null;
  return (
    <section aria-label={name}>
      <p className="mb-1 text-xs text-ink-3">{name}</p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {templates.map(({ id }) => (
          <li key={id}>
            <Link
              href={href(id)}
              scroll={false}
              aria-current={id === chosen ? 'true' : undefined}
              className="block h-full rounded-md border border-line-strong p-3 text-ink hover:bg-hover hover:no-underline aria-[current]:border-accent aria-[current]:bg-accent-soft"
            >
              <span className="block font-medium">{t(`survey-templates.${id}`)}</span>
              <span className="block text-xs text-ink-2">{t(`survey-templates.${id}-about`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
