import type { AskedAfter, AskedJson } from '@/lib/asking/asked-json';
import type { widgetElements } from '@/lib/asking/widget/widget-elements';
import type { widgetMemory } from '@/lib/asking/widget/widget-memory';
import type { widgetScale } from '@/lib/asking/widget/widget-scale';
import type { widgetTalk } from '@/lib/asking/widget/widget-talk';
import type { kioskLock } from './kiosk-lock';

export type KioskParts = {
  readonly elements: typeof widgetElements;
  readonly memory: typeof widgetMemory;
  readonly scale: typeof widgetScale;
  readonly talk: typeof widgetTalk;
  readonly lock: typeof kioskLock;
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
 * page can be loaded again without one. Runs in the browser, as the text of this one
 * function.
 */
export function runKiosk(parts: KioskParts, { token, asked, thanks, idle }: KioskSetting): void {
  const { element } = parts.elements();
  const scale = parts.scale(parts.elements());
  const talk = parts.talk(location.origin, parts.memory(window.localStorage));
  const stage = document.querySelector<HTMLElement>('[data-kiosk]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let by = '';
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, ({ isTrusted }) => {
      if (isTrusted) by = type === 'keydown' ? 'key' : 'pointer';
    });
  }

  const show = (now: AskedJson, title: string, nodes: readonly Node[], seconds: number | null) => {
    const heading = element('h1', { tabindex: '-1' }, title);
    document.documentElement.lang = now.language;
    document.documentElement.dir = now.direction;
    stage?.replaceChildren(heading, ...nodes);
    heading.focus();
    clearTimeout(timer);
    if (seconds !== null) timer = setTimeout(() => asked[0] && ask(asked[0]), seconds * 1000);
  };
  const bigButton = (words: string, run: () => void, className = '') => {
    const made = element('button', { type: 'button', class: className }, words);
    made.addEventListener('click', run);
    return made;
  };

  const ask = (now: AskedJson) => {
    const begun = { once: talk.newName(), at: now.at, language: now.language };
    const send = (part: object) => {
      const body = { ...begun, by, driven: navigator.webdriver === true, ...part };
      if (token) talk.send({ token, givenAt: Date.now(), body });
    };
    const thank = (after: AskedAfter) => {
      const { title, text } = after.thanks;
      show(now, title, text ? [element('p', { class: 'sub' }, text)] : [], thanks);
    };
    const askMore = (after: AskedAfter, score: number) => {
      const more = after.questions.find(({ kind }) => kind !== 'text');
      if (!more) return thank(after);
      const choices = more.options.map(({ key, label }) =>
        bigButton(label, () => {
          send({ score, full: true, answers: { [more.key]: [key] } });
          thank(after);
        }),
      );
      const skip = bigButton(now.words.skip, () => thank(after), 'link');
      show(now, more.label, [element('div', { class: 'points words' }, ...choices), skip], idle);
    };
    const points = scale(now, (score) => {
      const band = now.points.find((point) => point.score === score)?.band ?? 'middle';
      send({ score });
      askMore(now.after[band], score);
    });
    const others = asked.filter((each) => each !== now);
    const names = others.map((each) => bigButton(ownName(each.language), () => ask(each), 'link'));
    show(
      now,
      now.question,
      [points.node, element('div', { class: 'talk' }, ...names)],
      now === asked[0] ? null : idle,
    );
  };
  const ownName = (language: string) =>
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

  parts.lock();
  if (asked[0]) ask(asked[0]);
  addEventListener('online', talk.sendKept);
  setInterval(talk.sendKept, 60_000);
  talk.sendKept();
  const scope = location.pathname;
  if (token) navigator.serviceWorker?.register(`${scope}/kiosk.js`, { scope }).catch(() => null);
}
