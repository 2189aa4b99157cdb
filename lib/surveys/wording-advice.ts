import type { WordKey, Words } from '@/lib/words/words';
import type { Question } from './question';

/** A kind word about a text: advice, never a refusal. */
type Advice = {
  readonly kind: 'leading' | 'double' | 'long' | 'labels';
  readonly words: string;
};

type Worded = Pick<Question, 'question' | 'lowLabel' | 'highLabel' | 'scale'>;

/**
 * What might lead or confuse those who are asked: praise in the question, two
 * things at once, too many words, labels at the wrong ends. It knows the words
 * of English, Russian, Polish and Traditional Chinese; in other languages it
 * looks at the length alone.
 */
export function questionAdvice(
  t: Words,
  { question, lowLabel, highLabel, scale }: Worded,
  language: string,
): Advice[] {
  const known = wordsOf(language);
  return [
    known && leadingAdvice(t, question, known),
    known && doubleAdvice(t, question, known),
    lengthAdvice(t, question),
    known && labelAdvice(t, { question, lowLabel, highLabel, scale }, known),
  ].filter((advice) => advice !== null && advice !== undefined);
}

/** What is odd about the words of a mail: a `{placeholder}` that nothing can fill in. */
export function placeholderAdvice(t: Words, text: string): string | null {
  const odd = text.match(/\{[^{}]*\}?|\}/g)?.find((found) => !/^\{\w+\}$/.test(found));
  return odd
    ? t('survey-checks.placeholder', { odd, brand: '{brand}', number: '{order_number}' })
    : null;
}

/** The placeholders of a mail that an event has to bring along. */
export function neededPlaceholders(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  return [...new Set(names)].filter((name) => name !== 'brand');
}

type KnownWords = {
  readonly leading: RegExp;
  /** What joins two things. */
  readonly joining: RegExp;
  /** Pairs that are one thing, as in the standard wordings. */
  readonly pairs: RegExp;
  /** Words of a label that stand for a good time, and for a bad one. */
  readonly good: RegExp;
  readonly bad: RegExp;
  readonly agreement: RegExp;
  readonly asks: RegExp;
};

