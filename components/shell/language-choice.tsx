'use client';

import { useRouter } from 'next/navigation';
import { useWords } from '#words';
import { MenuAction, MenuTitle } from '@/components/ui/menu';
import { type Language, languageNames, languages } from '@/lib/words/languages';
import { putLanguage } from './put-language';

/** Tells the server which language somebody chose. */
export type KeepLanguage = (language: Language) => Promise<void>;

/** The languages of the product, each in its own words, as a part of a menu. */
export function LanguageChoice({ keep }: { keep: KeepLanguage }) {
  const [t, router] = [useWords(), useRouter()];
  return (
    <>
      <MenuTitle>{t('shell.language')}</MenuTitle>
      {languages.map((language) => (
        <MenuAction
          key={language}
          detail={language === t.language ? '✓' : undefined}
          onSelect={() => {
            putLanguage(language);
            // Pages go by the cookie; what mails go by can wait for the next sign-in.
            keep(language).catch(() => undefined);
            router.refresh();
          }}
        >
          <span lang={language}>{languageNames[language]}</span>
        </MenuAction>
      ))}
    </>
  );
}
