import 'server-only';
import { askedJson } from './asked-json';
import { loadQuestion } from './load-question';
import { openDoor, refusal, refusalFor, told } from './open-door';
import { noteAtPlace } from './show-question';

/**
 * The question of a public place as JSON, for the widget. It is fetched when it
 * is shown, so that fetching counts as being asked.
 */
export async function askByScript(request: Request, text: string, now: Date): Promise<Response> {
  const { searchParams: params } = new URL(request.url);
  const languages = params.get('languages');
  return openDoor(request, { text, now, params, languages }, async (visit) => {
    const loaded = await loadQuestion(visit);
    if (!loaded) return refusal('unknown');
    const refused = refusalFor(visit, loaded);
    if (refused) return refused;
    await noteAtPlace(visit, loaded);
    return told(askedJson(visit, loaded));
  });
}
