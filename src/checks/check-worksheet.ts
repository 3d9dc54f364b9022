import type { NumberReading } from '../model/relation.ts';
import type { Deduced, Worksheet, WorksheetResult } from '../model/worksheet.ts';
import { toInterval } from '../number/interval.ts';
import { isLanguage, type Language } from '../texts/language.ts';
import { checked } from './checked.ts';
import { components } from './components.ts';
import { deduce } from './deduce.ts';
import { faults } from './faults.ts';
import { type JointResult, solveJointly } from './joint.ts';
import { judge, READINGS } from './judge.ts';
import { prepareFigures, prepareRelation } from './prepare.ts';
import { isSpent, meterFor } from './solve/meter.ts';

export interface CheckOptions {
  /**
   * `sheet` (default): a set of culprits mends the whole worksheet. `component`: each mends its own group of connected
   * relations, which reads better where a document has several faults that have nothing to do with one another.
   */
  readonly culprits?: 'sheet' | 'component';
  /**
   * The most relations of a component that are solved jointly to the end; larger ones are only narrowed, and faults are not
   * searched in them, so that a text of any length is checked in linear time. Absent: no such limit.
   */
  readonly largest?: number;
  /** Relations that the caller knows cannot be judged, by id, with the reason; they bind no figure. */
  readonly undecided?: ReadonlyMap<string, string>;
}

/**
 * Checks a worksheet: every relation by itself, all of them jointly, and what follows for figures that are not printed
 * (contract §1, §3 and §5). The worksheet must be valid (`parseWorksheet`).
 * @throws RangeError on a relation that names a figure the worksheet lacks.
 */
export function checkWorksheet(sheet: Worksheet, options: CheckOptions = {}): WorksheetResult {
  const lang: Language = sheet.lang !== undefined && isLanguage(sheet.lang) ? sheet.lang : 'en';
  const variables = prepareFigures(sheet);
  const prepared = sheet.relations.map(relation =>
    prepareRelation(relation, variables, options.undecided?.get(relation.id)),
  );
  const relations = prepared.map(p => checked(p, judge(p), sheet, lang));
  const { largest = Number.POSITIVE_INFINITY } = options;
  const meter = meterFor(sheet.relations.length);
  const joints = components(prepared).map(component => solveJointly(component, meter, largest));
  const deduced = joints.flatMap(joint => deduce(joint, largest));
  const holds = joints.some(j => j.holds === false)
    ? false
    : joints.some(j => j.holds === null)
      ? null
      : true;
  const broken = joints.filter(j => j.holds === false && j.relations.length <= largest);
  const wrong = faults(broken, sheet, [...variables.values()], lang, options.culprits !== 'component', meter);
  const cut = isSpent(meter) ? [WORK_SPENT, ...wrong.cut] : wrong.cut;
  return {
    ...(sheet.id === undefined ? {} : { id: sheet.id }),
    holds,
    ...(holds === null ? { reason: 'limits' } : {}),
    relations,
    bounds: bounds(sheet, variables, joints, deduced),
    boundsReading: weakest(joints, holds),
    conflicts: wrong.conflicts.map(set => [...set]),
    culprits: [...wrong.culprits],
    deduced: [...deduced],
    ...(cut.length === 0 ? {} : { cut: [...cut] }),
  };
}

const WORK_SPENT =
  'work: what one worksheet may cost was spent; the rest was judged relation by relation, not jointly';

/** The weakest of the readings that the components need; null where one has none. */
function weakest(joints: readonly JointResult[], holds: boolean | null): NumberReading | null {
  if (holds === false) return null;
  const needed = joints.map(j => READINGS.indexOf(j.reading ?? 'nearest'));
  return READINGS[Math.max(0, ...needed)]!;
}

function bounds(
  sheet: Worksheet,
  variables: ReturnType<typeof prepareFigures>,
  joints: readonly JointResult[],
  deduced: readonly Deduced[],
): WorksheetResult['bounds'] {
  const sharp = new Map(joints.flatMap(j => [...j.bounds]));
  const all: WorksheetResult['bounds'] = {};
  for (const name of Object.keys(sheet.figures)) {
    const variable = variables.get(name)!;
    all[name] = toInterval(sharp.get(variable) ?? variable.spans.nearest);
  }
  for (const { name, interval } of deduced) {
    if (name !== undefined) all[name] = interval;
  }
  return all;
}
