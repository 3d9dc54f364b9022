import type { Claim } from '../../model/figure.ts';
import type { TableLine } from '../../model/table.ts';
import { tokenise } from '../../reading/tokens.ts';
import { foldMarks } from '../keys.ts';
import { type Announcement, type Lexicon, lexiconOf, type Measure } from '../lexicon.ts';
import { announcedBy, phrasesIn, placesIn, wordsOf } from '../marks.ts';
import type { Mark } from '../passage.ts';
import { isVietnamese, type PlaceName, unitOf } from '../places.ts';
import type { FoundRate } from './rates.ts';
import { isFigure, type Sheet, type SheetFigure } from './sheet.ts';

/** What a label names: measures it may announce, and places. */
interface LabelSense {
  readonly announced: readonly Announcement[];
  readonly places: readonly PlaceName[];
  readonly words: readonly string[];
}

/** What is known of the text round a table. */
export interface TableSurroundings {
  readonly lang: string;
  readonly documentDate: string | null;
  readonly title: string | undefined;
  /** Whom and what time the prose right above speaks of. */
  readonly subject: string | null;
  readonly period: string | null;
}

const PREFIX: Readonly<Record<FoundRate['kind'], string>> = {
  growth: 'growth-of-',
  index: 'level-of-',
  share: 'share-of-',
  change: 'change-of-',
};

/** What every figure of a table says, from the heads of its column and row and its caption. */
export function cellClaims(
  sheet: Sheet,
  rates: readonly FoundRate[],
  around: TableSurroundings,
): ReadonlyMap<SheetFigure, Claim> {
  const lexicon = lexiconOf(around.lang);
  const of = new Map(rates.map(found => [found.rate, found]));
  const captions = [...(around.title === undefined ? [] : [around.title]), ...sheet.table.caption];
  const spoken = new Set(captions.flatMap(label => [...wordsOfLabel(label, lexicon).phrases.byId.keys()]));
  const sense = senses(lexicon, spoken);
  const caption = captions.map(sense);
  const lineSenses = new Map<TableLine, readonly LabelSense[]>();
  const sensesOf = (line: TableLine): readonly LabelSense[] => {
    const known =
      lineSenses.get(line) ?? [line.label, ...[...line.groups].reverse()].filter(Boolean).map(sense);
    lineSenses.set(line, known);
    return known;
  };
  const claims = new Map<SheetFigure, Claim>();
  const claimOf = (figure: SheetFigure): Claim => {
    const known = claims.get(figure);
    if (known) return known;
    const row = sheet.table.rows[figure.row]!;
    const column = sheet.table.columns[figure.column]!;
    const heads = [...sensesOf(column), ...sensesOf(row)];
    const rate = of.get(figure) ?? likeItsColumn(sheet, figure, of);
    const named = rate
      ? rateMeasure(rate, claimOf(rate.of))
      : measureOf(figure, sensesOf(column), sensesOf(row), caption, sheet);
    const { subject, partner } = placesOf([...heads, ...caption.toReversed()], named.measure, around.subject);
    const claim: Claim = {
      measure: named.code,
      ...(named.open ? { open: true } : {}),
      subject,
      partner,
      period:
        (rate ? claimOf(rate.of).period : (row.period ?? column.period)) ??
        sheet.table.period ??
        around.period ??
        around.documentDate?.slice(0, 4) ??
        null,
      basis: named.code === null ? null : rate ? 'flow' : (named.measure?.basis ?? 'flow'),
    };
    claims.set(figure, claim);
    return claim;
  };
  for (const figure of sheet.figures) claimOf(figure);
  return claims;
}

/** The whole's own share of 100 % is of no other figure: it is what the rest of its column is. */
function likeItsColumn(
  { along }: Sheet,
  figure: SheetFigure,
  rates: ReadonlyMap<SheetFigure, FoundRate>,
): Pick<FoundRate, 'kind' | 'of'> | undefined {
  if (figure.read.unit !== '%') return undefined;
  for (const row of [0, 1, 2]) {
    const other = along.cell(figure.column, row);
    const rate = isFigure(other) ? rates.get(other) : undefined;
    if (!rate || rate.of.row !== row) continue;
    const of = along.cell(rate.of.column, figure.row);
    return isFigure(of) && of.read.unit !== '%' ? { kind: rate.kind, of } : undefined;
  }
  return undefined;
}

