import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Segmented } from '@/components/ui/segmented';
import type { CatalogShow } from '@/lib/surveys/catalog-list';
import type { CatalogKind } from '@/lib/surveys/vocabulary';
import { formatCount } from '@/lib/words/figures';

/** Above a list: in use or archived, and a search by name or key. Both live in the address. */
export function CatalogBar({
  path,
  kind,
  q,
  show,
  inUse,
  archived,
}: {
  path: string;
  kind: CatalogKind;
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
        label={t(`catalog.which-${kind}`)}
        options={[
          {
            key: 'in-use',
            label: t('catalog.in-use', { n: formatCount(t, inUse) }),
            href: href('in-use'),
            current: show === 'in-use',
          },
          {
            key: 'archived',
            label: t('catalog.archived', { n: formatCount(t, archived) }),
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
            placeholder={t('catalog.name-or-key')}
            aria-label={t(`catalog.search-${kind}`)}
          />
          <Button type="submit" icon aria-label={t('catalog.search')}>
            <Icon name="search" />
          </Button>
        </form>
      </search>
    </div>
  );
}
