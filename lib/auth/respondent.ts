import 'server-only';
import type { Scope } from '@/db/scope';
import { type AskToken, readToken } from '@/lib/asking/token';
import { prove } from './prove';

/** Somebody with a signed link: may answer what it stands for, and nothing else. */
export type Respondent = { readonly scope: Scope; readonly token: AskToken };

/**
 * Who opens a signed link; null if it is cut short, made up or of another
 * installation. Network address and browser of respondents are not kept.
 */
export function respondentOf(text: string): Respondent | null {
  const token = readToken(text);
  return token && { scope: prove(token.workspaceId, 'respondent'), token };
}
