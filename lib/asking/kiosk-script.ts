import { kioskIsOutdated } from './browser/kiosk-is-outdated';
import { kioskLock } from './browser/kiosk-lock';
import { kioskStage } from './browser/kiosk-stage';
import { type KioskSetting, runKiosk } from './browser/run-kiosk';
import { widgetElements } from './widget/widget-elements';
import { widgetMemory } from './widget/widget-memory';
import { widgetScale } from './widget/widget-scale';
import { widgetTalk } from './widget/widget-talk';

const parts = {
  elements: widgetElements,
  memory: widgetMemory,
  scale: widgetScale,
  talk: widgetTalk,
  stage: kioskStage,
  lock: kioskLock,
  isOutdated: kioskIsOutdated,
};

/** The functions as text, each whole in itself whatever a build made of its name. */
const code = Object.entries(parts)
  .map(([name, part]) => `${name}:(${part.toString()})`)
  .join();

/** The script of a kiosk: it is small enough to be part of the page. */
export function kioskScript(setting: KioskSetting): string {
  const told = JSON.stringify(setting).replaceAll('<', '\\u003c');
  return `(${runKiosk.toString()})({${code}},${told})`;
}