const english: KnownWords = {
  leading:
    /\bhow (?:\w+ly )?(?:great|good|amazing|awesome|excellent|wonderful|fantastic|fast|quick|helpful|friendly|happy|pleased|delighted|impressed)\b|\bhow much (?:did|do) you (?:love|like|enjoy)\b|\b(?:don|isn|wasn|didn|wouldn|aren|won)['’]t (?:you|it|we)\b|\b(?:our|the|your) (?:great|amazing|awesome|excellent|wonderful|fantastic|award-winning|world-class|best)\b|\b(?:do|would) you agree that\b|\bof course\b|\bobviously\b/i,
  joining: /(\p{L}+) (?:and|or|as well as) (\p{L}+)/giu,
  pairs:
    /friends? or (?:a )?(?:colleagues?|family)|colleagues? or friends?|more or less|yes or no|and\/or|terms and conditions/i,
  good: /\b(?:easy|satisfied|agree|likely|excellent|good|great|yes|happy|low effort|no effort|little effort|promptly)\b/i,
  bad: /\b(?:difficult|hard|dissatisfied|unsatisfied|disagree|unlikely|not at all|not likely|poor|bad|terrible|no$|unhappy|high effort|much effort|a lot of effort|not easy|not satisfied)\b/i,
  agreement: /\b(?:dis)?agree\b/i,
  asks: /\?\s*$/,
};

const russian: KnownWords = {
  leading:
    /(?:насколько|как) (?:отличн|прекрасн|замечательн|быстр|хорош|сильно вам понравил)|(?:наш(?:а|и|у|ей|его)?) (?:отличн|прекрасн|замечательн|лучш)|не правда ли|согласитесь|конечно же/i,
  joining: /(\p{L}+) (?:и|или|а также) (\p{L}+)/giu,
  pairs: /друзьям или коллегам|друзьям и коллегам|друзьям или знакомым/i,
  good: /(?:^|\s)(?:легко|просто|доволен|довольны|согласны|согласен|отлично|да|вероятно|мало усилий)(?:\s|$)/i,
  bad: /(?:^|\s)(?:сложно|трудно|недоволен|недовольны|не согласны|не согласен|плохо|нет|маловероятно|не порекомендую|много усилий)(?:\s|$)/i,
  agreement: /соглас/i,
  asks: /\?\s*$/,
};

const polish: KnownWords = {
  leading:
    /jak (?:bardzo )?(?:świetn|dobr|wspaniał|doskonał|szybk|podoba)|(?:nasz|nasza|nasze|naszej|naszego) (?:świetn|wspaniał|doskonał|najleps)|czyż|prawda\?|oczywiście/i,
  joining: /(\p{L}+) (?:i|oraz|lub|albo|a także) (\p{L}+)/giu,
  pairs:
    /(?:znajomym|znajomemu|przyjaciołom|rodzinie) (?:lub|albo|i) (?:współpracownikom|współpracownikowi|rodzinie|znajomym|znajomemu)/i,
  good: /(?:^|\s)(?:łatwo|łatwe|się zgadzam|zadowolony|zadowolona|zadowoleni|doskonale|tak|prawdopodobne|mały wysiłek)(?:\s|$)/i,
  bad: /(?:^|\s)(?:trudno|trudne|nie zgadzam|niezadowol\p{L}+|źle|nie|mało prawdopodobne|nieprawdopodobne|duży wysiłek)(?:\s|$)/iu,
  agreement: /zgadzam/i,
  asks: /\?\s*$/,
};

const chinese: KnownWords = {
  leading: /多麼|多么|是不是很|難道|我們(?:優秀|出色|卓越|最好)的|有多(?:棒|好|喜歡)/,
  joining: /(\p{L})(?:和|與|及|以及|或)(\p{L})/gu,
  pairs: /朋友或同事|親友或同事|朋友和同事/,
  good: /^(?:非常|很|極)?(?:同意|容易|滿意|可能|好|優秀|是|會)$/,
  bad: /^(?:非常|很|極|完全)?(?:不同意|困難|不滿意|不可能|差|否|不會)$/,
  agreement: /同意/,
  asks: /[?？]\s*$/,
};

function wordsOf(language: string): KnownWords | null {
  const [plain] = language.toLowerCase().split('-');
  switch (plain) {
    case 'en':
      return english;
    case 'ru':
      return russian;
    case 'pl':
      return polish;
    case 'zh':
      return chinese;
    default:
      return null;
  }
}

function leadingAdvice(t: Words, question: string, { leading }: KnownWords): Advice | null {
  const found = leading.exec(question)?.[0];
  if (!found) return null;
  return { kind: 'leading', words: t('survey-checks.leading', { found }) };
}

function doubleAdvice(t: Words, question: string, { joining, pairs }: KnownWords): Advice | null {
  const plain = question.replace(pairs, '');
  const two = [...plain.matchAll(joining)].find(
    ([, before = '', after = '']) => !(isName(before) && isName(after)),
  );
  if (!two) return null;
  return { kind: 'double', words: t('survey-checks.double', { found: two[0] }) };
}

/** `Marks and Spencer` is one thing. */
function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const mostWords = 20;
const mostCharacters = 140;
/** Han characters, each about a word. */
const mostHan = 40;

function lengthAdvice(t: Words, question: string): Advice | null {
  const words = question.split(/\s+/).filter(Boolean).length;
  const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (words <= mostWords && question.length <= mostCharacters && han <= mostHan) return null;
  return { kind: 'long', words: t('survey-checks.long', { most: mostWords }) };
}

function labelAdvice(
  t: Words,
  { question, lowLabel, highLabel, scale }: Worded,
  known: KnownWords,
): Advice | null {
  const advice = (key: WordKey): Advice => ({ kind: 'labels', words: t(key) });
  if (lowLabel !== '' && lowLabel === highLabel) return advice('survey-checks.same-labels');
  const both = `${lowLabel} ${highLabel}`;
  if (known.asks.test(question) && known.agreement.test(both)) {
    return advice('survey-checks.labels-agree');
  }
  if (!isTurned({ lowLabel, highLabel, scale }, known)) return null;
  return advice(`survey-checks.turned-${scale.direction}`);
}

/** Whether the labels say the opposite of the direction; agreeing alone says nothing on an effort scale. */
function isTurned(
  { lowLabel, highLabel, scale }: Pick<Worded, 'lowLabel' | 'highLabel' | 'scale'>,
  known: KnownWords,
): boolean {
  const [low, high] = [moodOf(lowLabel, known), moodOf(highLabel, known)];
  const isAgreement = known.agreement.test(`${lowLabel} ${highLabel}`);
  if (scale.direction === 'effort') return !isAgreement && low === 'bad' && high === 'good';
  return low === 'good' && high === 'bad';
}

function moodOf(label: string, { good, bad }: KnownWords): 'good' | 'bad' | null {
  if (bad.test(label)) return 'bad';
  return good.test(label) ? 'good' : null;
}
