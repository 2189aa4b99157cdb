import type { SurveyState } from './vocabulary';

export const surveyStateNames: Record<SurveyState, string> = {
  draft: 'Draft',
  live: 'Live',
  paused: 'Paused',
};

/** What a state means for those who might be asked. */
export function stateSentence(state: SurveyState, isArchived: boolean): string {
  if (isArchived) {
    return 'It asks nobody and takes no answers. Those it has stay in every number.';
  }
  switch (state) {
    case 'draft':
      return 'Nobody is asked yet. You can try it; nothing is recorded then.';
    case 'live':
      return 'Touchpoints that use it invite people, and its links, widgets and kiosks take answers.';
    case 'paused':
      return 'Nobody new is invited, and its links take no answers. Whoever has an invitation can still answer it.';
  }
}

type StateMove = {
  readonly to: SurveyState;
  readonly label: string;
  /** What happens then. */
  readonly consequence: string;
};

/** Where a survey can go from a state. */
export function stateMove(state: SurveyState): StateMove {
  switch (state) {
    case 'draft':
      return {
        to: 'live',
        label: 'Put live',
        consequence:
          'Touchpoints that use it begin to invite people, and its links take answers. They count in every number.',
      };
    case 'live':
      return {
        to: 'paused',
        label: 'Pause',
        consequence:
          'Invitations that fall due meanwhile are given up. Those sent can still be answered, and all answers stay.',
      };
    case 'paused':
      return {
        to: 'live',
        label: 'Go on asking',
        consequence: 'The series goes on where it stopped; the days between show as a gap.',
      };
  }
}
