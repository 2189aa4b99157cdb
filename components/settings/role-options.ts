import type { SelectOption } from '@/components/ui/field';
import { roles } from '@/lib/auth/roles';
import type { Words } from '@/lib/words/words';

/** All roles as the options of a select. */
export function roleOptions(t: Words): SelectOption[] {
  return roles.map((role) => ({ value: role, label: t(`names.role-${role}`) }));
}
