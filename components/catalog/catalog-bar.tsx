import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Segmented } from '@/components/ui/segmented';
import type { CatalogShow } from '@/lib/surveys/catalog-list';
import { formatCount } from '@/lib/words/figures';

/** Above a list: in use or archived, and a search by name or key. Both live in the address. */
export function CatalogBar({
  path,
  what,
  q,
  show,
  inUse,
  archived,
}: {
  path: string;
  /** `touchpoints` */
  what: string;
  q: string;
  show: CatalogShow;
  inUse: number;
  archived: number;
}) {
  const t = useWords();
  const href = (to: CatalogShow) => {
    const params = new URLSearchParams({
      ...(to === 'archived' ? { show: to } : {}),
      ...(q ? { q } : {}),
    });
    return params.size > 0 ? `${path}?${params}` : path;
  };
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3">
      <Segmented
        label={`Which ${what}`}
        options={[
          {
            key: 'in-use',
            label: `In use ${formatCount(t, inUse)}`,
            href: href('in-use'),
            current: show === 'in-use',
          },
          {
            key: 'archived',
            label: `Archived ${formatCount(t, archived)}`,
            href: href('archived'),
            current: show === 'archived',
          },
        ]}
      />
      <search className="min-w-0 flex-1 sm:max-w-80">
        <form action={path} className="flex gap-2">
          {show === 'archived' ? <input type="hidden" name="show" value="archived" /> : null}
          <input
            key={q}
            className="input min-w-0 flex-1"
            type="search"
            name="q"
            defaultValue={q}
            placeholder="Name or key"
            aria-label={`Search ${what}`}
          />
          <Button type="submit" icon aria-label="Search">
            <Icon name="search" />
          </Button>
        </form>
      </search>
    </div>
  );
}
