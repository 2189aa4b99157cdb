import { type Said, sayAll } from '@/lib/words/said';
import type { WordKey, Words } from '@/lib/words/words';
import type { Asking } from './asking-input';
import type { SurveyState } from './vocabulary';

/** What decides, beside its own rules, whether a touchpoint asks anybody. */
export type AskingGround = {
  readonly eventKey: string | null;
  /** Null where the touchpoint has none. */
  readonly survey: {
    readonly name: string;
    readonly state: SurveyState;
    readonly isArchived: boolean;
  } | null;
  readonly isArchived: boolean;
  readonly hasMailServer: boolean;
};

/**
 * What keeps a touchpoint from asking although asking is switched on, a sentence
 * each, in the order in which one would mend it; empty if nothing does.
 */
export function missingForAsking(t: Words, asking: Asking, ground: AskingGround): string[] {
  return sayAll(t, whatIsMissing(asking, ground));
}

function whatIsMissing({ rules }: Asking, ground: AskingGround): Said[] {
  if (!rules.isOn) return [];
  const { eventKey, survey, isArchived, hasMailServer } = ground;
  const missing: Said[] = [];
  if (isArchived) missing.push({ key: 'delivery-rules.missing-touchpoint-archived' });
  if (!survey) missing.push({ key: 'delivery-rules.missing-survey' });
  else if (survey.isArchived || survey.state !== 'live') {
    missing.push({ key: missingSurvey(survey), values: { name: survey.name } });
  }
  if (eventKey === null) missing.push({ key: 'delivery-rules.missing-event-key' });
  if (!hasMailServer) missing.push({ key: 'delivery-rules.missing-mail-server' });
  return missing;
}

function missingSurvey({ isArchived, state }: NonNullable<AskingGround['survey']>): WordKey {
  if (isArchived) return 'delivery-rules.missing-survey-archived';
  return `delivery-rules.missing-survey-${state === 'draft' ? 'draft' : 'paused'}`;
}

export type AskingState = 'off' | 'idle' | 'on';

/** Whether a touchpoint asks; an idle one is switched on, and something keeps it from asking. */
export function askingState(asking: Asking, ground: AskingGround): AskingState {
  if (!asking.rules.isOn) return 'off';
  return whatIsMissing(asking, { ...ground, hasMailServer: true }).length > 0 ? 'idle' : 'on';
}
