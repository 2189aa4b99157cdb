import type { AnswerBand } from './answer-bands';

export type PreviewTheme = 'light' | 'dark';

/** How far the one is who looks: at the question, at what follows a score, at the thanks. */
export type PreviewMoment =
  | { readonly phase: 'asked' }
  | { readonly phase: 'saved' | 'thanks'; readonly band: AnswerBand };

/** Which view of a survey's page somebody looks at before it is asked. */
export type PreviewView = {
  readonly language: string;
  readonly moment: PreviewMoment;
  readonly theme: PreviewTheme;
};
