import type { PageLanguage } from './page-words';

/** What the widget, a kiosk and a printed sheet say beside the words of the survey. */
export type PlaceWords = Readonly<Record<'close' | 'skip' | 'choose' | 'scan' | 'short', string>>;

const words: Readonly<Record<PageLanguage, PlaceWords>> = {
  en: {
    close: 'Close',
    skip: 'Skip',
    choose: 'Choose an answer',
    scan: 'Point the camera of your phone here',
    short: 'One question, about 10 seconds, no app needed',
  },
  ru: {
    close: 'Закрыть',
    skip: 'Пропустить',
    choose: 'Выберите ответ',
    scan: 'Наведите сюда камеру телефона',
    short: 'Один вопрос, около 10 секунд, без приложения',
  },
  pl: {
    close: 'Zamknij',
    skip: 'Pomiń',
    choose: 'Wybierz odpowiedź',
    scan: 'Skieruj tu aparat telefonu',
    short: 'Jedno pytanie, około 10 sekund, bez aplikacji',
  },
  'zh-Hant': {
    close: '關閉',
    skip: '略過',
    choose: '請選擇答案',
    scan: '請用手機相機掃描',
    short: '一個問題，約 10 秒，無需下載應用程式',
  },
};

export function placeWords(language: PageLanguage): PlaceWords {
  return words[language];
}
