/** Nothing is closed by address: pages of members send robots to the sign-in, and what is open says itself whether it may be found. */
export function GET(): Response {
  return new Response('User-agent: *\nAllow: /\n', {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=86400',
    },
  });
}
