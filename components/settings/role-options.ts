import { roleNames, roles } from '@/lib/auth/roles';

/** All roles as the options of a select. */
export const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }));
