import { Segmented } from '@/components/ui/segmented';
import type { Dimension } from '@/lib/metric-query';
import { type ChurnView, churnHref } from './churn-view';

/** What customers are told apart by: the plan or a tracked attribute. */
export function SplitSwitch({ view, asked, by: chosen, label }: ChurnView & { label: string }) {
  const { catalog } = view;
  if (catalog.attributes.length === 0) return null;
  return (
    <div className="overflow-x-auto px-4 pb-3">
      <Segmented
        label={label}
        options={catalog.attributes.map(({ key, name }) => {
          const by: Dimension = `attr.${key}`;
          return {
            key,
            label: name,
            href: churnHref(view, asked, { by }),
            current: by === chosen,
          };
        })}
      />
    </div>
  );
}
