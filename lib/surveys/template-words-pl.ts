import type { TemplateWords } from './template-words';

export const polish: TemplateWords = {
  questions: {
    issue: 'Firma {company} ułatwiła mi załatwienie mojej sprawy.',
    find: 'Firma {company} ułatwiła mi znalezienie tego, czego potrzebuję.',
    signUp: 'Firma {company} ułatwiła mi rejestrację.',
    upgrade: 'Firma {company} ułatwiła mi zmianę planu.',
    purchase: 'Firma {company} ułatwiła mi dokonanie zakupu.',
    easeOfTask: 'Jak łatwo było załatwić to, po co do nas przyszliście?',
    effort: 'Ile wysiłku kosztowało Cię załatwienie tej sprawy?',
    easeNow: 'Jak łatwe to było?',
    satisfiedWithUs: 'W jakim stopniu jesteś zadowolony/a z firmy {company}?',
    satisfiedWithHelp: 'W jakim stopniu jesteś zadowolony/a z otrzymanej pomocy?',
    rateHelp: 'Jak oceniasz otrzymaną pomoc?',
    helpful: 'Czy to było pomocne?',
    satisfiedWithPurchase: 'W jakim stopniu jesteś zadowolony/a z zakupu?',
    recommend:
      'Jak bardzo prawdopodobne jest, że polecisz firmę {company} znajomym lub współpracownikom?',
  },
  ends: {
    agree: ['Zdecydowanie się nie zgadzam', 'Zdecydowanie się zgadzam'],
    ease: ['Bardzo trudno', 'Bardzo łatwo'],
    difficulty: ['Trudno', 'Łatwo'],
    effort: ['Bardzo mało wysiłku', 'Bardzo dużo wysiłku'],
    satisfaction: ['Bardzo niezadowolony/a', 'Bardzo zadowolony/a'],
    quality: ['Źle', 'Doskonale'],
    yesNo: ['Nie', 'Tak'],
    likelihood: ['Zupełnie nieprawdopodobne', 'Niezwykle prawdopodobne'],
  },
  comment: 'Co się stało?',
  further: {
    support: {
      label: 'Co sprawiło trudność?',
      options: {
        waiting: 'Trzeba było zbyt długo czekać',
        repeating: 'Trzeba było tłumaczyć to kilka razy',
        'passed-on': 'Sprawa przechodziła z rąk do rąk',
        channels: 'Trzeba było skontaktować się inną drogą',
        unclear: 'Odpowiedź była niezrozumiała',
        unsolved: 'Sprawa wciąż nie jest rozwiązana',
      },
    },
    selfService: {
      label: 'Dlaczego trudno było to znaleźć?',
      options: {
        'not-there': 'Nie było tego tam',
        search: 'Wyszukiwarka tego nie znalazła',
        unclear: 'Treść była niezrozumiała',
        outdated: 'Informacje były nieaktualne',
        'not-working': 'Coś nie działało',
        'had-to-ask': 'W końcu trzeba było kogoś zapytać',
      },
    },
    conversion: {
      label: 'Co przeszkodziło?',
      options: {
        steps: 'Zbyt wiele kroków',
        price: 'Cena nie była jasna',
        choice: 'Trudno było wybrać',
        payment: 'Płatność nie udała się od razu',
        errors: 'Coś nie działało',
        trust: 'Brak pewności, czy można zaufać',
      },
    },
    quality: {
      label: 'Co powinno być lepsze?',
      options: {
        speed: 'Szybkość',
        kindness: 'Uprzejmość',
        knowledge: 'Wiedza',
        clarity: 'Jasność wyjaśnień',
        solution: 'Samo rozwiązanie',
      },
    },
  },
};
