import type { RelationKind } from '../../model/relation.ts';
import type { Kind } from '../kind.ts';
import { anniversary } from './anniversary.ts';
import { atMost, partOf } from './at-most.ts';
import { balance } from './balance.ts';
import { change } from './change.ts';
import { conversion } from './conversion.ts';
import { growth } from './growth.ts';
import { linear } from './linear.ts';
import { listCount } from './list-count.ts';
import { mean, percentOfCount } from './mean.ts';
import { percentTotal } from './percent-total.ts';
import { rank } from './rank.ts';
import { ratio } from './ratio.ts';
import { same } from './same.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';
import { weekday } from './weekday.ts';
import { weightedGrowth } from './weighted-growth.ts';
import { wholeOfShares } from './whole-of-shares.ts';

/** Every kind of relation (contract §3). */
export const KINDS: Readonly<Record<RelationKind, Kind>> = {
  share,
  sum,
  change,
  growth,
  ratio,
  balance,
  'whole-of-shares': wholeOfShares,
  'percent-total': percentTotal,
  'weighted-growth': weightedGrowth,
  conversion,
  'at-most': atMost,
  same,
  'list-count': listCount,
  rank,
  weekday,
  anniversary,
  'part-of': partOf,
  mean,
  'percent-of-count': percentOfCount,
  linear,
  restated: same,
};
