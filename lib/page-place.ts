import type { PagePlace } from '@/db/queries/page-place';
import { first, type SearchParams } from '@/lib/query-params';
import type { Said } from '@/lib/words/said';

const form = /^(older|newer)_(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place in a list that an address names as `at`; null, and a sentence, if it names none. */
export function placeIn(params: SearchParams, notices: Said[]): PagePlace | null {
  const text = first(params.at);
  if (text === undefined) return null;
  const [, towards, at, id] = form.exec(text) ?? [];
  if (!at || !id) {
    notices.push({ key: 'notices.no-page' });
    return null;
  }
  return { towards: towards === 'newer' ? 'newer' : 'older', at, id };
}

/** The address of a list, at a place; what is empty is left out. */
export function listAddress(
  path: string,
  filters: Readonly<Record<string, string | null>>,
  place: PagePlace | null,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  if (place) params.set('at', `${place.towards}_${place.at}_${place.id}`);
  return params.size > 0 ? `${path}?${params}` : path;
}
