'use client';

import { useEffect, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuAction } from '@/components/ui/menu';
import { putTheme, themeEvent } from './put-theme';
import { type Theme, themeFrom, themes } from './theme';

/** Light, dark or as the system; also follows what is chosen elsewhere on the page. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = useWords();
  const [chosen, setChosen] = useState(theme);
  useEffect(() => {
    const follow = (event: Event) =>
      setChosen(themeFrom(event instanceof CustomEvent ? String(event.detail) : undefined));
    window.addEventListener(themeEvent, follow);
    return () => window.removeEventListener(themeEvent, follow);
  }, []);
  return (
    <Menu
      label={t('shell.theme')}
      side="top"
      align="end"
      trigger={
        <Button small icon aria-label={t('shell.theme-is', { theme: t(`shell.theme-${chosen}`) })}>
          <Icon name="theme" />
        </Button>
      }
    >
      {themes.map((one) => (
        <MenuAction
          key={one}
          detail={one === chosen ? '✓' : undefined}
          onSelect={() => putTheme(one)}
        >
          {t(`shell.theme-${one}`)}
        </MenuAction>
      ))}
    </Menu>
  );
}
