import type { ColumnRole, RoleName, RoleOf } from './mapping';

/** A column of the file with what it becomes. */
export type Placed<Role extends ColumnRole = ColumnRole> = {
  readonly name: string;
  readonly at: number;
  readonly role: Role;
};

/** The columns that have a role, in the order of the file. */
export function placedAs<Name extends RoleName>(
  placed: readonly Placed[],
  role: Name,
): Placed<RoleOf<Name>>[] {
  return placed.filter((column): column is Placed<RoleOf<Name>> => column.role.role === role);
}
