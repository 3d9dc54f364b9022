import type { Kind } from '../kind.ts';
import { PERCENT, proportion } from './forms.ts';

/** `share` {part, whole, share}: part = share % of whole. */
export const share: Kind = {
  roles: { part: { shape: 'figures' }, whole: { shape: 'figures' }, share: { shape: 'figures' } },
  alike: [['part', 'whole']],
  percentages: ['share'],
  assert(read) {
    const part = read.form('part');
    const whole = read.form('whole');
    const target = read.single('share');
    return { test: 'value', target, constraints: [proportion(part, target, whole, PERCENT)] };
  },
};
