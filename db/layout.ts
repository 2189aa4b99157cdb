/**
 * The one place that says what kind of table each one is. On plain Postgres it
 * changes nothing; on Citus, `reference` tables are copied to every node,
 * `tenant` tables are spread by `workspace_id`, `local` ones stay on the
 * coordinator. A test compares it with the tables that really exist.
 */
export const layout = {
  reference: ['workspaces', 'users', 'members'],
  tenant: [
    'attributes',
    'audit_log',
    'channels',
    'customers',
    'import_parts',
    'import_refusals',
    'imports',
    'orders',
    'responses',
    'score_days',
    'score_sums',
    'segments',
    'subscriptions',
    'survey_versions',
    'surveys',
    'touchpoints',
  ],
  local: ['api_keys', 'invitations', 'sessions', 'sign_in_attempts', 'sign_in_links'],
} as const;
