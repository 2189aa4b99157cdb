/** What a request tells of who sent it, beside what it asks for. */
type Asked = { readonly method: string; readonly headers: Pick<Headers, 'get'> };

/**
 * Why nobody has to stand behind a link that was opened with a score.
 * - `unconfirmed`: it may have been a person, who did not confirm.
 * - `looked-ahead`: a browser or mail program loaded it in advance.
 * - `robot`: it calls itself a scanner, a preview or a program.
 * - `sweeping`: several scores were opened within seconds.
 */
export const intentReasons = ['unconfirmed', 'looked-ahead', 'robot', 'sweeping'] as const;
export type IntentReason = (typeof intentReasons)[number];

/**
 * Why an answer looks automated.
 * - `trap`: it filled in a field that people do not see.
 * - `robot`, `sweeping`: as above.
 * - `driven`: a program steers the browser.
 * - `hurried`: it came sooner than anybody can read, without a sign of a person.
 */
export const doubts = ['trap', 'robot', 'driven', 'hurried', 'sweeping'] as const;
export type Doubt = (typeof doubts)[number];

const previews =
  /facebookexternalhit|whatsapp|skypeuripreview|bingpreview|slack-img|googleimageproxy|yahoomailproxy|google-pagerenderer|embedly|iframely|vkshare|ms-office|microsoft office|outlook-ios|snippet|preview/;
const scanners =
  /(?<!cu)bot\b|(?<!cu)bot[_/-]|crawl|spider|slurp|scanner|barracuda|mimecast|proofpoint|safelinks|urldefense|forcepoint|fireeye|trendmicro|zscaler|symantec|messagelabs|virustotal|urlscan/;
const programs =
  /headlesschrome|phantomjs|python|curl\/|wget|go-http-client|^java\/|okhttp|axios|node-fetch|undici|^node$|libwww|httpclient|http_request|powershell|ruby|perl|php\//;

/** Why a request is no person opening a page; null if it may be one. */
export function machineIn({ method, headers }: Asked): 'looked-ahead' | 'robot' | null {
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
    .map((name) => headers.get(name)?.toLowerCase() ?? '')
    .join();
  if (method === 'HEAD' || /prefetch|prerender|preview/.test(purpose)) return 'looked-ahead';
  return isRobot(headers.get('user-agent')) ? 'robot' : null;
}

function isRobot(userAgent: string | null): boolean {
  const agent = userAgent?.trim().toLowerCase() ?? '';
  return agent === '' || [previews, scanners, programs].some((known) => known.test(agent));
}

/** Seconds within which nobody opens several of the answers in a mail. */
export const sweepSeconds = 10;

/** Whether somebody who opens so many different answers within seconds is a program. */
export function isSweep(scores: readonly number[]): boolean {
  return new Set(scores).size >= 3;
}

/** Sooner than so many milliseconds after a page was made, nobody has read it. */
const soonest = 1000;

/** What is known of an answer that comes in, beside what it says. */
export type AnswerFacts = {
  readonly userAgent: string | null;
  /** What stands in the field that people do not see. */
  readonly trap: string;
  /** Whether the browser says that a program steers it. */
  readonly isDriven: boolean;
  /** Whether our script saw a finger, a key or a mouse that moved. */
  readonly hasSignal: boolean;
  /** Milliseconds since the page was made; null if none was. */
  readonly age: number | null;
  /** Scores that the link was opened with in the last seconds. */
  readonly opened: readonly number[];
};

/** Why an answer looks automated; null if a person seems to have given it. */
export function doubtIn(facts: AnswerFacts): Doubt | null {
  const { userAgent, trap, isDriven, hasSignal, age, opened } = facts;
  if (trap !== '') return 'trap';
  if (isRobot(userAgent)) return 'robot';
  if (isDriven) return 'driven';
  if (hasSignal) return null;
  if (isSweep(opened)) return 'sweeping';
  return age === null || age < soonest ? 'hurried' : null;
}