interface Named {
  readonly code: string | null;
  readonly open: boolean;
  readonly measure: Measure | undefined;
}

function rateMeasure({ kind }: Pick<FoundRate, 'kind'>, base: Claim): Named {
  if (base.measure === null) return { code: null, open: false, measure: undefined };
  return { code: PREFIX[kind] + base.measure, open: base.open === true, measure: undefined };
}

/** The measure whose words stand nearest: in the column's head, the row's, the caption; else one of the head's own words. */
function measureOf(
  { read, column: at, row: line }: SheetFigure,
  column: readonly LabelSense[],
  row: readonly LabelSense[],
  caption: readonly LabelSense[],
  { table }: Sheet,
): Named {
  const wanted =
    read.kind === 'money'
      ? 'money'
      : read.kind === 'percent'
        ? '%'
        : read.kind === 'count'
          ? 'count'
          : read.unit;
  const per = table.columns[at]!.per || table.rows[line]!.per;
  const labels = [...column, ...row, ...caption.toReversed()];
  // What is announced by words of wide meaning ("capital") gives way to what the caption says more sharply.
  for (const general of [false, true])
    for (const { announced } of labels) {
      const fitting = announced.filter(
        ({ measure }) =>
          (measure.unit === wanted || (read.unit === null && read.kind === 'quantity')) &&
          (measure.general === true) === general &&
          !(per && measure.additive),
      );
      const best = fitting.reduce<Announcement | undefined>(
        (so, one) => (!so || one.weight > so.weight ? one : so),
        undefined,
      );
      if (best) return { code: best.measure.code, open: false, measure: best.measure };
    }
  const dated = table.columns[at]!.period !== null;
  const words =
    (dated ? [...row, ...column] : [...column, ...row]).find(label => label.words.length > 0)?.words ?? [];
  const code = words.slice(0, 4).join('-');
  return { code: code === '' ? null : code, open: code !== '', measure: undefined };
}

function placesOf(
  senses: readonly LabelSense[],
  measure: Measure | undefined,
  subject: string | null,
): Pick<Claim, 'subject' | 'partner'> {
  const named = senses.flatMap(({ places }) => places);
  const home = named.find(({ place, adjective }) => isVietnamese(place) && !adjective);
  const abroad = named.find(({ place }) => !isVietnamese(place) && place.kind !== 'organisation');
  return {
    subject: home ? unitOf(home.place).id : subject,
    partner: abroad && measure?.partner !== 'none' ? unitOf(abroad.place).id : null,
  };
}

const OPEN = /^[\p{L}]/u;
const LONGEST = 300;
/** "US" in "US$" is no place. */
const CURRENCY = /\p{Lu}{1,3}(?=[$€£¥])/gu;

function wordsOfLabel(label: string, lexicon: Lexicon) {
  const tokens = tokenise(label.slice(0, LONGEST).replace(CURRENCY, ' '));
  const text = wordsOf(tokens, lexicon);
  return { tokens, text, phrases: phrasesIn(text, 0, text.tokens.length) };
}

/** Reads labels, each once; `spoken`: phrases of the caption, which complete those of a label ("projects" under "FDI"). */
function senses(lexicon: Lexicon, spoken: ReadonlySet<number>): (label: string) => LabelSense {
  const known = new Map<string, LabelSense>();
  return label => {
    const seen = known.get(label);
    if (seen) return seen;
    const { tokens, text, phrases } = wordsOfLabel(label, lexicon);
    const announced: readonly Mark<Announcement>[] = announcedBy(lexicon, phrases, id => spoken.has(id));
    const made = {
      announced: announced.map(({ value }) => value),
      // "Lao động" is labour and not Laos, unless the name is all the label says.
      places: placesIn(tokens, text, 0, text.tokens.length)
        .filter(({ from, to, value }) => !value.ambiguous || to - from === tokens.count)
        .map(({ value }) => value),
      words: Array.from({ length: tokens.count }, (_, at) => tokens.key[at]!)
        .filter(key => OPEN.test(key))
        .map(key => foldMarks(key).replace(/[^\p{L}\p{N}]/gu, ''))
        .filter(key => key !== ''),
    };
    known.set(label, made);
    return made;
  };
}
