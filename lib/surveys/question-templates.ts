import type { MetricId } from '@/lib/metrics/definition';
import type { Question } from './question';

/** A question in the wording the field knows it by. */
export type QuestionTemplate = Question & {
  readonly id: string;
  readonly name: string;
  /** When it is the right one, and where the wording comes from. */
  readonly about: string;
};

const ease = 'ease' as const;

/** The standard questions of a metric, the usual one first; the company's name is filled in. */
export function questionTemplates(metric: MetricId, company: string): readonly QuestionTemplate[] {
  switch (metric) {
    case 'ces':
      return cesTemplates(company);
    case 'csat':
      return csatTemplates(company);
    case 'nps':
      return npsTemplates(company);
  }
}

function cesTemplates(company: string): readonly QuestionTemplate[] {
  return [
    {
      id: 'ces-2',
      name: 'CES 2.0',
      about: 'The statement most teams use, asked right after the moment. 1–7, high is easy.',
      question: `${company} made it easy for me to handle my issue.`,
      scale: { min: 1, max: 7, direction: ease },
      drawing: 'numbers',
      lowLabel: 'Strongly disagree',
      highLabel: 'Strongly agree',
      method: null,
    },
    {
      id: 'ces-ease-5',
      name: 'Ease, 1–5',
      about: 'A plain question with five points, for small screens. High is easy.',
      question: 'How easy was it to get done what you came for?',
      scale: { min: 1, max: 5, direction: ease },
      drawing: 'numbers',
      lowLabel: 'Very difficult',
      highLabel: 'Very easy',
      method: null,
    },
    {
      id: 'ces-1',
      name: 'CES 1.0, effort',
      about: 'The first form of the question, to go on with an older series. 1–5, high is hard.',
      question: 'How much effort did you personally have to put forth to handle your request?',
      scale: { min: 1, max: 5, direction: 'effort' },
      drawing: 'numbers',
      lowLabel: 'Very low effort',
      highLabel: 'Very high effort',
      method: null,
    },
    {
      id: 'ces-faces',
      name: 'Three faces',
      about: 'One glance, for self-service and kiosks. High is easy.',
      question: 'How easy was this?',
      scale: { min: 1, max: 3, direction: ease },
      drawing: 'faces',
      lowLabel: 'Difficult',
      highLabel: 'Easy',
      method: null,
    },
  ];
}

function csatTemplates(company: string): readonly QuestionTemplate[] {
  return [
    {
      id: 'csat-5',
      name: 'Satisfaction, 1–5',
      about: 'The usual form; 4 and 5 count as satisfied.',
      question: `How satisfied are you with ${company}?`,
      scale: { min: 1, max: 5, direction: ease },
      drawing: 'numbers',
      lowLabel: 'Very dissatisfied',
      highLabel: 'Very satisfied',
      method: null,
    },
    {
      id: 'csat-stars',
      name: 'Stars',
      about: 'Five stars, as people know them from shops; 4 and 5 count as satisfied.',
      question: 'How would you rate the help you received?',
      scale: { min: 1, max: 5, direction: ease },
      drawing: 'stars',
      lowLabel: 'Poor',
      highLabel: 'Excellent',
      method: null,
    },
    {
      id: 'csat-thumbs',
      name: 'Thumbs',
      about: 'Two answers under a help article or at the end of a chat.',
      question: 'Was this helpful?',
      scale: { min: 0, max: 1, direction: ease },
      drawing: 'thumbs',
      lowLabel: 'No',
      highLabel: 'Yes',
      method: null,
    },
  ];
}

function npsTemplates(company: string): readonly QuestionTemplate[] {
  return [
    {
      id: 'nps',
      name: 'Recommend, 0–10',
      about: 'The one question of the Net Promoter Score; its scale is 0–10.',
      question: `How likely are you to recommend ${company} to a friend or colleague?`,
      scale: { min: 0, max: 10, direction: ease },
      drawing: 'numbers',
      lowLabel: 'Not at all likely',
      highLabel: 'Extremely likely',
      method: null,
    },
  ];
}
