import type { AskedAfter, AskedJson } from '@/lib/asking/asked-json';
import type { widgetElements } from '@/lib/asking/widget/widget-elements';
import type { widgetMemory } from '@/lib/asking/widget/widget-memory';
import type { widgetScale } from '@/lib/asking/widget/widget-scale';
import type { widgetTalk } from '@/lib/asking/widget/widget-talk';
import type { kioskIsOutdated } from './kiosk-is-outdated';
import type { kioskLock } from './kiosk-lock';
import type { kioskStage } from './kiosk-stage';

export type KioskParts = {
  readonly elements: typeof widgetElements;
  readonly memory: typeof widgetMemory;
  readonly scale: typeof widgetScale;
  readonly talk: typeof widgetTalk;
  readonly stage: typeof kioskStage;
  readonly lock: typeof kioskLock;
  readonly isOutdated: typeof kioskIsOutdated;
};

export type KioskSetting = {
  /** Where answers go; null where it is only tried out. */
  readonly token: string | null;
  /** The question in every language, the first of which comes back by itself. */
  readonly asked: readonly AskedJson[];
  /** Seconds that thanks stay, and that somebody may think. */
  readonly thanks: number;
  readonly idle: number;
};

/**
 * Runs a kiosk: one question, thanks, and again for the next person, of whom
 * nothing is shown. Answers wait on the device while there is no network, and the
 * page can be loaded again without one. It loads itself anew when the question has
 * changed or is not asked any more. Runs in the browser, as the text of this one
 * function.
 */
export function runKiosk(parts: KioskParts, { token, asked, thanks, idle }: KioskSetting): void {
  const { element } = parts.elements();
  const scale = parts.scale(parts.elements());
  const talk = parts.talk(location.origin, parts.memory(window.localStorage));
  const stage = parts.stage(parts.elements());
  const address = new URLSearchParams(location.search);
  let by = '';
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, ({ isTrusted }) => {
      if (isTrusted) by = type === 'keydown' ? 'key' : 'pointer';
    });
  }

  const begin = () => asked[0] && ask(asked[0]);
  const ask = (now: AskedJson) => {
    const begun = {
      once: talk.newName(),
      at: now.at,
      version: now.version,
      language: now.language,
      touchpoint: address.get('touchpoint') ?? undefined,
      channel: address.get('channel') ?? undefined,
    };
    const send = (part: object) => {
      const body = { ...begun, by, driven: navigator.webdriver === true, ...part };
      if (token) talk.send({ token, givenAt: Date.now(), body });
    };
    const thank = (after: AskedAfter) => {
      const { title, text } = after.thanks;
      const words = text ? [element('p', { class: 'sub' }, text)] : [];
      stage.show(now, title, words, { seconds: thanks, run: begin });
    };
    const askMore = (after: AskedAfter, score: number) => {
      const more = after.questions.find(({ kind }) => kind !== 'text');
      if (!more) return thank(after);
      const choices = more.options.map(({ key, label }) =>
        stage.button(label, () => {
          send({ score, full: true, answers: { [more.key]: [key] } });
          thank(after);
        }),
      );
      const skip = stage.button(now.words.skip, () => thank(after), 'link');
      const nodes = [element('div', { class: 'points words' }, ...choices), skip];
      stage.show(now, more.label, nodes, { seconds: idle, run: begin });
    };
    const points = scale(now, (score) => {
      const band = now.points.find((point) => point.score === score)?.band ?? 'middle';
      send({ score });
      askMore(now.after[band], score);
    });
    const others = asked.filter((each) => each !== now);
    const names = others.map((each) =>
      stage.button(ownName(each.language), () => ask(each), 'link'),
    );
    const nodes = [points.node, element('div', { class: 'talk' }, ...names)];
    const isFirst = now === asked[0];
    stage.show(now, now.question, nodes, isFirst ? null : { seconds: idle, run: begin });
  };
  const ownName = (language: string) =>
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

  parts.lock();
  begin();
  addEventListener('online', talk.sendKept);
  setInterval(talk.sendKept, 60_000);
  setInterval(async () => {
    // What is kept is sent first: the page that comes instead may have no script.
    if (!token || !asked[0] || !(await talk.sendKept())) return;
    if ((await parts.isOutdated(token, asked[0])) && stage.isResting()) location.reload();
  }, 300_000);
  talk.sendKept();
  const scope = location.pathname;
  if (token) navigator.serviceWorker?.register(`${scope}/kiosk.js`, { scope }).catch(() => null);
}
