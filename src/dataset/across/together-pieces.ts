import { judgeFamily, judgeRanks, leagueOf, type Together, unitOf } from '../../across/judge-family.ts';
import { daysOf } from '../../across/period.ts';
import type { AcrossCheck, Look, Testimony } from '../../model/across.ts';
import { canonicalJson } from '../canonical-json.ts';
import { fnv1a } from '../fnv1a.ts';
import type { Piece } from '../pieces.ts';

/** In the place of a place, for what is judged among all of them. */
export const ALL_PLACES = '*';

/** What ids of relations and looks between sources begin with: no source's id does. */
export const ACROSS_MARK = '_';

const hex = (text: string): string => fnv1a(text).toString(16).padStart(8, '0');

/** The last part of an id: by period first, as the shards are; what one source says is mostly of one, so it falls into few. */
const tailOf = (period: string, key: string): string =>
  `${daysOf(period)?.last ?? '-'}-${hex(key)}${hex(`${key} again`)}`;

/** A record with an id that is fit for a path, made of a key in any script: the same key has the same id. */
function piece(group: string, record: AcrossCheck | Look, kind: string, period: string): Piece {
  const order = tailOf(period, record.id);
  const id = `${ACROSS_MARK}${kind}.${record.subject}.${order}`;
  return { group: `${group}/${record.subject}`, order, id, body: canonicalJson({ ...record, id }) };
}

const checkPiece = (check: AcrossCheck): Piece =>
  piece(`across/${check.verdict}`, check, 'same', check.period);

const lookPiece = (look: Look): Piece => piece('looks', look, look.kind, look.printed[0]?.period ?? '');

const piecesOfTogether = ({ checks, looks }: Together): Piece[] => [
  ...checks.map(checkPiece),
  ...looks.map(lookPiece),
];

/**
 * The records that one place and family adds to a snapshot: relations between sources, and what is worth a look. For
 * {@link ALL_PLACES} the testimonies are those of the league of all places.
 *
 * @param before the relations that the same engine judged there earlier
 */
export const unitPieces = (
  place: string,
  testimonies: readonly Testimony[],
  before: readonly AcrossCheck[] = [],
): Piece[] =>
  place === ALL_PLACES
    ? judgeRanks(testimonies).map(lookPiece)
    : piecesOfTogether(judgeFamily(testimonies, before));

/** The same for all places and families at once. */
export function togetherPieces(testimonies: readonly Testimony[]): Piece[] {
  const units = Map.groupBy(testimonies, testimony => {
    const { place, family } = unitOf(testimony);
    return `${place} ${family}`;
  });
  const leagues = Map.groupBy(
    testimonies.filter(testimony => leagueOf(testimony) > 0),
    testimony => unitOf(testimony).family,
  );
  return [
    ...[...units.values()].flatMap(own => unitPieces('', own)),
    ...[...leagues.values()].flatMap(own => unitPieces(ALL_PLACES, own)),
  ];
}
