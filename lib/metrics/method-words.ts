import type { Definition, Method, MethodId, MetricId } from './definition';
import type { Scale } from './scale';

type Words = Pick<
  Definition,
  'label' | 'caption' | 'formula' | 'denominator' | 'intervalName' | 'source'
>;

/** The words that stand beside a number, in the points as people answered them. */
export function methodWords(metric: MetricId, scale: Scale, id: MethodId, method: Method): Words {
  switch (method.kind) {
    case 'mean':
      return meanWords(metric, scale);
    case 'share':
      return shareWords(metric, scale, id, method.from);
    case 'net':
      return netWords(metric, scale, id, method);
    case 'pomp':
      return pompWords(scale);
  }
}

function meanWords(metric: MetricId, scale: Scale): Words {
  const { min, max } = scale;
  const reversed = scale.direction === 'effort';
  const end = { ces: 'easy', csat: 'satisfied', nps: 'likely' }[metric];
  return {
    label: 'Mean',
    caption: `mean of ${min}–${max}, ${reversed ? 'reversed, ' : ''}high = ${end}`,
    formula: reversed ? `Σ (${min + max} − x) ÷ n` : 'Σ x ÷ n',
    denominator: 'all answers',
    intervalName: `95 %, t, clipped to ${min}–${max}`,
    source:
      metric === 'ces'
        ? 'Dixon, Freeman & Toman, “Stop Trying to Delight Your Customers”, HBR, July–August 2010; interval: Student 1908'
        : 'arithmetic mean; interval: Student 1908',
  };
}

function shareWords(metric: MetricId, scale: Scale, id: MethodId, from: number): Words {
  const points = topPoints(scale, from);
  const name = id.startsWith('top-') ? `Top-${id.slice(4)}` : { agree: 'Agree' }[id];
  const isEffort = scale.direction === 'effort';
  const word = isEffort && id === 'agree' ? 'Easy' : (name ?? 'Satisfied');
  return {
    label: `${word} ${points}`,
    caption: `${points} of ${scale.min === 0 ? `0–${scale.max}` : scale.max}${isEffort ? ', low = easy' : ''}`,
    formula: `answers ${points} ÷ n × 100`,
    denominator: 'all answers',
    intervalName: '95 %, Wilson',
    source: `${shareSource(metric, id)}; interval: Wilson 1927`,
  };
}

function shareSource(metric: MetricId, id: MethodId): string {
  if (id === 'agree') return 'CEB, now Gartner, CES 2.0, 2013: share that at least somewhat agrees';
  return metric === 'ces' ? 'top-two-box share' : 'top-box share of satisfaction research';
}

function netWords(
  metric: MetricId,
  scale: Scale,
  id: MethodId,
  { positive, negative, denominator }: Extract<Method, { kind: 'net' }>,
): Words {
  const [good, bad] = [topPoints(scale, positive), bottomPoints(scale, negative)];
  const isDecided = denominator === 'decided';
  const name = { nps: 'NPS', 'nps-style': 'NPS-style', 'net-decided': 'Net of decided' }[id];
  const caption = `${good} minus ${bad}`;
  return {
    label: name ?? `Net ${caption}`,
    caption: captionOfNet(id, caption, scale),
    formula: `(answers ${good} − answers ${bad}) ÷ ${isDecided ? 'both' : 'n'} × 100`,
    denominator: isDecided ? 'decided answers, neutral left out' : 'all answers',
    intervalName: isDecided ? '95 %, Wilson on the decided answers' : '95 %, adjusted Wald',
    source: `${netSource(metric, id)}; interval: ${isDecided ? 'Wilson 1927' : 'Rocks 2016'}`,
  };
}

function captionOfNet(id: MethodId, caption: string, scale: Scale): string {
  if (id === 'nps-style') return `NPS-style, ${caption} of ${scale.min}–${scale.max}`;
  if (id === 'net-decided') return `${caption}, neutral left out`;
  return caption;
}

function netSource(metric: MetricId, id: MethodId): string {
  if (id === 'nps') return 'Reichheld, “The One Number You Need to Grow”, HBR, December 2003';
  if (id === 'nps-style') return 'after Reichheld 2003, on another scale: not comparable with NPS';
  return metric === 'ces' ? 'net easy score of CES practice' : 'net satisfaction';
}

function pompWords(scale: Scale): Words {
  const { min, max } = scale;
  const above = min === 0 ? 'x' : `(x − ${min})`;
  const gap = scale.direction === 'effort' ? `(${max} − x)` : above;
  return {
    label: '0–100',
    caption: `0–100 of ${min}–${max}, approximate across scales`,
    formula: `Σ ${gap} ÷ n ÷ ${max - min} × 100`,
    denominator: 'all answers',
    intervalName: '95 %, t, clipped to 0–100',
    source:
      'percent of maximum possible: Cohen, Cohen, Aiken & West, Multivariate Behavioral Research 34, 1999',
  };
}

/** Raw points that are oriented `from` … top: `5–7`, or `1–3` where low is easy. */
function topPoints({ min, max, direction }: Scale, from: number): string {
  return direction === 'ease' ? points(from, max) : points(min, min + max - from);
}

/** Raw points that are oriented bottom … `to`. */
function bottomPoints({ min, max, direction }: Scale, to: number): string {
  return direction === 'ease' ? points(min, to) : points(min + max - to, max);
}

function points(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}
