import { isPoint, type Span, sameSpan } from '../../number/interval.ts';
import { isLong } from '../../number/rational.ts';
import { charge, isSpent, weightOfSpan } from './meter.ts';
import type { Network } from './network.ts';
import { revise } from './revise.ts';

/** Revisions a row gets in a network with loops before the linear solver takes over. */
const ROUNDS = 4;

/** Operations on numbers that revising a row takes for each of its variables. */
const REVISION = 40;

/**
 * Narrows the domains row by row until nothing changes (constraint propagation over intervals).
 *
 * Null: some row cannot hold, which is a proof. `exact`: the rows form a tree over the variables not yet fixed, and each
 * was narrowed exactly, so that every value left belongs to a solution (arc consistency on an acyclic network:
 * Freuder 1982). In a network with loops an end that has grown too long is not taken: digits double with every turn
 * around a loop, and the wider domain is as true. So is what is left when the work that solving may cost is spent.
 */
export function propagate(
  net: Network,
  start: readonly Span[],
): { readonly domains: readonly Span[]; readonly exact: boolean } | null {
  const domains = start.slice();
  const queue = net.rows.map((_, r) => r);
  const queued = new Uint8Array(net.rows.length).fill(1);
  const exactRow = new Uint8Array(net.rows.length);
  const budget = ROUNDS * net.rows.length;
  const loops = hasLoops(net, domains);
  let taken = 0;
  let whole = true;
  for (let head = 0; head < queue.length; head++) {
    const r = queue[head]!;
    queued[r] = 0;
    if ((loops && taken++ >= budget) || isSpent(net.meter)) return { domains, exact: false };
    const members = net.members[r]!;
    const before = members.map(at => domains[at]!);
    const revision = revise(net.rows[r]!, domains);
    if (!revision.possible) return null;
    charge(net.meter, members.length * REVISION, heaviest(members, domains));
    exactRow[r] = revision.exact && !net.repeats[r] ? 1 : 0;
    members.forEach((at, i) => {
      if (domains[at] === before[i] || sameSpan(domains[at]!, before[i]!)) return;
      if (loops && hasLongEnd(domains[at]!)) {
        domains[at] = before[i]!;
        whole = false;
        return;
      }
      for (const other of net.uses[at]!) {
        if (other === r || queued[other] === 1) continue;
        queued[other] = 1;
        queue.push(other);
      }
    });
  }
  return { domains, exact: whole && exactRow.every(e => e === 1) && !hasLoops(net, domains) };
}

/** What the longest number among the domains of a row weighs. */
function heaviest(members: readonly number[], domains: readonly Span[]): number {
  let weight = 1;
  for (const at of members) weight = Math.max(weight, weightOfSpan(domains[at]!));
  return weight;
}

function hasLongEnd({ low, high }: Span): boolean {
  return (low !== null && isLong(low)) || (high !== null && isLong(high));
}

/** Whether the rows and their variables, the fixed ones left out, hold a cycle. */
function hasLoops(net: Network, domains: readonly Span[]): boolean {
  const parent = new Int32Array(net.variables.length + net.rows.length).map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let r = 0; r < net.rows.length; r++) {
    for (const at of net.members[r]!) {
      if (isPoint(domains[at]!)) continue;
      const a = root(at);
      const b = root(net.variables.length + r);
      if (a === b) return true;
      parent[a] = b;
    }
  }
  return false;
}
