/**
 * The one place that says what kind of table each one is. On plain Postgres it
 * changes nothing; on Citus, `reference` tables are copied to every node,
 * `tenant` tables are spread by `workspace_id`, `local` ones stay on the
 * coordinator, and so do the tables of the queue, in the schema
 * `graphile_worker`. A test compares it with the tables that really exist.
 */
export const layout = {
  reference: ['workspaces', 'users', 'members'],
  tenant: [
    'attributes',
    'audit_log',
    'channels',
    'churn_reasons',
    'cohort_months',
    'customer_periods',
    'customers',
    'exchange_rates',
    'import_parts',
    'import_refusals',
    'imports',
    'lifetimes',
    'mrr_months',
    'mrr_movements',
    'order_cells',
    'order_customers',
    'orders',
    'responses',
    'score_days',
    'score_sums',
    'segments',
    'subscriptions',
    'survey_versions',
    'surveys',
    'touchpoints',
    'value_settings',
  ],
  local: ['api_keys', 'invitations', 'jobs', 'sessions', 'sign_in_attempts', 'sign_in_links'],
} as const;
