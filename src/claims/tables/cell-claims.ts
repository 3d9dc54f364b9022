import type { Claim } from '../../model/figure.ts';
import type { TableLine } from '../../model/table.ts';
import { type Announcement, lexiconOf, type Measure } from '../lexicon.ts';
import { isVietnamese, unitOf } from '../places.ts';
import { periodOf } from './cell-period.ts';
import { type LabelSense, senses, wordsOfLabel } from './label-sense.ts';
import type { FoundRate } from './rates.ts';
import { isFigure, type Sheet, type SheetFigure } from './sheet.ts';

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
    const told = rate
      ? rateMeasure(rate, claimOf(rate.of))
      : measureOf(figure, sensesOf(column), sensesOf(row), caption, sheet);
    const plan = !rate && figure.screened.amount && isPlan(sheet, figure);
    const loose = rate ? undefined : looseRate(figure, told);
    const named = loose?.named ?? (plan ? planned(told) : told);
    const { subject, partner } = placesOf([...heads, ...caption.toReversed()], named.measure, around.subject);
    const claim: Claim = {
      measure: named.code,
      ...(named.open ? { open: true } : {}),
      subject,
      partner,
      period:
        (rate ? claimOf(rate.of).period : (periodOf(row, column, sheet, figure.column) ?? loose?.period)) ??
        sheet.table.period ??
        around.period ??
        around.documentDate?.slice(0, 4) ??
        null,
      basis: named.code === null ? null : rate ? 'flow' : (loose?.basis ?? named.measure?.basis ?? 'flow'),
    };
    claims.set(figure, claim);
    return claim;
  };
  /** A rate whose two figures are not printed: of what its own head announces, else of the amounts before it. */
  const looseRate = (figure: SheetFigure, told: Named): Loose | undefined => {
    if (figure.read.kind === 'rank') return rankOf(figure);
    if (figure.read.unit !== '%' || (told.code !== null && !told.open)) return undefined;
    const { row, column } = figure;
    const [own, line] = [sheet.along.lines[column]!, sheet.down.lines[row]!];
    const across = KINDS.find(kind => own[kind]);
    const kind = across ?? KINDS.find(one => line[one]);
    if (!kind) return undefined;
    let base: Claim | undefined;
    for (let back = 1; back <= BESIDE && !base; back++) {
      const beside = across
        ? sheet.along.cell(column - back, row)
        : row >= back && !sheet.down.lines[row - back]!.ofWhich
          ? sheet.along.cell(column, row - back)
          : null;
      if (isFigure(beside) && beside.screened.amount) base = claimOf(beside);
    }
    const head = sensesOf(sheet.table[across ? 'columns' : 'rows'][across ? column : row]!);
    const { measure } = head.flatMap(({ announced }) => announced).find(one => one.measure.additive) ?? {};
    const [period, basis] = [base?.period ?? null, 'flow'] as const;
    if (measure) return { named: { code: PREFIX[kind] + measure.code, open: false, measure }, period, basis };
    return base && { named: rateMeasure({ kind }, base), period, basis };
  };
  /** A rank is of the amounts beside it. */
  const rankOf = ({ row, column }: SheetFigure): Loose | undefined => {
    for (let step = 1; step <= BESIDE; step++) {
      for (const at of [column - step, column + step]) {
        const beside = at >= 0 ? sheet.along.cell(at, row) : null;
        if (!isFigure(beside) || !beside.screened.amount) continue;
        const { measure, open, period, basis } = claimOf(beside);
        if (measure === null) return undefined;
        return {
          named: { code: `rank-of-${measure}`, open: open === true, measure: undefined },
          period,
          basis,
        };
      }
    }
    return undefined;
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

/** Words of a label that tell an open measure from its neighbours. */
const OPEN_WORDS = 8;
const KINDS = ['growth', 'share', 'index'] as const;
/** How far before a rate the amounts stand that it is of. */
const BESIDE = 3;

interface Named {
  readonly code: string | null;
  readonly open: boolean;
  readonly measure: Measure | undefined;
}

/** "Dự toán 2024", "Target (RM million)": what was planned is no word on what came of it. */
const isPlan = ({ along, down }: Sheet, { row, column }: SheetFigure): boolean =>
  along.lines[column]!.plan || down.lines[row]!.plan;

const planned = (named: Named): Named =>
  named.open || named.code === null
    ? named
    : { code: `plan-of-${named.code}`, open: true, measure: named.measure };

/** What a rate or a rank is of whose figures nothing ties to it. */
interface Loose {
  readonly named: Named;
  readonly period: string | null;
  readonly basis: Claim['basis'];
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
  const code = openWords(column, row, table.columns[at]!, table.rows[line]!).slice(0, OPEN_WORDS).join('-');
  return { code: code === '' ? null : code, open: code !== '', measure: undefined };
}

/** What a row and a column say together; rows that name places or the whole are of what the column says. */
function openWords(
  column: readonly LabelSense[],
  row: readonly LabelSense[],
  across: TableLine,
  down: TableLine,
): readonly string[] {
  const wordsOf = (labels: readonly LabelSense[]) =>
    labels.find(({ words }) => words.length > 0)?.words ?? [];
  const [own, line] = [wordsOf(column), wordsOf(row)];
  if (own.length === 0 || across.period !== null) return line.length > 0 ? line : own;
  const plain = down.period === null && row[0]?.places.length === 0 && !row[0].total;
  return plain ? [...line, ...own] : own;
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
