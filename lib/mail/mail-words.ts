import type { PageLanguage } from '@/lib/asking/page-words';

/** What a mail itself says, beside the words of the survey. `{…}` is filled in. */
export type MailWords = Readonly<
  Record<
    | 'subject'
    | 'reminderSubject'
    | 'hello'
    | 'intro'
    | 'reminder'
    | 'tap'
    | 'open'
    | 'stop'
    | 'why',
    string
  >
>;

const english: MailWords = {
  subject: 'One question from {brand}',
  reminderSubject: 'Still one question from {brand}',
  hello: 'Hello,',
  intro: 'may we ask you one question? It takes about ten seconds.',
  reminder: 'we asked you this some days ago. If you find ten seconds, we would be glad to hear.',
  tap: 'A tap opens one page with your answer chosen; it counts when you confirm it there.',
  open: 'Answer on this page:',
  stop: 'Stop these mails',
  why: 'You get this because you were in touch with {brand}, and at most {contacts} in {days} days.',
};

const russian: MailWords = {
  subject: 'Один вопрос от {brand}',
  reminderSubject: 'Напоминание: один вопрос от {brand}',
  hello: 'Здравствуйте!',
  intro: 'Можно задать вам один вопрос? Это займёт около десяти секунд.',
  reminder:
    'Несколько дней назад мы задали вам этот вопрос. Если найдётся десять секунд, будем рады ответу.',
  tap: 'Нажатие откроет страницу с выбранным ответом; он засчитывается, когда вы подтвердите его там.',
  open: 'Ответить на этой странице:',
  stop: 'Больше не присылать',
  why: 'Вы получили это письмо, потому что обращались в {brand}. Писем не больше {contacts} за {days} дн.',
};

const polish: MailWords = {
  subject: 'Jedno pytanie od {brand}',
  reminderSubject: 'Przypomnienie: jedno pytanie od {brand}',
  hello: 'Dzień dobry,',
  intro: 'czy możemy zadać jedno pytanie? Zajmie to około dziesięciu sekund.',
  reminder: 'kilka dni temu zadaliśmy to pytanie. Będziemy wdzięczni za dziesięć sekund.',
  tap: 'Dotknięcie otwiera stronę z wybraną odpowiedzią; liczy się po potwierdzeniu na niej.',
  open: 'Odpowiedz na tej stronie:',
  stop: 'Nie wysyłaj więcej',
  why: 'Otrzymujesz tę wiadomość po kontakcie z {brand}; najwyżej {contacts} w ciągu {days} dni.',
};

const chinese: MailWords = {
  subject: '{brand} 想請教您一個問題',
  reminderSubject: '提醒：{brand} 想請教您一個問題',
  hello: '您好：',
  intro: '想請教您一個問題，大約只需十秒。',
  reminder: '幾天前我們曾請教您這個問題。若您能抽出十秒，我們將十分感謝。',
  tap: '點選後會開啟已選好答案的頁面；在該頁確認後才算數。',
  open: '在此頁面作答：',
  stop: '不再接收此類郵件',
  why: '您收到此信是因為您曾與 {brand} 聯繫；{days} 天內最多 {contacts} 封。',
};

const words: Readonly<Record<PageLanguage, MailWords>> = {
  en: english,
  ru: russian,
  pl: polish,
  'zh-Hant': chinese,
};

export function mailWords(language: PageLanguage): MailWords {
  return words[language];
}
