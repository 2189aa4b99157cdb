/** The widget as one tag, which needs no script in the page and so fits the strictest policy. */
export function widgetTag(site: string, token: string): string {
  return `<script async src="${site}/widget.js"
  data-token="${token}"
  data-delay="5"></script>`;
}

/** The widget with a call, for pages that know who is there and what happened. */
export function widgetCall(site: string, token: string): string {
  return `<script>
  window.ergograph = window.ergograph || function () {
    (ergograph.q = ergograph.q || []).push(arguments);
  };
  ergograph('survey', {
    token: '${token}',
    delay: 5,
    // Who is asked; counts only with sig, made by your server.
    // email: 'ann@example.com', ticket: '4711', sig: '…',
    properties: { plan: 'basic' },
  });
</script>
<script async src="${site}/widget.js"></script>`;
}

/** The lines a strict Content-Security-Policy needs for the widget and for the frame. */
export function policyLines(site: string): string {
  const { origin } = new URL(site);
  return `script-src ${origin}; connect-src ${origin}; frame-src ${origin}`;
}

/** The question as a frame in a page, which grows with what is in it. */
export function frameSnippet(site: string, token: string): string {
  const { origin } = new URL(site);
  return `<iframe id="ergograph" src="${site}/s/${token}?embed=true"
  title="One question" width="100%" height="320" loading="lazy"></iframe>
<script>
  addEventListener('message', (event) => {
    if (event.origin !== '${origin}') return;
    const frame = document.getElementById('ergograph');
    if (event.data.type === 'ergograph:resize') frame.height = event.data.height;
    if (event.data.type === 'ergograph:answered') console.log('answered');
  });
</script>`;
}

/** How a server signs who answers, by language. */
export function signingSnippets(
  link: string,
): Readonly<Record<'Node.js' | 'PHP' | 'Python', string>> {
  return {
    'Node.js': `import { createHmac } from 'node:crypto';

const fields = { email: 'ann@example.com', ticket: '4711' };
const lines = Object.keys(fields).sort().map((name) => \`\${name}=\${fields[name]}\`);
const sig = createHmac('sha256', process.env.ERGOGRAPH_SIGNING_KEY)
  .update(lines.join('\\n')).digest('hex');
const link = \`${link}?\${new URLSearchParams({ ...fields, sig })}\`;`,
    PHP: `$fields = ['email' => 'ann@example.com', 'ticket' => '4711'];
ksort($fields);
$lines = array_map(fn ($name) => "$name=$fields[$name]", array_keys($fields));
$sig = hash_hmac('sha256', implode("\\n", $lines), getenv('ERGOGRAPH_SIGNING_KEY'));
$link = '${link}?' . http_build_query($fields + ['sig' => $sig]);`,
    Python: `import hashlib, hmac, os, urllib.parse

fields = {"email": "ann@example.com", "ticket": "4711"}
lines = "\\n".join(f"{name}={fields[name]}" for name in sorted(fields))
key = os.environ["ERGOGRAPH_SIGNING_KEY"].encode()
sig = hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()
link = "${link}?" + urllib.parse.urlencode({**fields, "sig": sig})`,
  };
}
