declare const proven: unique symbol;

/** Where a request came from: its network address and browser. */
export type RequestOrigin = { readonly ip: string | null; readonly userAgent: string | null };

/**
 * Proof that somebody checked who is asking, and for which workspace. Every
 * query and mutation takes one, so an unscoped read does not type-check.
 * Minted only in `lib/auth/prove.ts`.
 */
export type Scope = {
  readonly workspaceId: string;
  /** Who acts, for the audit log: `user:<id>`, `key:<id>`, `cli`, `respondent`, or `anyone` before a sign-in. */
  readonly actor: string;
  /** Where they act from; null where no request does: the command line, a job. */
  readonly from: RequestOrigin | null;
  readonly [proven]: true;
};
