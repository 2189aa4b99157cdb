import { type Movement, type MovementKind, movementKinds } from './movement';

/** The size of all movements of a kind; each at or above 0. */
export type MovementSums = Record<MovementKind, number>;

/** Sums of movements, of none if there are none. */
export function sumMovements(movements: Iterable<Movement>): MovementSums {
  const sums: MovementSums = { new: 0, expansion: 0, reactivation: 0, contraction: 0, churn: 0 };
  for (const { kind, amount } of movements) sums[kind] += amount;
  return sums;
}

/** Sums of two periods together. */
export function addMovements(a: MovementSums, b: MovementSums): MovementSums {
  return sumMovements(
    [a, b].flatMap((sums) => movementKinds.map((kind) => ({ kind, amount: sums[kind] }))),
  );
}

/** What movements add to MRR in all; below 0 if they take away. */
export function netMovement(sums: MovementSums): number {
  return sums.new + sums.expansion + sums.reactivation - sums.contraction - sums.churn;
}
