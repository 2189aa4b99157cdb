import { runWidget } from './run-widget';
import { widgetElements } from './widget-elements';
import { widgetFlow } from './widget-flow';
import { widgetFurther } from './widget-further';
import { widgetMemory } from './widget-memory';
import { widgetPanel } from './widget-panel';
import { widgetScale } from './widget-scale';
import { widgetScreen } from './widget-screen';
import { widgetSettings } from './widget-settings';
import { widgetStyle } from './widget-style';
import { widgetTalk } from './widget-talk';
import { widgetTiming } from './widget-timing';
import { widgetTriggers } from './widget-triggers';

const parts = {
  memory: widgetMemory,
  settings: widgetSettings,
  timing: widgetTiming,
  triggers: widgetTriggers,
  talk: widgetTalk,
  elements: widgetElements,
  style: widgetStyle,
  scale: widgetScale,
  further: widgetFurther,
  panel: widgetPanel,
  flow: widgetFlow,
  screen: widgetScreen,
};

/** The functions as text, each whole in itself whatever a build made of its name. */
const code = Object.entries(parts)
  .map(([name, part]) => `${name}:(${part.toString()})`)
  .join();

/**
 * The widget as one script. It finds its own tag by `currentScript`, and does
 * nothing where there is none: the address of the installation is in it.
 */
export function widgetScript(): string {
  return `/* Ergograph widget: one question in the corner of a page. */(()=>{const tag=document.currentScript;if(!tag||window.ergograph&&window.ergograph.on)return;let store=null;try{store=localStorage}catch{}(${runWidget.toString()})({${code}},tag,store);window.ergograph.on=1})()`;
}
