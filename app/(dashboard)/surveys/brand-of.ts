import { programmeOf } from '@/db/queries/programme';
import type { Scope } from '@/db/scope';
import type { Brand } from '@/lib/asking/page-model';

/** What respondents see of a workspace: its brand, or else its name. */
export async function brandOf(scope: Scope, workspace: { name: string }): Promise<Brand> {
  const { brandName, brandColour, logo, privacyUrl } = await programmeOf(scope);
  return { name: brandName || workspace.name, brandColour, logo, privacyUrl };
}
