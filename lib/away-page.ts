import { retrySeconds } from './database-health';
import { paragraph } from './words/figures';
import type { Words } from './words/words';

/** The page people get while the database is away; it tries again by itself. */
export function awayPage(t: Words): Response {
  return new Response(html(t), {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(retrySeconds),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

const html = (t: Words) => `<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${retrySeconds}">
<title>${t('away.title')} · Ergograph</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100dvh; display: grid; place-content: center; }
main { max-width: 28rem; padding: 1.5rem; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
</style>
</head>
<body>
<main>
<h1>${t('away.title')}</h1>
<p>${paragraph(t, [t('away.database'), t('away.by-itself')])}</p>
</main>
</body>
</html>
`;
