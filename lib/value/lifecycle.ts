import type { LifecycleCell } from './clv-fit';

/** The stretches of a customer's life that are told apart: months since joining, both ends included. */
const stretches: readonly (readonly [number, number | null])[] = [
  [0, 0],
  [1, 3],
  [4, 6],
  [7, 12],
  [13, 24],
  [25, null],
];

type Movement = {
  age: number;
  kind: 'new' | 'expansion' | 'reactivation' | 'contraction' | 'churn';
  amount: number;
};

/**
 * What customers brought and took by how long they had been there; stretches in
 * which nothing moved are left out. Empty without movements.
 */
export function lifecycleCells(movements: readonly Movement[]): LifecycleCell[] {
  return stretches.flatMap(([from, to]) => {
    const mine = movements.filter(({ age }) => age >= from && (to === null || age <= to));
    if (mine.length === 0) return [];
    const sum = (kind: Movement['kind']) =>
      mine.reduce((total, each) => (each.kind === kind ? total + each.amount : total), 0);
    return [
      {
        from,
        to,
        new: sum('new'),
        expansion: sum('expansion'),
        reactivation: sum('reactivation'),
        contraction: sum('contraction'),
        churn: sum('churn'),
      },
    ];
  });
}
