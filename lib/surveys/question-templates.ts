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

/** Its name, and what it is good for, are messages of the area `survey-templates`. */
type TemplateId =
  | 'ces-2'
  | 'ces-1'
  | 'ces-find'
  | 'ces-faces'
  | 'ces-sign-up'
  | 'ces-upgrade'
  | 'ces-purchase'
  | 'ces-ease-5'
  | 'csat-5'
  | 'csat-help'
  | 'csat-stars'
  | 'csat-thumbs'
  | 'csat-purchase'
  | 'nps';

/** A question in the wording the field knows it by. */
export type QuestionTemplate = Question & {
  readonly id: TemplateId;
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
  readonly id: TemplateId;
  readonly moment: AskingMoment;
  readonly wording: Wording;
  readonly ends: EndLabels;
  readonly scale: Scale;
  readonly drawing?: ScaleDrawing;
  readonly further?: FurtherSet;
};

function filledIn(outline: Outline, company: string, language: TemplateLanguage): QuestionTemplate {
  const { id, moment, wording, ends, scale, drawing = 'numbers' } = outline;
  const words = templateWords(language);
  const [lowLabel, highLabel] = words.ends[ends];
  return {
    id,
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
    moment: 'support',
    wording: 'issue',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'support',
  },
  {
    id: 'ces-1',
    moment: 'support',
    wording: 'effort',
    ends: 'effort',
    scale: { min: 1, max: 5, direction: 'effort' },
    further: 'support',
  },
  {
    id: 'ces-find',
    moment: 'self-service',
    wording: 'find',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'selfService',
  },
  {
    id: 'ces-faces',
    moment: 'self-service',
    wording: 'easeNow',
    ends: 'difficulty',
    scale: easeOf(1, 3),
    drawing: 'faces',
  },
  {
    id: 'ces-sign-up',
    moment: 'conversion',
    wording: 'signUp',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'conversion',
  },
  {
    id: 'ces-upgrade',
    moment: 'conversion',
    wording: 'upgrade',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'conversion',
  },
  {
    id: 'ces-purchase',
    moment: 'conversion',
    wording: 'purchase',
    ends: 'agree',
    scale: easeOf(1, 7),
    further: 'conversion',
  },
  {
    id: 'ces-ease-5',
    moment: 'relationship',
    wording: 'easeOfTask',
    ends: 'ease',
    scale: easeOf(1, 5),
  },
];

const csat: readonly Outline[] = [
  {
    id: 'csat-5',
    moment: 'relationship',
    wording: 'satisfiedWithUs',
    ends: 'satisfaction',
    scale: easeOf(1, 5),
  },
  {
    id: 'csat-help',
    moment: 'support',
    wording: 'satisfiedWithHelp',
    ends: 'satisfaction',
    scale: easeOf(1, 5),
    further: 'quality',
  },
  {
    id: 'csat-stars',
    moment: 'support',
    wording: 'rateHelp',
    ends: 'quality',
    scale: easeOf(1, 5),
    drawing: 'stars',
    further: 'quality',
  },
  {
    id: 'csat-thumbs',
    moment: 'self-service',
    wording: 'helpful',
    ends: 'yesNo',
    scale: easeOf(0, 1),
    drawing: 'thumbs',
  },
  {
    id: 'csat-purchase',
    moment: 'conversion',
    wording: 'satisfiedWithPurchase',
    ends: 'satisfaction',
    scale: easeOf(1, 5),
  },
];

const nps: readonly Outline[] = [
  {
    id: 'nps',
    moment: 'relationship',
    wording: 'recommend',
    ends: 'likelihood',
    scale: easeOf(0, 10),
  },
];

const outlines: Readonly<Record<MetricId, readonly Outline[]>> = { ces, csat, nps };
