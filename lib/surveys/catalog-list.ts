type Entry = { readonly name: string; readonly key: string; readonly archived: boolean };

export type CatalogShow = 'in-use' | 'archived';

/** What the address asks a list for; anything odd means everything in use. */
export function catalogView(params: {
  readonly q?: string | readonly string[] | undefined;
  readonly show?: string | readonly string[] | undefined;
}): { q: string; show: CatalogShow } {
  const q = typeof params.q === 'string' ? params.q.trim() : '';
  return { q, show: params.show === 'archived' ? 'archived' : 'in-use' };
}

/** The entries in use or archived whose name or key holds the words; case and accents do not matter. */
export function chosenEntries<Listed extends Entry>(
  all: readonly Listed[],
  { q, show }: { q: string; show: CatalogShow },
): Listed[] {
  const wanted = plain(q);
  return all.filter(
    ({ name, key, archived }) =>
      archived === (show === 'archived') && (plain(name).includes(wanted) || key.includes(wanted)),
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
