import 'server-only';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { required } from '@/lib/env';
import { type AskedBy, askedBy } from '@/lib/surveys/vocabulary';

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
  if (!/^[A-Za-z0-9_-]{40,140}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const body = bytes.subarray(0, -macBytes);
  if (!timingSafeEqual(macOf(body), bytes.subarray(-macBytes))) return null;
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
 * The signature by which a link may name a customer, or anything else that must
 * not be made up: of the fields in the order of their names.
 */
export function signFields(token: string, fields: Readonly<Record<string, string>>): string {
  return macOf(fieldBytes(token, fields)).toString('base64url');
}

/** Whether the fields are as they were signed for that link. */
export function areSignedFields(
  token: string,
  fields: Readonly<Record<string, string>>,
  signature: string,
): boolean {
  const given = Buffer.from(signature, 'base64url');
  return given.length === macBytes && timingSafeEqual(macOf(fieldBytes(token, fields)), given);
}

function fieldBytes(token: string, fields: Readonly<Record<string, string>>): Buffer {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify([token, sorted]));
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
