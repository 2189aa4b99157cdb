/** Words of a scale from its lowest point up; several words of one point with a bar between. */
const scales: readonly { readonly min: number; readonly words: readonly string[] }[] = [
  {
    min: 0,
    words: ['bad|👎|thumbs down|thumbs_down|negative', 'good|👍|thumbs up|thumbs_up|positive'],
  },
  { min: 1, words: ['bad|not good', 'okay|ok', 'great'] },
  { min: 1, words: ['😞|😡', '😑|🙁|😟', '😐|😶', '😀|🙂|😊', '😍|🤩'] },
  {
    min: 1,
    words: [
      'strongly disagree',
      'disagree',
      'neither agree nor disagree|neutral|undecided',
      'agree',
      'strongly agree',
    ],
  },
  {
    min: 1,
    words: [
      'strongly disagree',
      'disagree',
      'somewhat disagree',
      'neither agree nor disagree|neutral',
      'somewhat agree',
      'agree',
      'strongly agree',
    ],
  },
  {
    min: 1,
    words: [
      'very dissatisfied|very unsatisfied',
      'dissatisfied|unsatisfied',
      'neither satisfied nor dissatisfied|neutral',
      'satisfied',
      'very satisfied',
    ],
  },
  {
    min: 1,
    words: [
      'extremely dissatisfied',
      'somewhat dissatisfied',
      'neither satisfied nor dissatisfied',
      'somewhat satisfied',
      'extremely satisfied',
    ],
  },
  {
    min: 1,
    words: [
      'very difficult',
      'difficult',
      'neither easy nor difficult|neutral',
      'easy',
      'very easy',
    ],
  },
  {
    min: 1,
    words: [
      'extremely difficult',
      'somewhat difficult',
      'neither easy nor difficult',
      'somewhat easy',
      'extremely easy',
    ],
  },
];

type LikertScale = {
  readonly min: number;
  readonly max: number;
  /** The score of each word of the column, as the column writes it. */
  readonly values: Readonly<Record<string, number>>;
};

/**
 * The scale whose words a column holds.
 *
 * @returns null if a word is of no scale, or the words leave open which scale it is
 */
export function likertScale(words: readonly string[]): LikertScale | null {
  const plain = words.map((word) =>
    word
      .trim()
      .toLowerCase()
      .replace(/\uFE0F/g, '')
      .replace(/\s+/g, ' '),
  );
  const fitting = scales.flatMap(({ min, words: points }) => {
    const score = new Map(
      points.flatMap((point, at) => point.split('|').map((word) => [word, min + at] as const)),
    );
    const values = plain.map((word) => score.get(word));
    if (plain.length < 2 || values.some((value) => value === undefined)) return [];
    const isWhole = new Set(values).size === points.length;
    return [{ min, max: min + points.length - 1, values, isWhole }];
  });
  const whole = fitting.filter(({ isWhole }) => isWhole);
  const [one, ...more] = fitting.length > 1 ? whole : fitting;
  if (!one || more.length > 0) return null;
  return {
    min: one.min,
    max: one.max,
    values: Object.fromEntries(words.map((word, at) => [word, one.values[at] ?? one.min])),
  };
}
