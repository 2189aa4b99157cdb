import type { ResponseCursor } from '@/db/queries/responses';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { highestScore } from '@/lib/metrics/score-counts';
import { first, oneOf, type SearchParams } from '@/lib/query-params';
import { type ResponseState, responseStates } from '@/lib/surveys/vocabulary';
import type { Said } from '@/lib/words/said';

/** What a list of answers is asked beside its MetricQuery. */
export type ResponseQuery = {
  /** Null lists the answers of every metric. */
  readonly metric: MetricId | null;
  /** Raw scores; empty means all. */
  readonly points: readonly number[];
  /** Words that must all occur in the comment, in any of their forms; empty means no search. */
  readonly search: string;
  /** The key of a tag that the answers carry; null lists all. */
  readonly tag: string | null;
  readonly state: ResponseState;
  /** The id of a customer; null lists the answers of all. */
  readonly customer: string | null;
  readonly cursor: ResponseCursor | null;
};

/** The parameters of the list that are no filters of a MetricQuery. */
export const responseParams = ['metric', 'points', 'q', 'tag', 'state', 'customer', 'cursor'];

const longestText = 200;
const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const cursorForm = /^(older|newer)_(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads the list's own parameters; what cannot be understood is left out with a sentence. */
export function parseResponseQuery(params: SearchParams): {
  asked: ResponseQuery;
  notices: Said[];
} {
  const notices: Said[] = [];
  const text = (name: string) => first(params[name]) ?? '';
  const asked: ResponseQuery = {
    metric: oneOf(params, 'metric', metricIds, notices),
    points: pointsOf(text('points'), notices),
    search: storable(text('q')),
    tag: storable(text('tag')) || null,
    state: oneOf(params, 'state', responseStates, notices) ?? 'counted',
    customer: customerOf(text('customer'), notices),
    cursor: cursorOf(text('cursor'), notices),
  };
  return { asked, notices };
}

/** Without NUL, which no database text can hold. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').trim().slice(0, longestText);
}

function pointsOf(text: string, notices: Said[]): number[] {
  if (text === '') return [];
  const given = text.split(',');
  const points = given
    .filter((point) => /^\d{1,2}$/.test(point) && Number(point) <= highestScore)
    .map(Number);
  if (points.length < given.length) {
    notices.push({ key: 'notices.no-points', values: { text, most: highestScore } });
  }
  return [...new Set(points)].sort((a, b) => a - b);
}

function customerOf(text: string, notices: Said[]): string | null {
  if (text === '' || idForm.test(text)) return text || null;
  notices.push({ key: 'notices.no-customer' });
  return null;
}

function cursorOf(text: string, notices: Said[]): ResponseCursor | null {
  if (text === '') return null;
  const [, towards, at, id] = cursorForm.exec(text) ?? [];
  if (!at || !id) {
    notices.push({ key: 'notices.no-page' });
    return null;
  }
  return { towards: towards === 'newer' ? 'newer' : 'older', at, id };
}

/** The list's own parameters as the address has them, defaults left out. */
export function printResponseParams(asked: Partial<ResponseQuery>): Record<string, string> {
  const { metric, points = [], search = '', tag, state = 'counted', customer, cursor } = asked;
  return {
    ...(metric ? { metric } : {}),
    ...(points.length > 0 ? { points: points.join(',') } : {}),
    ...(search ? { q: search } : {}),
    ...(tag ? { tag } : {}),
    ...(state === 'counted' ? {} : { state }),
    ...(customer ? { customer } : {}),
    ...(cursor ? { cursor: `${cursor.towards}_${cursor.at}_${cursor.id}` } : {}),
  };
}

/** The address of a list of answers: the MetricQuery of a number, and what the list itself is asked. */
export function responsesHref(query: MetricQuery, asked: Partial<ResponseQuery>): string {
  // Grouping and method change numbers, not the answers behind them; a list shows all of them.
  const plain: MetricQuery = {
    ...query,
    answers: 'all',
    by: null,
    method: null,
    intervalChosen: false,
  };
  return `/responses${printMetricQuery(plain, printResponseParams(asked))}`;
}
