import { widgetScript } from '@/lib/asking/widget/widget-script';

const script = widgetScript();

/** The widget: one script for any site. It is looked for anew every hour, so that a new release arrives. */
export function GET(): Response {
  return new Response(script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}
