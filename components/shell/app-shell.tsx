import { type ReactNode, Suspense } from 'react';
import { useWords } from '#words';
import { PaletteButton } from '@/components/palette/palette-button';
import { PaletteHost } from '@/components/palette/palette-host';
import { Brand } from './brand';
import type { KeepLanguage } from './language-choice';
import { MoreSheet } from './more-sheet';
import { NavLinks, TabLinks } from './nav-links';
import type { Theme } from './theme';
import { ThemeSwitch } from './theme-switch';
import { type ShellUser, UserMenu } from './user-menu';

export type AppShellProps = {
  workspace: string;
  user: ShellUser;
  theme: Theme;
  signOut: (data: FormData) => void | Promise<void>;
  keepLanguage: KeepLanguage;
  /** Takes the place of the brand where a person has more than one workspace. */
  switcher?: ReactNode;
  /** Above every page, e.g. <SampleBanner>. */
  banner?: ReactNode;
  children: ReactNode;
};

/** Frame of every page behind the sign-in: a rail at the side, a bar of five on a phone. */
export function AppShell({
  workspace,
  user,
  theme,
  signOut,
  keepLanguage,
  switcher,
  banner,
  children,
}: AppShellProps) {
  const t = useWords();
  const foot = (
    <>
      <UserMenu user={user} signOut={signOut} keepLanguage={keepLanguage} />
      <ThemeSwitch theme={theme} />
    </>
  );
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <div className="shell">
        <nav className="rail" aria-label={t('frame.main')}>
          {switcher ?? <Brand workspace={workspace} />}
          <PaletteButton />
          <NavLinks />
          <div className="foot">{foot}</div>
        </nav>
        <main className="main" id="main" tabIndex={-1}>
          {banner}
          {children}
        </main>
      </div>
      <nav className="tabbar" aria-label={t('frame.main-short')}>
        <TabLinks />
        <MoreSheet foot={foot} />
      </nav>
      <Suspense fallback={null}>
        <PaletteHost />
      </Suspense>
    </>
  );
}
