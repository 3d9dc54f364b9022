import type { Kind } from './kind.ts';

/** Percentages and percentage points are compared with one another; nothing else is converted. */
function family(unit: string): string {
  return unit === 'pp' ? '%' : unit;
}

/** Two roles whose units cannot be compared, or null. `unitsOf` gives the units of the figures in a role. */
export function unitClash(
  kind: Kind,
  unitsOf: (role: string) => readonly (string | null)[],
): { readonly role: string; readonly units: readonly [string, string] } | null {
  for (const group of kind.alike) {
    let first: string | null = null;
    for (const role of group) {
      for (const unit of unitsOf(role)) {
        if (unit === null) continue;
        if (first === null) first = unit;
        else if (family(first) !== family(unit)) return { role, units: [first, unit] };
      }
    }
  }
  for (const role of kind.percentages ?? []) {
    const other = unitsOf(role).find(unit => unit !== null && family(unit) !== '%');
    if (other !== undefined && other !== null) return { role, units: ['%', other] };
  }
  return null;
}
