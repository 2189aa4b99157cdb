import { addDays, daysIn } from '@/lib/metrics/period';
import { commentFor } from './comments';
import type { SamplePerson } from './people';
import type { Random } from './random';
import { phoneMenuEffect, type StoryCell, story, storyCells } from './story';
import { type SampleSurvey, sampleSurveys } from './story-surveys';

/** One invented answer, in keys; the loader turns them into ids. */
export type SampleAnswer = {
  number: number;
  survey: SampleSurvey;
  /** Index into the survey's versions. */
  version: number;
  cell: StoryCell;
  person: SamplePerson;
  score: number;
  answeredAt: Date;
  day: string;
  comment: string | undefined;
};

export type Lifetimes = Map<SamplePerson, { left: number | null; reason: string | null }>;

/** The chance to leave in a month, on average of who joins: customers differ, exponentially. */
export const monthlyChurn = 0.03;
const month = 30.4;
const reasons = [
  ['Too expensive', 30],
  ['Went to a competitor', 22],
  ['Closed the business', 18],
  ['Hard to get help', 12],
  ['Missing feature', 10],
  ['Payment failed', 24],
] as const;

/** When each customer leaves, counted in days from the first day of the story; null stays. */
export function inventLifetimes(
  random: Random,
  people: readonly SamplePerson[],
  days: number,
): Lifetimes {
  return new Map(
    people.map((person) => {
      const age = Math.max(0, -person.joined) / month;
      // Who has stayed so long is likely to be one who seldom leaves.
      const hazard = -Math.log(1 - random.next()) / (1 / monthlyChurn + age);
      const months = -Math.log(1 - random.next()) / hazard;
      const left = Math.max(0, person.joined) + Math.round(months * month);
      return [person, left < days ? { left, reason: random.weighted(reasons) } : stays];
    }),
  );
}

const stays = { left: null, reason: null };

/**
 * The answers of the story in order of time. A hard answer after the phone menu
 * changed may end a customer's lifetime, which `lifetimes` then tells.
 */
export function* inventAnswers(
  random: Random,
  people: readonly SamplePerson[],
  lifetimes: Lifetimes,
): Generator<SampleAnswer> {
  const days = daysIn({ from: story.firstDay, to: story.lastDay });
  const volumes = Array.from({ length: days }, (_, index) => volumeOf(index, days));
  const perUnit = story.answers / volumes.reduce((sum, volume) => sum + volume, 0);
  let number = 0;
  let owed = 0;
  for (const [index, volume] of volumes.entries()) {
    owed += volume * perUnit;
    const today = Math.floor(owed);
    owed -= today;
    const minutes = Array.from({ length: today }, () => random.index(600)).sort((a, b) => a - b);
    for (const minute of minutes) {
      number += 1;
      const answer = inventAnswer(random, people, lifetimes, index, minute, number);
      maybeLeave(random, answer, lifetimes, index, days);
      yield answer;
    }
  }
}

/** Relative number of answers of a day: growth over the years, quiet weekends, a busy month end. */
function volumeOf(index: number, days: number): number {
  const day = new Date(`${addDays(story.firstDay, index)}T00:00:00Z`);
  const growth = 0.6 + (0.9 * index) / days;
  const weekend = [0, 6].includes(day.getUTCDay()) ? 0.22 : 1;
  const payday = day.getUTCDate() >= 24 && day.getUTCDate() <= 29 ? 1.25 : 1;
  return growth * weekend * payday;
}

function inventAnswer(
  random: Random,
  people: readonly SamplePerson[],
  lifetimes: Lifetimes,
  index: number,
  minute: number,
  number: number,
): SampleAnswer {
  const day = addDays(story.firstDay, index);
  const survey = random.weighted(sampleSurveys.map((each) => [each, each.share] as const));
  const cell = random.weighted(cellsOf(survey));
  const person = somebodyThere(random, people, lifetimes, index);
  const ease =
    cell.ease +
    phoneMenuEffect(cell, day) +
    season(index) +
    weariness(lifetimes.get(person), index) +
    temper(person);
  const score = scoreFor(random, survey, ease);
  const { scaleMin, scaleMax } = survey;
  const share = (score - scaleMin) / (scaleMax - scaleMin);
  return {
    number,
    survey,
    version: survey.versions.findLastIndex(({ from }) => from <= day),
    cell,
    person,
    score,
    day,
    answeredAt: new Date(Date.parse(`${day}T08:00:00Z`) + minute * 60_000),
    comment: commentFor(random, {
      band: share < 0.45 ? 'negative' : share < 0.75 ? 'neutral' : 'positive',
      language: person.language,
      touchpoint: cell.touchpoint,
      channel: cell.channel,
      afterPhoneMenu: day >= story.phoneMenuDay,
    }),
  };
}

function cellsOf(survey: SampleSurvey): readonly (readonly [StoryCell, number])[] {
  const asked = storyCells.filter(({ touchpoint, channel }) => {
    if (survey.key === 'article-effort') return touchpoint === 'help-article-read';
    if (survey.key === 'recommendation') return channel !== 'phone' && channel !== 'web-form';
    return true;
  });
  return asked.map((cell) => [cell, cell.weight] as const);
}

function somebodyThere(
  random: Random,
  people: readonly SamplePerson[],
  lifetimes: Lifetimes,
  index: number,
): SamplePerson {
  for (;;) {
    const person = random.pick(people);
    const left = lifetimes.get(person)?.left ?? null;
    if (person.joined <= index && (left === null || left > index)) return person;
  }
}

/** Some find everything easier than others do, whatever they are asked. */
function temper({ externalId }: SamplePerson): number {
  const [, number] = externalId.split('-');
  const place = (Number(number) * 0.618_033_988_75) % 1;
  return 2.4 * (place - 0.5);
}

/** Who is about to leave finds things harder than others do. */
function weariness(lifetime: { left: number | null } | undefined, index: number): number {
  const left = lifetime?.left ?? null;
  return left !== null && left - index < 180 ? -1.1 : 0;
}

/** A slow improvement with a yearly wave, a tenth of a point high. */
function season(index: number): number {
  return 0.00008 * index + 0.07 * Math.sin((2 * Math.PI * index) / 365.25);
}

function scoreFor(
  random: Random,
  { metric, scaleMin, scaleMax }: SampleSurvey,
  ease: number,
): number {
  const middle = scaleMin + ((ease - 1) / 6) * (scaleMax - scaleMin);
  const shift = metric === 'nps' ? 0.35 : metric === 'csat' ? 0.15 : 0.25;
  const spread = metric === 'nps' ? 2.1 : (scaleMax - scaleMin) * 0.235;
  const latent = middle + shift + spread * random.normal();
  return Math.min(scaleMax, Math.max(scaleMin, Math.round(latent)));
}

/** Who had a hard time with the phone menu leaves more often within the next two months. */
function maybeLeave(
  random: Random,
  { cell, day, score, survey, person }: SampleAnswer,
  lifetimes: Lifetimes,
  index: number,
  days: number,
): void {
  const hard = survey.metric === 'ces' && score <= 3 && phoneMenuEffect(cell, day) < -0.5;
  if (!hard || !random.chance(0.14)) return;
  const left = index + 7 + random.index(50);
  const before = lifetimes.get(person)?.left ?? null;
  if (left < days && (before === null || before > left)) {
    lifetimes.set(person, {
      left,
      reason: random.chance(0.6) ? 'Hard to get help' : 'Went to a competitor',
    });
  }
}
