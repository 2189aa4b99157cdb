import '@fontsource-variable/inter';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { themeFrom, themeScript } from '@/components/shell/theme';
import { ToastProvider } from '@/components/ui/toast';
import { ClientWords } from '@/lib/words/client-words';
import { requestLanguage, requestWords } from '@/lib/words/request-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return {
    title: { default: 'Ergograph', template: '%s · Ergograph' },
    description: t('frame.description'),
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get('theme')?.value);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html
      lang={await requestLanguage()}
      data-theme={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <head>
        {theme === 'system' ? (
          <script nonce={nonce} suppressHydrationWarning>
            {themeScript}
          </script>
        ) : null}
      </head>
      <body>
        <ClientWords areas={['ui', 'errors', 'figures']}>
          <ToastProvider>{children}</ToastProvider>
        </ClientWords>
      </body>
    </html>
  );
}
