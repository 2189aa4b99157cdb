export const roles = ['viewer', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  /** Scores, counts, trends and boards. */
  'metrics:read',
  /** Comments, and the names and addresses of customers. */
  'people:read',
  /** Record answers, and take wrong ones out of the count. */
  'responses:write',
  /** Call people back, and give answers tags. */
  'people:write',
  /** Erase a customer, or hand out all that is known of one. */
  'people:erase',
  /** Save and share views, write on trends, put dashboards together. */
  'views:write',
  /** Hand views to whoever has a link; reports and alerts by mail. */
  'views:publish',
  /** Targets and norms. */
  'targets:write',
  /** Surveys, touchpoints and channels. */
  'surveys:write',
  'imports:write',
  'members:write',
  'keys:write',
  /** Who did what and when, and from where. */
  'audit:read',
  /** Name, time zone and week start of the workspace; sample data. */
  'settings:write',
] as const;
export type Permission = (typeof permissions)[number];

const granted: Record<Role, readonly Permission[]> = {
  viewer: ['metrics:read'],
  manager: [
    'metrics:read',
    'people:read',
    'people:write',
    'responses:write',
    'views:write',
    'views:publish',
  ],
  admin: permissions,
};

/** Whether a role includes a permission. */
export function may(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}
