import type { Variable } from './constraint.ts';
import { variablesOf } from './constraint.ts';
import type { Prepared } from './prepare.ts';

/** Relations that share figures, directly or through others: each component is solved by itself. */
export function components(relations: readonly Prepared[]): readonly (readonly Prepared[])[] {
  const owner = new Map<Variable, number>();
  const parent = relations.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  relations.forEach((relation, i) => {
    for (const constraint of relation.constraints) {
      for (const variable of variablesOf(constraint)) {
        const other = owner.get(variable);
        if (other === undefined) owner.set(variable, i);
        else parent[root(i)] = root(other);
      }
    }
  });
  const groups = new Map<number, Prepared[]>();
  relations.forEach((relation, i) => {
    if (relation.constraints.length === 0) return;
    const at = root(i);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [relation]);
    else group.push(relation);
  });
  return [...groups.values()];
}
