import type { Random } from './random';
import type { SampleChannel, SampleTouchpoint } from './story';

export const languages = ['en', 'de', 'pl', 'ru', 'zh-Hant'] as const;
export type SampleLanguage = (typeof languages)[number];

type Band = 'negative' | 'neutral' | 'positive';

const general: Record<SampleLanguage, Record<Band, readonly string[]>> = {
  en: {
    negative: [
      'It took far too long to get a simple answer.',
      'I had to explain the same thing three times.',
      'Nobody seemed to know who was responsible.',
      'Form lost everything when I pressed back.',
      'The answer was right, but it took four days.',
      'I still do not know whether it worked.',
    ],
    neutral: [
      'Fine in the end, but I had to search for the right page.',
      'It worked on the second try.',
      'Nothing special, nothing wrong.',
      'The steps are clear, the words are not.',
    ],
    positive: [
      'Sorted in four minutes. Thank you!',
      'Everything was where I expected it.',
      'Kind, quick and correct.',
      'I did not have to ask twice.',
      'Best payroll tool we have had so far.',
    ],
  },
  de: {
    negative: [
      'Ich musste alles dreimal erklären.',
      'Viel zu umständlich für eine so einfache Frage.',
      'Nach vier Tagen kam endlich eine Antwort.',
    ],
    neutral: ['Hat geklappt, aber erst beim zweiten Mal.', 'Ganz in Ordnung.'],
    positive: ['Schnell, freundlich und richtig.', 'In fünf Minuten erledigt, großartig!'],
  },
  pl: {
    negative: [
      'Musiałam tłumaczyć to samo trzy razy.',
      'Zbyt skomplikowane jak na tak prostą sprawę.',
      'Odpowiedź przyszła dopiero po czterech dniach.',
    ],
    neutral: ['Udało się, ale dopiero za drugim razem.', 'W porządku, nic szczególnego.'],
    positive: ['Szybko, miło i skutecznie.', 'Wszystko było na swoim miejscu, dziękuję!'],
  },
  ru: {
    negative: [
      'Пришлось три раза объяснять одно и то же.',
      'Слишком сложно для такого простого вопроса.',
      'Ответ пришёл только через четыре дня.',
    ],
    neutral: ['Получилось, но только со второго раза.', 'Нормально, ничего особенного.'],
    positive: ['Быстро, вежливо и по делу.', 'Решили за пять минут, спасибо!'],
  },
  'zh-Hant': {
    negative: ['同樣的問題我解釋了三次。', '這麼簡單的事卻這麼麻煩。', '等了四天才收到回覆。'],
    neutral: ['第二次才成功。', '還可以，沒有特別的感覺。'],
    positive: ['又快又親切，謝謝！', '五分鐘就解決了。'],
  },
};

const phoneMenu: Record<SampleLanguage, readonly string[]> = {
  en: [
    'Third call. Nobody knew the case, I read the number out again each time.',
    'Menu asked me five things, then hung up. I only wanted to fix one payslip.',
    'Two transfers and 25 minutes on hold for a bank detail.',
    'The new phone menu has no option for what I needed.',
    'Pressed 4, then 2, then 4 again, and was back at the start.',
  ],
  de: [
    'Das neue Telefonmenü führt im Kreis.',
    'Fünf Fragen vom Automaten, dann wurde aufgelegt.',
    'Zweimal weiterverbunden und 25 Minuten Warteschleife.',
  ],
  pl: ['Nowe menu telefoniczne prowadzi w kółko.', 'Dwa przełączenia i 25 minut czekania.'],
  ru: ['Новое телефонное меню ходит по кругу.', 'Два переключения и 25 минут ожидания.'],
  'zh-Hant': ['新的電話選單一直在繞圈子。', '轉接兩次，等了二十五分鐘。'],
};

/**
 * Words for an answer, in the respondent's language; most people leave none,
 * and those who had it hard write more often.
 */
export function commentFor(
  random: Random,
  answer: {
    band: Band;
    language: SampleLanguage;
    touchpoint: SampleTouchpoint;
    channel: SampleChannel;
    afterPhoneMenu: boolean;
  },
): string | undefined {
  const share = answer.band === 'negative' ? 0.42 : answer.band === 'neutral' ? 0.2 : 0.16;
  if (!random.chance(share)) return undefined;
  const menu =
    answer.afterPhoneMenu &&
    answer.channel === 'phone' &&
    answer.band === 'negative' &&
    (answer.touchpoint === 'support-case-solved' || answer.touchpoint === 'bank-details-changed');
  return random.pick(
    menu && random.chance(0.8) ? phoneMenu[answer.language] : general[answer.language][answer.band],
  );
}
