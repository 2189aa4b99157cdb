import type { Definition } from '@/lib/metrics/definition';
import type { FollowUpState } from '@/lib/surveys/vocabulary';

/** A follow-up, ready to be drawn. */
export type ShownFollowUp = {
  readonly id: string;
  readonly href: string;
  readonly responseHref: string;
  readonly state: FollowUpState;
  readonly point: number;
  readonly definition: Definition | null;
  readonly comment: string | null;
  readonly language: string | null;
  readonly customer: string;
  readonly customerHref: string | null;
  readonly touchpoint: string;
  readonly channel: string;
  /** When the answer was given, on the workspace's clock. */
  readonly answeredAt: string;
  /** What the customer pays in a month: `£120`; null if nobody knows. */
  readonly stake: string | null;
  /** `due in 5 hours`, or what became of it. */
  readonly due: string;
  readonly isOverdue: boolean;
  readonly owner: string | null;
  readonly isMine: boolean;
  readonly isAsked: boolean;
  readonly notes: number;
};
