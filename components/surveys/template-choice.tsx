import Link from 'next/link';
import { Segmented } from '@/components/ui/segmented';
import { type MetricId, metricIds, metricNames } from '@/lib/metrics/definition';
import {
  askingMomentNames,
  askingMoments,
  type QuestionTemplate,
} from '@/lib/surveys/question-templates';

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
  return (
    <>
      <div className="field">
        <span>Measures</span>
        <div>
          <Segmented
            label="Metric"
            options={metricIds.map((id) => ({
              key: id,
              label: metricNames[id].short,
              href: `/surveys/new?metric=${id}`,
              current: id === metric,
            }))}
          />
        </div>
        <p className="hint">
          {metricNames[metric].long}. The metric of a survey cannot be changed later.
        </p>
      </div>
      <nav className="field" aria-label="Begin with">
        <span>Begin with</span>
        <div className="grid gap-3">
          {askingMoments.map((moment) => (
            <Moment
              key={moment}
              name={askingMomentNames[moment]}
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
  if (templates.length === 0) return null;
  return (
    <section aria-label={name}>
      <p className="mb-1 text-xs text-ink-3">{name}</p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {templates.map(({ id, name: title, about }) => (
          <li key={id}>
            <Link
              href={href(id)}
              scroll={false}
              aria-current={id === chosen ? 'true' : undefined}
              className="block h-full rounded-md border border-line-strong p-3 text-ink hover:bg-hover hover:no-underline aria-[current]:border-accent aria-[current]:bg-accent-soft"
            >
              <span className="block font-medium">{title}</span>
              <span className="block text-xs text-ink-2">{about}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
