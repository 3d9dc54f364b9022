import type { ClaimedFigure, RelationClaim, Understanding } from '../model/understanding.ts';
import type { SheetFigure, SheetRelation, Worksheet } from '../model/worksheet.ts';
import { shiftDecimal } from '../number/shift-decimal.ts';

/**
 * The figures and relations of a text as a worksheet for the engine; figures that no relation names stay out.
 *
 * @param keepsWords whether sentences call a figure by its printed words; else it is written in the language `lang`
 */
export function worksheetOf(
  understanding: Understanding,
  lang: string,
  keepsWords: (figure: ClaimedFigure) => boolean = () => true,
): Worksheet {
  const relations = understanding.relations.map(sheetRelation);
  const named = new Set<string>();
  for (const relation of relations) collectNames(Object.values(relation), named);
  const figures: Record<string, SheetFigure> = {};
  for (const figure of understanding.figures) {
    if (named.has(figure.id) && figure.kind !== 'date')
      figures[figure.id] = sheetFigure(figure, keepsWords(figure));
  }
  return { figures, relations, lang };
}

function sheetRelation({ id, kind, roles }: RelationClaim): SheetRelation {
  return { id, kind, ...roles };
}

/** The relations that are stated but cannot be judged, by id, with the reason. */
export function undecidedOf(relations: readonly RelationClaim[]): ReadonlyMap<string, string> {
  return new Map(
    relations.flatMap(({ id, undecided }) => (undecided === undefined ? [] : [[id, undecided]])),
  );
}

/** Roles hold names, or lists of names, or lists of pairs with a name in front. */
function collectNames(values: readonly unknown[], into: Set<string>): void {
  for (const value of values) {
    if (typeof value === 'string') into.add(value);
    else if (Array.isArray(value)) collectNames(value, into);
  }
}

/** A printed figure as the engine takes it. */
export function sheetFigure(
  figure: Pick<ClaimedFigure, 'surface' | 'kind' | 'value' | 'unit' | 'qualifier' | 'decimals' | 'scale'>,
  keepsWords: boolean,
): SheetFigure {
  const unscaled = figure.value.split('..').map(end => shiftDecimal(end, -figure.scale));
  return {
    value: unscaled.join('..'),
    scale: figure.scale,
    ...(figure.decimals === undefined ? {} : { decimals: figure.decimals }),
    ...(figure.kind === 'count' || figure.kind === 'rank' ? { kind: 'count' } : {}),
    qualifier: figure.qualifier,
    unit: figure.unit,
    ...(keepsWords ? { label: figure.surface } : {}),
  };
}
