import type { Words } from '@/lib/words/words';
import type { SurveyState } from './vocabulary';

/** What a state means for those who might be asked. */
export function stateSentence(t: Words, state: SurveyState, isArchived: boolean): string {
  return t(isArchived ? 'surveys.about-archived' : `surveys.about-${state}`);
}

type StateMove = {
  readonly to: SurveyState;
  readonly label: string;
  /** What happens then. */
  readonly consequence: string;
};

/** Where a survey can go from a state. */
export function stateMove(t: Words, state: SurveyState): StateMove {
  return {
    to: state === 'live' ? 'paused' : 'live',
    label: t(`surveys.move-${state}`),
    consequence: t(`surveys.then-${state}`),
  };
}
