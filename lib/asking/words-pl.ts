import type { PageWords } from './page-words';

export const polish: PageWords = {
  send: 'Wyślij',
  optional: 'Nieobowiązkowe',
  confirm: 'Potwierdź: {answer}',
  confirmHint: 'Wybrana odpowiedź: {answer}. Liczy się, gdy ją potwierdzisz.',
  changeHint: 'Dotychczasowa odpowiedź: {before}. Potwierdź, aby zmienić ją na {answer}.',
  saved: 'Odpowiedź {answer} jest zapisana. Nadal możesz ją zmienić.',
  counter: '{n} z {most}',
  tooLong: 'To {n} znaków, a mieści się {most}. Skróć proszę tekst; nic nie przepadło.',
  leaveOut: 'Prosimy nie podawać danych bankowych',
  callBack: 'Możecie do mnie oddzwonić w tej sprawie',
  keys: 'Klawisze {from}–{to} wybierają, Enter wysyła',
  length: 'Jedno pytanie, około 10 sekund',
  privacy: 'Prywatność',
  language: 'Język',
  thanks: 'Dziękujemy. Czytamy każdą odpowiedź.',
  answered: 'Twoja odpowiedź: {answer} z {most}.',
  answeredWithComment: 'Twoja odpowiedź: {answer} z {most}, z komentarzem.',
  gave: 'Twoja odpowiedź: {answer}.',
  callBy: 'Zadzwonimy najpóźniej: {date}.',
  change: 'Zmień moją odpowiedź',
  stop: 'Nie pytajcie mnie więcej',
  offline: 'Brak połączenia. Odpowiedź jest tu zachowana i zostanie wysłana, gdy połączenie wróci.',
  failed: 'Nie udało się wysłać. Odpowiedź jest tu zachowana; spróbuj ponownie.',
  again: 'Spróbuj ponownie',
  trial: 'Podgląd próbny: nic nie jest zapisywane.',
  back: 'Wróć do pytania',
  commentLabels: {
    ces: {
      low: 'Co sprawiło trudność?',
      middle: 'Co by to ułatwiło?',
      high: 'Co to ułatwiło?',
    },
    csat: {
      low: 'Co poszło nie tak?',
      middle: 'Co może być lepsze?',
      high: 'Co się podobało?',
    },
    nps: {
      low: 'Jaki jest główny powód tej oceny?',
      middle: 'Jaki jest główny powód tej oceny?',
      high: 'Jaki jest główny powód tej oceny?',
    },
  },
  notices: {
    unknown: {
      title: 'Ten link nie działa',
      text: 'Być może został ucięty po drodze. Otwórz go jeszcze raz z otrzymanej wiadomości albo skopiuj w całości.',
    },
    closed: {
      title: 'To pytanie jest zamknięte',
      text: 'Odpowiedzi nie są już przyjmowane. Dziękujemy za chęć odpowiedzi.',
    },
    notAsked: {
      title: 'To pytanie nie jest teraz zadawane',
      text: 'Prosimy zajrzeć innym razem.',
    },
    sample: {
      title: 'To jest przykład',
      text: 'Pokazuje, jak wygląda pytanie. Odpowiedzi na nie nie są przyjmowane.',
    },
    offScale: {
      title: 'Takiej odpowiedzi nie ma na skali',
      text: 'Wybierz proszę jedną z odpowiedzi na stronie.',
    },
    tooMuch: {
      title: 'Tekst jest za długi',
      text: 'Wróć w przeglądarce: to, co napisano, nadal tam jest. Mieści się {most} znaków.',
    },
    away: {
      title: 'Zaraz wracamy',
      text: 'Odpowiedzi nie udało się teraz zapisać. Jest zachowana na tej stronie; naciśnij przycisk, aby wysłać ją ponownie.',
    },
  },
  stopPage: {
    title: 'Czy mamy przestać pytać?',
    text: '{brand} nie będzie już przysyłać pytań e-mailem.',
    done: 'Nie będzie więcej pytań',
    doneText: '{brand} nie będzie już pytać e-mailem.',
    forget: 'Poproś o zapomnienie',
    forgetText: 'Możesz też poprosić, aby {brand} usunęło Twoje imię i nazwisko, adres i słowa.',
    forgotten: 'Prośba została przekazana',
    forgottenText: '{brand} usunie to, co o Tobie wie.',
  },
};
