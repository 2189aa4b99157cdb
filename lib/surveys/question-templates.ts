import type { MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { readContent, type SurveyContent } from './content';
import type { Question } from './question';
import {
  type EndLabels,
  type FurtherSet,
  type TemplateLanguage,
  templateWords,
  type Wording,
} from './template-words';
import type { ScaleDrawing } from './vocabulary';

/** When a question is asked. */
export const askingMoments = ['support', 'self-service', 'conversion', 'relationship'] as const;
type AskingMoment = (typeof askingMoments)[number];

export const askingMomentNames: Record<AskingMoment, string> = {
  support: 'After support',
  'self-service': 'After self-service',
  conversion: 'After signup, upgrade or purchase',
  relationship: 'From time to time',
};

/** A question in the wording the field knows it by. */
export type QuestionTemplate = Question & {
  readonly id: string;
  readonly name: string;
  /** Where the wording comes from, and what it is good for. */
  readonly about: string;
  readonly moment: AskingMoment;
  /** With a further question for those who had a hard time, where the moment has one. */
  readonly content: SurveyContent;
};

/** The standard questions of a metric, the usual one first; the company's name is filled in. */
export function questionTemplates(
  metric: MetricId,
  company: string,
  language: TemplateLanguage = 'en',
): readonly QuestionTemplate[] {
  return outlines[metric].map((outline) => filledIn(outline, company, language));
}

type Outline = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly moment: AskingMoment;
  readonly wording: Wording;
  readonly ends: EndLabels;
  readonly scale: Scale;
  readonly drawing?: ScaleDrawing;
  readonly further?: FurtherSet;
};

function filledIn(outline: Outline, company: string, language: TemplateLanguage): QuestionTemplate {
  const { id, name, about, moment, wording, ends, scale, drawing = 'numbers' } = outline;
  const words = templateWords(language);
  const [lowLabel, highLabel] = words.ends[ends];
  return {
    id,
    name,
    about,
    moment,
    question: words.questions[wording].replaceAll('{company}', company),
    scale,
    drawing,
    lowLabel,
    highLabel,
    method: null,
    content: contentOf(outline, language),
  };
}

function contentOf({ further }: Outline, language: TemplateLanguage): SurveyContent {
  if (!further) return readContent({ language });
  const words = templateWords(language);
  const { label, options } = words.further[further];
  const key = furtherKeys[further];
  const labelled = Object.entries(options).map(([option, words]) => [`${key}.${option}`, words]);
  return readContent({
    language,
    followUps: [{ key, kind: 'choices', bands: ['low'], options: Object.keys(options) }],
    texts: {
      [language]: {
        labels: { [key]: label },
        options: Object.fromEntries(labelled),
        commentLabels: { low: words.comment },
      },
    },
  });
}

const furtherKeys: Record<FurtherSet, string> = {
  support: 'what-made-it-hard',
  selfService: 'hard-to-find',
  conversion: 'in-the-way',
  quality: 'should-be-better',
};

const easeOf = (min: number, max: number): Scale => ({ min, max, direction: 'ease' });

const ces: readonly Outline[] = [
  {
    id: 'ces-2',
    name: 'CES 2.0',
    about: 'The statement most teams use, once a case is solved. 1–7, high is easy.',
    moment: 'support',
    wording: 'issue',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'support',
  },
  {
    id: 'ces-1',
    name: 'CES 1.0, effort',
    about: 'The first form of the question, to go on with an older series. 1–5, high is hard.',
    moment: 'support',
    wording: 'effort',
    ends: 'effort',
    scale: { min: 1, max: 5, direction: 'effort' },
    further: 'support',
  },
  {
    id: 'ces-find',
    name: 'Finding help',
    about: 'After an article, a search or a form people filled in alone. 1–7, high is easy.',
    moment: 'self-service',
    wording: 'find',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'selfService',
  },
  {
    id: 'ces-faces',
    name: 'Three faces',
    about: 'One glance, also for kiosks. High is easy.',
    moment: 'self-service',
    wording: 'easeNow',
    ends: 'difficulty',
    scale: easeOf(1, 3),
    drawing: 'faces',
  },
  {
    id: 'ces-sign-up',
    name: 'Signing up',
    about: 'Right after an account was made. 1–7, high is easy.',
    moment: 'conversion',
    wording: 'signUp',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'conversion',
  },
  {
    id: 'ces-upgrade',
    name: 'Changing the plan',
    about: 'Right after an upgrade. 1–7, high is easy.',
    moment: 'conversion',
    wording: 'upgrade',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'conversion',
  },
  {
    id: 'ces-purchase',
    name: 'Buying',
    about: 'Right after a purchase. 1–7, high is easy.',
    moment: 'conversion',
    wording: 'purchase',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'conversion',
  },
  {
    id: 'ces-ease-5',
    name: 'Ease, 1–5',
    about: 'A plain question for any moment, with five points for small screens. High is easy.',
    moment: 'relationship',
    wording: 'easeOfTask',
    ends: 'ease',
    scale: easeOf(1, 5),
  },
];

const csat: readonly Outline[] = [
  {
    id: 'csat-5',
    name: 'Satisfaction, 1–5',
    about: 'The usual form; 4 and 5 count as satisfied.',
    moment: 'relationship',
    wording: 'satisfiedWithUs',
    ends: 'satisfaction',
    scale: easeOf(1, 5),
  },
  {
    id: 'csat-help',
    name: 'Satisfaction with help',
    about: 'Once a case is solved; 4 and 5 count as satisfied.',
    moment: 'support',
    wording: 'satisfiedWithHelp',
    ends: 'satisfaction',
    scale: easeOf(1, 5),
    further: 'quality',
  },
  {
    id: 'csat-stars',
    name: 'Stars',
    about: 'Five stars, as people know them from shops; 4 and 5 count as satisfied.',
    moment: 'support',
    wording: 'rateHelp',
    ends: 'quality',
    scale: easeOf(1, 5),
    drawing: 'stars',
    further: 'quality',
  },
  {
    id: 'csat-thumbs',
    name: 'Thumbs',
    about: 'Two answers under a help article or at the end of a chat.',
    moment: 'self-service',
    wording: 'helpful',
    ends: 'yesNo',
    scale: easeOf(0, 1),
    drawing: 'thumbs',
  },
  {
    id: 'csat-purchase',
    name: 'Satisfaction with a purchase',
    about: 'Once it has arrived; 4 and 5 count as satisfied.',
    moment: 'conversion',
    wording: 'satisfiedWithPurchase',
    ends: 'satisfaction',
    scale: easeOf(1, 5),
  },
];

const nps: readonly Outline[] = [
  {
    id: 'nps',
    name: 'Recommend, 0–10',
    about: 'The one question of the Net Promoter Score; its scale is 0–10.',
    moment: 'relationship',
    wording: 'recommend',
    ends: 'likelihood',
    scale: easeOf(0, 10),
  },
];

const outlines: Readonly<Record<MetricId, readonly Outline[]>> = { ces, csat, nps };
