'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuAction } from '@/components/ui/menu';
import { putTheme, themeEvent } from './put-theme';
import { type Theme, themeFrom, themeNames, themes } from './theme';

/** Light, dark or as the system; also follows what is chosen elsewhere on the page. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  useEffect(() => {
    const follow = (event: Event) =>
      setChosen(themeFrom(event instanceof CustomEvent ? String(event.detail) : undefined));
    window.addEventListener(themeEvent, follow);
    return () => window.removeEventListener(themeEvent, follow);
  }, []);
  return (
    <Menu
      label="Theme"
      side="top"
      align="end"
      trigger={
        <Button small icon aria-label={`Theme: ${themeNames[chosen]}`}>
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
          {themeNames[one]}
        </MenuAction>
      ))}
    </Menu>
  );
}
