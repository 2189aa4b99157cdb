'use client';

import { useRouter } from 'next/navigation';
import { useWords } from '#words';
import { MenuAction, MenuTitle } from '@/components/ui/menu';
import { languageNames, languages } from '@/lib/words/languages';
import { putLanguage } from './put-language';

/** The languages of the product, each in its own words, as a part of a menu. */
export function LanguageChoice() {
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
            router.refresh();
          }}
        >
          <span lang={language}>{languageNames[language]}</span>
        </MenuAction>
      ))}
    </>
  );
}
