declare const proven: unique symbol;

/**
 * Proof that somebody checked who is asking, and for which workspace. Every
 * query and mutation takes one, so an unscoped read does not type-check.
 * Minted only in `lib/auth/prove.ts`.
 */
export type Scope = {
  readonly workspaceId: string;
  /** Who acts, for the audit log: `user:<id>`, `key:<id>` or `cli`. */
  readonly actor: string;
  readonly [proven]: true;
};
