import type { SampleLanguage } from './comments';
import type { Random } from './random';
import { story } from './story';

export type SamplePerson = {
  externalId: string;
  name: string;
  email: string;
  plan: 'Starter' | 'Pro' | 'Scale';
  country: string;
  language: SampleLanguage;
  /** The day the subscription began, counted from the first day of the story; negative before it. */
  joined: number;
  /** Monthly recurring revenue in pounds. */
  mrr: number;
};

type Place = {
  country: string;
  language: SampleLanguage;
  first: readonly string[];
  last: readonly string[];
};

const places: readonly (readonly [Place, number])[] = [
  [
    {
      country: 'United Kingdom',
      language: 'en',
      first: ['Maren', 'Tom', 'Priya', 'Jon', 'Lea', 'Oliver', 'Grace', 'Amir', 'Chloe', 'Ewan'],
      last: ['Holt', 'Aske', 'Nand', 'Feld', 'Brandt', 'Carter', 'Doyle', 'Okafor', 'Reid', 'Shah'],
    },
    52,
  ],
  [
    {
      country: 'Germany',
      language: 'de',
      first: ['Anna', 'Jonas', 'Miriam', 'Felix', 'Sabine', 'Jürgen', 'Katrin', 'Uwe'],
      last: ['Schröder', 'Vogel', 'Krause', 'Böhm', 'Lindner', 'Weiß', 'Hartmann', 'Günther'],
    },
    18,
  ],
  [
    {
      country: 'Poland',
      language: 'pl',
      first: ['Łucja', 'Paweł', 'Zofia', 'Michał', 'Agnieszka', 'Grzegorz', 'Ewa', 'Wojciech'],
      last: ['Nowak', 'Wiśniewska', 'Dąbrowski', 'Zielińska', 'Wójcik', 'Jabłoński', 'Sikora'],
    },
    14,
  ],
  [
    {
      country: 'Kazakhstan',
      language: 'ru',
      first: ['Анна', 'Дмитрий', 'Ольга', 'Тимур', 'Елена', 'Руслан', 'Айгуль'],
      last: ['Ахметова', 'Иванов', 'Ким', 'Смирнова', 'Нурланов', 'Орлова', 'Петров'],
    },
    9,
  ],
  [
    {
      country: 'Taiwan',
      language: 'zh-Hant',
      first: ['雅婷', '志明', '怡君', '家豪', '淑芬', '建宏'],
      last: ['陳', '林', '黃', '張', '李', '王'],
    },
    7,
  ],
];

const plans: readonly (readonly [Pick<SamplePerson, 'plan' | 'mrr'>, number])[] = [
  [{ plan: 'Starter', mrr: 49 }, 55],
  [{ plan: 'Pro', mrr: 310 }, 33],
  [{ plan: 'Scale', mrr: 1_240 }, 12],
];

/** Who was there before the story begins joined at some time in the years before it. */
const daysBefore = 1_100;

/** The customers of the sample company; a quarter were there before the story begins. */
export function inventPeople(random: Random, days: number): SamplePerson[] {
  return Array.from({ length: story.customers }, (_, number) => {
    const place = random.weighted(places);
    const { plan, mrr } = random.weighted(plans);
    const first = random.pick(place.first);
    const last = random.pick(place.last);
    return {
      externalId: `cust-${String(number + 1).padStart(5, '0')}`,
      name: place.language === 'zh-Hant' ? `${last}${first}` : `${first} ${last}`,
      email: `customer-${number + 1}@kestrel-sample.example`,
      plan,
      country: place.country,
      language: place.language,
      joined: number < story.customers / 4 ? -1 - random.index(daysBefore) : random.index(days - 7),
      mrr: Math.round(mrr * (0.7 + 0.8 * random.next())),
    };
  });
}
