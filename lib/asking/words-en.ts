import type { PageWords } from './page-words';

export const english: PageWords = {
  send: 'Send',
  optional: 'Optional',
  confirm: 'Confirm {answer}',
  confirmHint: 'You chose {answer}. It counts when you confirm it.',
  changeHint: 'You answered {before}. Confirm to change it to {answer}.',
  saved: 'Your {answer} is saved. You can still change it.',
  counter: '{n} of {most}',
  tooLong: 'That is {n} characters, and up to {most} fit. Please shorten it; nothing is lost.',
  leaveOut: 'Please leave out bank details',
  callBack: 'You may call me back about this',
  keys: 'Keys {from}–{to} choose, Enter sends',
  length: 'One question, about 10 seconds',
  privacy: 'Privacy',
  language: 'Language',
  thanks: 'Thank you. We read every answer.',
  answered: 'You answered {answer} of {most}.',
  answeredWithComment: 'You answered {answer} of {most} and left a comment.',
  gave: 'Your answer: {answer}.',
  callBy: 'Somebody will call you by {date}.',
  change: 'Change my answer',
  stop: 'Do not ask me again',
  offline: 'You are offline. Your answer is kept here and sent when you are back.',
  failed: 'That could not be sent. It is kept here; please try again.',
  again: 'Try again',
  trial: 'Trying out: nothing is recorded.',
  back: 'Back to the question',
  commentLabels: {
    ces: {
      low: 'What made it hard?',
      middle: 'What would have made it easier?',
      high: 'What made it easy?',
    },
    csat: {
      low: 'What went wrong?',
      middle: 'What could be better?',
      high: 'What did you like?',
    },
    nps: {
      low: 'What is the main reason for your score?',
      middle: 'What is the main reason for your score?',
      high: 'What is the main reason for your score?',
    },
  },
  notices: {
    unknown: {
      title: 'This link does not work',
      text: 'It may have been cut short on its way. Open it once more from the message you got, or copy the whole of it.',
    },
    closed: {
      title: 'This question is closed',
      text: 'Answers are no longer taken. Thank you for wanting to tell us.',
    },
    notAsked: {
      title: 'This question is not being asked just now',
      text: 'Please come back another time.',
    },
    sample: {
      title: 'This is a sample',
      text: 'It shows how a question looks. Answers to it are not taken.',
    },
    offScale: {
      title: 'That answer is not on the scale',
      text: 'Please choose one of the answers on the page.',
    },
    tooMuch: {
      title: 'That is too long to be sent',
      text: 'Go back in your browser: what you wrote is still there. Up to {most} characters fit.',
    },
    away: {
      title: 'Back in a moment',
      text: 'Your answer could not be saved just now. It is kept on this page; press the button to send it again.',
    },
  },
  stopPage: {
    title: 'Shall we stop asking you?',
    text: 'You will get no more questions from {brand} by e-mail.',
    done: 'You will get no more questions',
    doneText: '{brand} will not ask you again by e-mail.',
    forget: 'Ask to be forgotten',
    forgetText: 'You may also ask {brand} to erase your name, address and words.',
    forgotten: 'Your request was passed on',
    forgottenText: '{brand} will erase what it knows of you.',
  },
};
