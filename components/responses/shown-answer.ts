import type { Definition } from '@/lib/metrics/definition';
import type { ResponseState } from '@/lib/surveys/vocabulary';

/** What may be shown of the person behind an answer. */
export type ShownPerson = {
  readonly comment: string | null;
  /** The comment in pieces, every second one found by the search; null without a search. */
  readonly pieces: readonly string[] | null;
  /** Language code of the comment, for screen readers and fonts. */
  readonly language: string | null;
  readonly languageName: string | null;
  /** Name and value of each tracked attribute as it was at the answer. */
  readonly attributes: readonly (readonly [string, string])[];
  readonly customer: string | null;
  /** The page of all that is known of them. */
  readonly customerHref: string | null;
};

/** One answer, ready to be drawn. */
export type ShownAnswer = {
  readonly id: string;
  readonly href: string;
  /** As given. */
  readonly point: number;
  readonly definition: Definition | null;
  /** On the workspace's clock: '22 Jun, 16:40'. */
  readonly at: string;
  readonly touchpoint: string;
  readonly channel: string;
  readonly survey: string;
  readonly state: ResponseState;
  /** Names of the tags it carries. */
  readonly tags: readonly string[];
  /** Null for readers who may not see people. */
  readonly person: ShownPerson | null;
};
