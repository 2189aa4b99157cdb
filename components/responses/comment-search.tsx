import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

/** A search in the words people wrote; an ordinary form, so that it works before any script. */
export function CommentSearch({
  search,
  action,
  hidden,
}: {
  search: string;
  action: string;
  /** The rest of the address, which the search must not lose. */
  hidden: readonly (readonly [string, string])[];
}) {
  const t = useWords();
  return (
    <search>
      <form action={action} className="flex min-w-0 gap-1.5">
        {hidden.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="q"
          className="input h-8 w-52 max-rail:h-10 max-rail:w-64"
          placeholder={t('responses.search-comments')}
          aria-label={t('responses.search-comments')}
          maxLength={200}
          defaultValue={search}
        />
        <Button type="submit" icon aria-label={t('responses.search')}>
          <Icon name="search" />
        </Button>
      </form>
    </search>
  );
}
