import { story } from './story';

/** The questions of the sample company, with the share of all answers each receives. */
export const sampleSurveys = [
  {
    key: 'effort',
    name: 'Effort after a contact',
    metric: 'ces',
    share: 0.56,
    versions: [
      { question: 'Kestrel made it easy for me to handle my request.', from: story.firstDay },
      { question: 'Kestrel made it easy for me to handle my issue.', from: story.rewordedDay },
    ],
    scaleMin: 1,
    scaleMax: 7,
    drawing: 'likert',
    lowLabel: 'Strongly disagree',
    highLabel: 'Strongly agree',
  },
  {
    key: 'satisfaction',
    name: 'Satisfaction after a contact',
    metric: 'csat',
    share: 0.24,
    versions: [{ question: 'How satisfied were you with Kestrel today?', from: story.firstDay }],
    scaleMin: 1,
    scaleMax: 5,
    drawing: 'stars',
    lowLabel: 'Very dissatisfied',
    highLabel: 'Very satisfied',
  },
  {
    key: 'recommendation',
    name: 'Would you recommend us',
    metric: 'nps',
    share: 0.17,
    versions: [
      {
        question: 'How likely are you to recommend Kestrel to a friend or colleague?',
        from: story.firstDay,
      },
    ],
    scaleMin: 0,
    scaleMax: 10,
    drawing: 'numbers',
    lowLabel: 'Not at all likely',
    highLabel: 'Extremely likely',
  },
  {
    key: 'article-effort',
    name: 'Effort of a help article',
    metric: 'ces',
    share: 0.03,
    versions: [{ question: 'How easy was it to find your answer?', from: story.firstDay }],
    scaleMin: 1,
    scaleMax: 5,
    drawing: 'faces',
    lowLabel: 'Very hard',
    highLabel: 'Very easy',
  },
] as const;

export type SampleSurvey = (typeof sampleSurveys)[number];
