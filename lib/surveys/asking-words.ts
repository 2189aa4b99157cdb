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
export function missingForAsking({ rules }: Asking, ground: AskingGround): string[] {
  if (!rules.isOn) return [];
  const { eventKey, survey, isArchived, hasMailServer } = ground;
  const missing: string[] = [];
  if (isArchived) missing.push('The touchpoint is archived, so it asks nobody.');
  if (!survey) missing.push('It has no survey to ask.');
  else if (survey.isArchived) missing.push(`The survey “${survey.name}” is archived.`);
  else if (survey.state !== 'live') {
    const state = survey.state === 'draft' ? 'a draft still' : 'paused';
    missing.push(`The survey “${survey.name}” is ${state}.`);
  }
  if (eventKey === null) missing.push('It has no event key, so no event finds it.');
  if (!hasMailServer) {
    missing.push('No mail server is set: questions wait in the outbox until there is one.');
  }
  return missing;
}

/** Whether a touchpoint asks, in a word or two. */
export function askingState(asking: Asking, ground: AskingGround): string {
  if (!asking.rules.isOn) return 'Off';
  const missing = missingForAsking(asking, { ...ground, hasMailServer: true });
  return missing.length > 0 ? 'On, but asks nobody' : 'On';
}
