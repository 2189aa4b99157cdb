import 'server-only';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { required } from '@/lib/env';
import { type Series, type SeriesKind, seriesKinds } from '@/lib/outgoing/vocabulary';
import { type AskedBy, askedBy } from '@/lib/surveys/vocabulary';
import { type ShareKind, shareKinds } from '@/lib/views/vocabulary';

/** What a signed link stands for: one invitation, or a place that anybody may answer at. */
export type AskToken =
  | { readonly kind: 'ask'; readonly workspaceId: string; readonly askId: string }
  | ({ readonly kind: 'public'; readonly workspaceId: string } & PublicPlace);

export type PublicPlace = {
  readonly surveyId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly by: Exclude<AskedBy, 'invitation'>;
};

const macBytes = 16;
const idBytes = 16;

/** The link of one invitation: who has it may answer it, and nobody can make one up. */
export function askToken(workspaceId: string, askId: string): string {
  return signed(Buffer.concat([Buffer.from([0]), bytesOf(workspaceId), bytesOf(askId)]));
}

/** A link that asks whoever opens it, at a touchpoint over a channel. */
export function publicToken(workspaceId: string, place: PublicPlace): string {
  return signed(
    Buffer.concat([
      Buffer.from([askedBy.indexOf(place.by)]),
      ...[workspaceId, place.surveyId, place.touchpointId, place.channelId].map(bytesOf),
    ]),
  );
}

/** What a token stands for; null if it is cut short, made up or of another installation. */
export function readToken(token: string): AskToken | null {
  const body = provenBody(token);
  if (!body) return null;
  const by = askedBy[body[0] ?? -1];
  const [workspaceId, first, second, third] = idsIn(body.subarray(1));
  if (!by || !workspaceId || !first) return null;
  if (by === 'invitation') return { kind: 'ask', workspaceId, askId: first };
  if (!second || !third) return null;
  return {
    kind: 'public',
    workspaceId,
    surveyId: first,
    touchpointId: second,
    channelId: third,
    by,
  };
}

/**
 * The key by which somebody else's server may sign who answers at a touchpoint.
 * Who has it may name anybody there, and can do nothing else with it.
 */
export function signingKey(workspaceId: string, touchpointId: string): string {
  return createHmac('sha256', key())
    .update(`sign ${workspaceId} ${touchpointId}`)
    .digest('base64url');
}

/** Sets the addresses of webhooks apart from links that are answered. */
const hookKind = 200;

/** The secret part of a webhook's address: who has it may tell of events, and nothing else. */
export function hookToken(workspaceId: string, sourceId: string): string {
  return signed(Buffer.concat([Buffer.from([hookKind]), bytesOf(workspaceId), bytesOf(sourceId)]));
}

/** Which webhook an address is of; null if it is cut short, made up or of another installation. */
export function readHookToken(
  token: string,
): { readonly workspaceId: string; readonly sourceId: string } | null {
  const body = provenBody(token);
  if (body?.[0] !== hookKind) return null;
  const [workspaceId, sourceId] = idsIn(body.subarray(1));
  return workspaceId && sourceId ? { workspaceId, sourceId } : null;
}

/** Set the links that show a view apart from all others, and frames from links. */
const shareBytes: Readonly<Record<ShareKind, number>> = { link: 201, frame: 202 };

type SharedBy = {
  readonly workspaceId: string;
  readonly linkId: string;
  readonly kind: ShareKind;
};

/** The secret part of a link that shows a view; it can be made again for whoever may see the list of links. */
export function shareToken({ workspaceId, linkId, kind }: SharedBy): string {
  return signed(
    Buffer.concat([Buffer.from([shareBytes[kind]]), bytesOf(workspaceId), bytesOf(linkId)]),
  );
}

/** Which link a token is of; null if it is cut short, made up or of another installation. */
export function readShareToken(token: string): SharedBy | null {
  const body = provenBody(token);
  const kind = shareKinds.find((one) => shareBytes[one] === body?.[0]);
  const [workspaceId, linkId] = body && kind ? idsIn(body.subarray(1)) : [];
  return kind && workspaceId && linkId ? { workspaceId, linkId, kind } : null;
}

/** Set the ways out of a report and of an alert apart from all other links. */
const leaveBytes: Readonly<Record<SeriesKind, number>> = { report: 203, alert: 204 };
const hashBytes = 32;

type LeftBy = {
  readonly workspaceId: string;
  readonly of: Series;
  /** Of the address, as `addressHash` makes it: the link itself tells nobody whom it was sent to. */
  readonly hash: string;
};

/** The secret part of the link by which an address leaves a report or alert, and can do nothing else. */
export function leaveToken({ workspaceId, of, hash }: LeftBy): string {
  const ids = [workspaceId, of.id].map(bytesOf);
  const kind = Buffer.from([leaveBytes[of.kind]]);
  return signed(Buffer.concat([kind, ...ids, Buffer.from(hash, 'hex')]));
}

/** Which address leaves which report or alert; null if the link is cut short, made up or of another installation. */
export function readLeaveToken(token: string): LeftBy | null {
  const body = provenBody(token);
  const kind = seriesKinds.find((one) => leaveBytes[one] === body?.[0]);
  if (!body || !kind || body.length !== 1 + 2 * idBytes + hashBytes) return null;
  const [workspaceId, id] = idsIn(body.subarray(1, -hashBytes));
  const hash = body.subarray(-hashBytes).toString('hex');
  return workspaceId && id ? { workspaceId, of: { kind, id }, hash } : null;
}

/**
 * The signature by which a link may name a customer: HMAC-SHA256 in hex over one
 * line `name=value` a field, in the order of their names.
 *
 * @throws {RangeError} if a value has a line break, which could pass for another field
 */
export function signFields(signKey: string, fields: Readonly<Record<string, string>>): string {
  if (!areOneLine(fields)) throw new RangeError('a signed value has one line');
  return fieldMac(signKey, fields).toString('hex');
}

/** Whether the fields are as they were signed. */
export function areSignedFields(
  signKey: string,
  fields: Readonly<Record<string, string>>,
  signature: string,
): boolean {
  const given = Buffer.from(signature, 'hex');
  const right = fieldMac(signKey, fields);
  return areOneLine(fields) && given.length === right.length && timingSafeEqual(right, given);
}

function areOneLine(fields: Readonly<Record<string, string>>): boolean {
  return Object.values(fields).every((value) => !/[\r\n]/.test(value));
}

function fieldMac(signKey: string, fields: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return createHmac('sha256', signKey).update(lines.join('\n')).digest();
}

/** What was signed; null if it was not signed here. */
function provenBody(token: string): Buffer | null {
  if (!/^[A-Za-z0-9_-]{40,140}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const body = bytes.subarray(0, -macBytes);
  return timingSafeEqual(macOf(body), bytes.subarray(-macBytes)) ? body : null;
}

function signed(body: Buffer): string {
  return Buffer.concat([body, macOf(body)]).toString('base64url');
}

function macOf(body: Buffer): Buffer {
  return createHmac('sha256', key()).update(body).digest().subarray(0, macBytes);
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', required('AUTH_SECRET'), '', 'ergograph survey links', 32));
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idsIn(bytes: Buffer): string[] {
  const ids: string[] = [];
  for (let at = 0; at + idBytes <= bytes.length; at += idBytes) {
    const hex = bytes.subarray(at, at + idBytes).toString('hex');
    ids.push(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  }
  return ids;
}
