import 'server-only';
import * as z from 'zod';
import { bytesWithin } from './bytes-within';
import { whenGiven } from './late-answer';
import { isOnScale, loadQuestion } from './load-question';
import { openDoor, refusal, told } from './open-door';
import { longestComment } from './page-model';
import { filledIn, pageWords } from './page-words';
import { readForm } from './read-form';
import { saveAnswer } from './take-answer';
import { readToken } from './token';
import type { Visit } from './visit';

/** Bytes of an answer that are read; the longest comment fits several times. */
const longestJson = 65_536;

const short = z.string().max(300).optional();
const bit = z.union([z.string().max(200), z.number(), z.boolean()]);

/** What the widget and a kiosk send. */
const answerInput = z.object({
  score: z.number(),
  /** Names the answer: the same name sent again is the same answer. */
  once: z.uuid(),
  /** As the question had them: when it was asked, and which version of the survey. */
  at: z.number().optional(),
  version: z.uuid().optional(),
  by: z.enum(['pointer', 'key', '']).default(''),
  driven: z.boolean().default(false),
  website: z.string().default(''),
  language: z.string().max(35).optional(),
  /** Whether comment and further answers are part of it. */
  full: z.boolean().default(false),
  comment: z.string().default(''),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string()).max(20)])).default({}),
  callBack: z.boolean().default(false),
  /** Milliseconds since it was given; see `whenGiven`. */
  waited: z.number().min(0).default(0),
  /** What the site knows of the visit; it counts where the workspace tracks it. */
  properties: z.record(z.string().max(60), bit).default({}),
  email: short,
  name: short,
  customer: short,
  ticket: short,
  sig: short,
  touchpoint: short,
  channel: short,
});

/** What a page has in its address, and a script beside the answer. */
const ofAddress = ['email', 'name', 'customer', 'ticket', 'sig', 'touchpoint', 'channel'] as const;

type AnswerInput = z.output<typeof answerInput>;

/** Takes an answer of the widget or a kiosk; the same answer sent again is taken once. */
export async function takeByScript(request: Request, text: string, now: Date): Promise<Response> {
  // What a stranger sends is not even read.
  if (readToken(text)?.kind !== 'public') return refusal('unknown');
  const sent = await inputIn(request);
  if (sent === 'tooMuch' || sent === 'badRequest') return refusal(sent);
  const params = new URL(request.url).searchParams;
  for (const name of ofAddress) {
    const value = sent[name];
    if (value) params.set(name, value);
  }
  const languages = sent.language ?? null;
  return openDoor(request, { text, now, params, languages }, (visit) => take(visit, sent));
}

async function take(visit: Visit, sent: AnswerInput): Promise<Response> {
  const language = sent.language ?? null;
  const { once, version = null } = sent;
  const loaded = await loadQuestion(visit, { once, language, version });
  if (!loaded) return refusal('unknown');
  const { pageLanguage } = loaded.frame;
  const when = await whenGiven(visit, loaded, { waited: sent.waited, isThanked: true });
  if ('refused' in when) return refusal(when.refused, pageLanguage);
  if (!isOnScale(loaded, sent.score)) return refusal('offScale', pageLanguage);
  const form = readForm(fieldsOf(sent), loaded.content);
  const isTooLong = form.written.comment.length > longestComment;
  const saved = await saveAnswer(
    visit,
    loaded,
    isTooLong ? { ...form, isFull: false } : form,
    sent.score,
    { ...when, attributes: attributesOf(sent) },
  );
  if (!('responseId' in saved)) return refusal('closed', pageLanguage);
  if (!isTooLong) return told({ outcome: saved.outcome });
  const values = { n: String(form.written.comment.length), most: String(longestComment) };
  const message = filledIn(pageWords(pageLanguage).tooLong, values);
  return told({ error: 'tooLong', message, outcome: saved.outcome }, 422);
}

async function inputIn(request: Request): Promise<AnswerInput | 'tooMuch' | 'badRequest'> {
  const body = await bytesWithin(request, longestJson);
  if (body === null) return 'tooMuch';
  try {
    const parsed = answerInput.safeParse(JSON.parse(await body.text()));
    return parsed.success ? parsed.data : 'badRequest';
  } catch {
    return 'badRequest';
  }
}

/** The same fields as the form of the page sends, so that both are read alike. */
function fieldsOf(sent: AnswerInput): URLSearchParams {
  const fields = new URLSearchParams({
    score: String(sent.score),
    once: sent.once,
    ...(sent.at === undefined ? {} : { at: String(sent.at) }),
    by: sent.by,
    driven: sent.driven ? '1' : '',
    website: sent.website,
    comment: sent.comment,
    ...(sent.full ? { full: '1' } : {}),
    ...(sent.callBack ? { callBack: 'yes' } : {}),
  });
  for (const [key, given] of Object.entries(sent.answers)) {
    for (const each of [given].flat()) fields.append(`f.${key}`, each);
  }
  return fields;
}

function attributesOf({ properties }: AnswerInput): Record<string, string> {
  const entries = Object.entries(properties).slice(0, 30);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, String(value).trim().slice(0, 80).toWellFormed()]),
  );
}
