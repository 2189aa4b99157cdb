import 'server-only';
import { listAskedSurveys } from '@/db/queries/asked-surveys';
import { type ListedChannel, listChannels } from '@/db/queries/channels';
import { askingByTouchpoint, findTouchpoint } from '@/db/queries/touchpoints';
import type { Scope } from '@/db/scope';
import { isId } from '@/lib/surveys/archive-input';
import type { AskedBy, ChannelKind } from '@/lib/surveys/vocabulary';
import { publicToken } from './token';

export type ChosenPlace = {
  readonly touchpoint: { readonly id: string; readonly name: string; readonly key: string };
  /** What is asked there; null where nobody has chosen a survey. */
  readonly survey: { readonly id: string; readonly name: string; readonly isLive: boolean } | null;
  readonly channels: readonly ListedChannel[];
  /** Over which its answers come; null where there is none at all. */
  readonly channel: ListedChannel | null;
};

/** Kinds of channels that somebody who opens a link most likely comes over. */
const likely: readonly ChannelKind[] = ['web', 'in-app', 'self-service', 'in-store', 'email'];

/**
 * What a touchpoint asks whoever opens its links, and over which channel the
 * answers count: the one that is asked for, else its own, else the likeliest.
 *
 * @returns null if there is no such touchpoint
 */
export async function chosenPlace(
  scope: Scope,
  touchpointId: string,
  channelId: string | null,
): Promise<ChosenPlace | null> {
  const touchpoint = isId(touchpointId) ? await findTouchpoint(scope, touchpointId) : undefined;
  if (!touchpoint) return null;
  const [asking, surveys, all] = await Promise.all([
    askingByTouchpoint(scope),
    listAskedSurveys(scope),
    listChannels(scope),
  ]);
  const own = asking.get(touchpointId);
  const survey = surveys.find(({ id }) => id === own?.surveyId);
  const channels = all.filter(({ archived }) => !archived);
  const byKind = likely.flatMap((kind) => channels.filter((channel) => channel.kind === kind));
  const channel =
    channels.find(({ id }) => id === channelId) ??
    channels.find(({ id }) => id === own?.channelId) ??
    byKind[0] ??
    channels[0] ??
    null;
  const { id, name, key } = touchpoint;
  return {
    touchpoint: { id, name, key },
    survey: survey
      ? {
          id: survey.id,
          name: survey.name,
          isLive: survey.state === 'live' && !survey.isArchived && !touchpoint.archived,
        }
      : null,
    channels,
    channel,
  };
}

/** The token of a place for one way of asking; null where a survey or a channel is missing. */
export function tokenFor(
  { workspaceId }: Scope,
  { touchpoint, survey, channel }: ChosenPlace,
  by: Exclude<AskedBy, 'invitation'>,
): string | null {
  if (!survey || !channel) return null;
  return publicToken(workspaceId, {
    surveyId: survey.id,
    touchpointId: touchpoint.id,
    channelId: channel.id,
    by,
  });
}
