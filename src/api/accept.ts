import { ranges } from './media-range.ts';
import { refuse } from './problem.ts';

/** How well a media range fits a type: 3 the type itself, 2 its kind, 1 anything, 0 not at all. */
function match(range: string, type: string): number {
  if (range === type) return 3;
  if (range === '*/*') return 1;
  return range.endsWith('/*') && type.startsWith(range.slice(0, -1)) ? 2 : 0;
}

/** How much `Accept` wants a media type, 0 to 1: the most specific range that fits decides (RFC 9110 §12.5.1). */
export function weightOf(header: string | null, type: string): number {
  if (header === null || header.trim() === '') return 1;
  let best = { specificity: 0, weight: 0 };
  for (const { range, weight } of ranges(header)) {
    const specificity = match(range, type);
    if (specificity > best.specificity) best = { specificity, weight };
  }
  return best.weight;
}

/** Whether `Accept` admits a media type. */
export const accepts = (header: string | null, type: string): boolean => weightOf(header, type) > 0;

/** @throws {ProblemError} 406 where the request admits none of `types` */
export function requireAccepted(request: Request, ...types: readonly [string, ...string[]]): void {
  const header = request.headers.get('Accept');
  if (types.some(type => accepts(header, type))) return;
  refuse({
    kind: 'not-acceptable',
    detail: { key: 'accept.types', values: { types: types.join(', ') } },
  });
}
