import '@fontsource-variable/inter';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { themeFrom, themeScript } from '@/components/shell/theme';
import { ToastProvider } from '@/components/ui/toast';
import { ClientWords } from '@/lib/words/client-words';
import { requestLanguage, requestWords } from '@/lib/words/request-words';

/** What English and figures need of Inter, a third of the whole; other letters fetch the rest. */
const plain = localFont({
  src: './inter-plain.woff2',
  variable: '--font-plain',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+20-7E, U+A0, U+A3, U+A7, U+A9, U+B0-B2, U+B7, U+BD, U+D7, U+F7, U+2009, U+2013-2014, U+2018-2019, U+201C-201E, U+2022, U+2026, U+20AC, U+2191, U+2193, U+2212',
    },
  ],
});

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
      className={plain.variable}
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
