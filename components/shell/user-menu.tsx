'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useWords } from '#words';
import { paletteDoneEvent } from '@/components/palette/palette-events';
import { startTourEvent, tourHash } from '@/components/tour/tour-start';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuAction, MenuSubmit, MenuTitle } from '@/components/ui/menu';
import { type KeepLanguage, LanguageChoice } from './language-choice';

export type ShellUser = { name: string; email?: string; role: string };

/** Who is signed in, in which role, the tour, and the way out. */
export function UserMenu({
  user,
  signOut,
  keepLanguage,
}: {
  user: ShellUser;
  signOut: (data: FormData) => void | Promise<void>;
  keepLanguage: KeepLanguage;
}) {
  const t = useWords();
  const [path, router] = [usePathname(), useRouter()];
  const showTour = () => {
    // A sheet that this menu stands in must not cover the tour.
    window.dispatchEvent(new Event(paletteDoneEvent));
    if (path === '/') window.dispatchEvent(new Event(startTourEvent));
    else router.push(`/${tourHash}`);
  };
  return (
    <Menu
      label={t('shell.account')}
      side="top"
      trigger={
        <button type="button" className="who">
          <Avatar name={user.name} />
          <span className="name">{user.name}</span>
        </button>
      }
    >
      <MenuTitle>
        <span className="block font-medium text-ink">{user.name}</span>
        {user.email ? <span className="block">{user.email}</span> : null}
        <span className="block">{user.role}</span>
      </MenuTitle>
      <MenuAction onSelect={showTour}>
        <Icon name="question" /> {t('shell.show-tour')}
      </MenuAction>
      <LanguageChoice keep={keepLanguage} />
      <MenuSubmit action={signOut}>
        <Icon name="sign-out" /> {t('shell.sign-out')}
      </MenuSubmit>
    </Menu>
  );
}
