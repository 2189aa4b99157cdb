import type { FollowUpSelection } from '@/db/queries/follow-ups';
import { type FollowUpState, followUpStates } from '@/lib/surveys/vocabulary';

/** Which follow-ups the page shows, as its address says. */
export type FollowUpQuery = {
  /** The page always shows one state. */
  readonly state: FollowUpState;
  readonly isMine: boolean;
  /** Key of a touchpoint; null: all of them. */
  readonly touchpoint: string | null;
  readonly isOverdue: boolean;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address; what it cannot mean is left out. */
export function parseFollowUpQuery(params: Params): FollowUpQuery {
  const { state, owner, touchpoint, overdue } = params;
  return {
    state: followUpStates.find((known) => known === state) ?? 'open',
    isMine: owner === 'me',
    touchpoint: typeof touchpoint === 'string' && touchpoint !== '' ? touchpoint : null,
    isOverdue: overdue === 'yes',
  };
}

/** The address that shows what is asked for. */
export function followUpsHref({ state, isMine, touchpoint, isOverdue }: FollowUpQuery): string {
  const params = new URLSearchParams({
    ...(state === 'open' ? {} : { state }),
    ...(isMine ? { owner: 'me' } : {}),
    ...(touchpoint === null ? {} : { touchpoint }),
    ...(isOverdue ? { overdue: 'yes' } : {}),
  });
  return params.size === 0 ? '/follow-ups' : `/follow-ups?${params}`;
}

/** What is asked for as the database is asked; a touchpoint that is not there narrows nothing. */
export function followUpSelection(
  { state, isMine, touchpoint, isOverdue }: FollowUpQuery,
  who: {
    userId: string;
    now: Date;
    touchpoints: readonly { readonly id: string; readonly key: string }[];
  },
): FollowUpSelection {
  return {
    state,
    ownerId: isMine ? who.userId : null,
    touchpointId: who.touchpoints.find(({ key }) => key === touchpoint)?.id ?? null,
    customerId: null,
    overdueAt: isOverdue ? who.now : null,
  };
}
