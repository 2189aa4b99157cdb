import type { TemplateWords } from './template-words';

export const english: TemplateWords = {
  questions: {
    issue: '{company} made it easy for me to handle my issue.',
    find: '{company} made it easy for me to find what I needed.',
    signUp: '{company} made it easy for me to sign up.',
    upgrade: '{company} made it easy for me to change my plan.',
    purchase: '{company} made it easy for me to complete my purchase.',
    easeOfTask: 'How easy was it to get done what you came for?',
    effort: 'How much effort did you personally have to put forth to handle your request?',
    easeNow: 'How easy was this?',
    satisfiedWithUs: 'How satisfied are you with {company}?',
    satisfiedWithHelp: 'How satisfied are you with the help you received?',
    rateHelp: 'How would you rate the help you received?',
    helpful: 'Was this helpful?',
    satisfiedWithPurchase: 'How satisfied are you with your purchase?',
    recommend: 'How likely are you to recommend {company} to a friend or colleague?',
  },
  ends: {
    agree: ['Strongly disagree', 'Strongly agree'],
    ease: ['Very difficult', 'Very easy'],
    difficulty: ['Difficult', 'Easy'],
    effort: ['Very low effort', 'Very high effort'],
    satisfaction: ['Very dissatisfied', 'Very satisfied'],
    quality: ['Poor', 'Excellent'],
    yesNo: ['No', 'Yes'],
    likelihood: ['Not at all likely', 'Extremely likely'],
  },
  comment: 'What happened?',
  further: {
    support: {
      label: 'What made it hard?',
      options: {
        waiting: 'I had to wait too long',
        repeating: 'I had to explain it more than once',
        'passed-on': 'I was passed from one person to another',
        channels: 'I had to try another way to reach you',
        unclear: 'I did not understand the answer',
        unsolved: 'It is still not solved',
      },
    },
    selfService: {
      label: 'What made it hard to find?',
      options: {
        'not-there': 'It was not there',
        search: 'The search did not find it',
        unclear: 'I did not understand it',
        outdated: 'It was out of date',
        'not-working': 'Something did not work',
        'had-to-ask': 'I had to ask somebody in the end',
      },
    },
    conversion: {
      label: 'What got in the way?',
      options: {
        steps: 'Too many steps',
        price: 'The price was not clear',
        choice: 'It was hard to choose',
        payment: 'Paying did not work at once',
        errors: 'Something did not work',
        trust: 'I was not sure whether to trust it',
      },
    },
    quality: {
      label: 'What should be better?',
      options: {
        speed: 'Speed',
        kindness: 'Kindness',
        knowledge: 'Knowledge',
        clarity: 'Clear words',
        solution: 'The solution itself',
      },
    },
  },
};
