import type { widgetElements } from './widget-elements';
import type { widgetFlow } from './widget-flow';
import type { widgetFurther } from './widget-further';
import type { widgetMemory } from './widget-memory';
import type { WidgetOptions } from './widget-options';
import type { widgetPanel } from './widget-panel';
import type { widgetScale } from './widget-scale';
import type { widgetScreen } from './widget-screen';
import type { widgetSettings } from './widget-settings';
import type { widgetStyle } from './widget-style';
import type { widgetTalk } from './widget-talk';
import type { widgetTiming } from './widget-timing';
import type { widgetTriggers } from './widget-triggers';

/** The parts of the widget; each is handed over, because none may use anything from outside. */
export type WidgetParts = {
  readonly memory: typeof widgetMemory;
  readonly settings: typeof widgetSettings;
  readonly timing: typeof widgetTiming;
  readonly triggers: typeof widgetTriggers;
  readonly talk: typeof widgetTalk;
  readonly elements: typeof widgetElements;
  readonly style: typeof widgetStyle;
  readonly scale: typeof widgetScale;
  readonly further: typeof widgetFurther;
  readonly panel: typeof widgetPanel;
  readonly flow: typeof widgetFlow;
  readonly screen: typeof widgetScreen;
};

/**
 * Runs on somebody else's page. Takes the calls of `ergograph(…)`, those from
 * before it was there too, and puts one question at a time on the screen.
 */
export function runWidget(
  parts: WidgetParts,
  script: Pick<HTMLScriptElement, 'src' | 'dataset' | 'nonce'>,
  store: Storage | null,
): void {
  const memory = parts.memory(store);
  const [timing, triggers, settings] = [parts.timing(), parts.triggers(), parts.settings()];
  const talk = parts.talk(new URL(script.src).origin, memory);
  const screen = parts.screen(parts, memory, talk, script.nonce);
  const waiting = new Map<string, ReturnType<typeof triggers.wait>>();

  const survey = (options: WidgetOptions) => {
    const token = options.token ?? script.dataset.token;
    if (!token) return;
    waiting.get(token)?.stop();
    const now = Date.now();
    const { first = now, lot = Math.random() } = memory.of(token);
    memory.note(token, { first, lot });
    const record = memory.of(token);
    if (!timing.mayAsk(options, record, memory.last(), now)) return;
    const least = options.forceDisplay ? 0 : timing.least(options, record, now);
    const ask = async () => {
      if (screen.isTaken()) return;
      const languages = settings.languages(options, navigator.languages);
      const asked = await talk.question(token, languages);
      if (asked && !screen.isTaken()) screen.show(token, options, asked);
    };
    waiting.set(token, triggers.wait(options, least, ask));
  };

  const call = (name: unknown, given: unknown) => {
    if (name === 'survey') survey({ ...(typeof given === 'object' ? given : {}) });
    if (name === 'event') for (const each of waiting.values()) each.tell(String(given));
    if (name === 'close') screen.close();
  };
  const queue = [...(window.ergograph?.q ?? [])];
  window.ergograph = (name, given) => call(name, given);
  for (const each of queue) call(each[0], each[1]);
  const isCalled = queue.some((each) => each[0] === 'survey');
  if (script.dataset.token && !isCalled) survey(settings.ofTag(script));
  addEventListener('online', talk.sendKept);
  talk.sendKept();
}
