/** Nodes and weights of the Gauss–Legendre rule with 20 points on −1 … 1: the upper half, the lower mirrors it. */
const upperHalf = [
  [0.07652652113349734, 0.15275338713072628],
  [0.22778585114164507, 0.14917298647260424],
  [0.37370608871541955, 0.1420961093183824],
  [0.5108670019508271, 0.1316886384491769],
  [0.636053680726515, 0.1181945319615186],
  [0.7463319064601508, 0.1019301198172407],
  [0.8391169718222188, 0.08327674157670471],
  [0.912234428251326, 0.06267204833410879],
  [0.9639719272779138, 0.040601429800386446],
  [0.993128599185095, 0.017614007139150893],
] as const;

/** The rule on 0 … 1. */
const nodes = Float64Array.from(upperHalf.flatMap(([node]) => [(1 - node) / 2, (1 + node) / 2]));
const weights = Float64Array.from(upperHalf.flatMap(([, weight]) => [weight / 2, weight / 2]));

/**
 * ∫ f(v) dv from 0 to `width` by the Gauss–Legendre rule on panels of a given
 * length, for an f > 0 whose logarithm is concave: once a panel adds nothing
 * to what is there, no later one will.
 */
export function panelIntegral(f: (v: number) => number, width: number, panel: number): number {
  const panels = Math.max(1, Math.ceil(width / panel));
  const length = width / panels;
  let total = 0;
  for (let start = 0; start < panels; start++) {
    let sum = 0;
    for (let i = 0; i < nodes.length; i++) {
      sum += (weights[i] ?? 0) * f((start + (nodes[i] ?? 0)) * length);
    }
    total += sum * length;
    if (sum * length < 1e-17 * total) break;
  }
  return total;
}
