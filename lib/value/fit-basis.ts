/**
 * By what share that which a fit was made from has changed: the largest change
 * of any sum in it, 0 to 1; 1 where other settings hold or nothing was fitted.
 * Both texts are those of `fitBasis`: sums of orders, sums of revenue, settings,
 * parted by slashes.
 */
export function basisMoved(before: string | null, now: string): number {
  if (before === null) return 1;
  const [was, is] = [partsOf(before), partsOf(now)];
  if (was.settings !== is.settings || was.sums.length !== is.sums.length) return 1;
  const shares = is.sums.map((sum, at) => changeOf(was.sums[at] ?? 0, sum));
  return Math.max(0, ...shares);
}

function partsOf(basis: string): { sums: number[]; settings: string } {
  const [orders = '', revenue = '', ...settings] = basis.split('/');
  const sums = `${orders} ${revenue}`.split(' ').filter(Boolean).map(Number);
  return { sums, settings: settings.join('/') };
}

function changeOf(before: number, now: number): number {
  const size = Math.max(Math.abs(before), Math.abs(now));
  return size === 0 ? 0 : Math.min(1, Math.abs(now - before) / size);
}
