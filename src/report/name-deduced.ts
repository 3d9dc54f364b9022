import type { ClaimedFigure, RelationClaim, Unprinted } from '../model/understanding.ts';
import type { Deduced } from '../model/worksheet.ts';

/** Roles that say how another figure moved: what they measure follows from what that figure measures. */
const MOVEMENTS: Readonly<Record<string, string>> = { rate: 'growth-of-', change: 'change-of-' };

/**
 * Says what a deduced value is of. The engine names it `<relation id>.<role>`; the claim describes the roles that are not
 * printed, and a rate or a change is that of the figure it leads to.
 */
export function nameDeduced(
  item: Deduced,
  claims: ReadonlyMap<string, RelationClaim>,
  figures: ReadonlyMap<string, ClaimedFigure>,
): Deduced {
  const name = item.name ?? '';
  const dot = name.lastIndexOf('.');
  const claim = claims.get(name.slice(0, dot));
  if (!claim) return item;
  const role = name.slice(dot + 1);
  const described = claim.unprinted?.[role] ?? movement(role, claim, figures);
  return described ? { ...item, ...described, unit: described.unit ?? item.unit } : item;
}

function movement(
  role: string,
  claim: RelationClaim,
  figures: ReadonlyMap<string, ClaimedFigure>,
): Unprinted | undefined {
  const prefix = MOVEMENTS[role];
  const after = typeof claim.roles.after === 'string' ? figures.get(claim.roles.after) : undefined;
  if (prefix === undefined || !after?.measure) return undefined;
  const { subject, partner, period, unit } = after;
  return { measure: prefix + after.measure, subject, partner, period, unit: role === 'rate' ? '%' : unit };
}
