import type { SchemaName } from './schemas.ts';

/** What each named schema is, and what those of its members are whose name does not say it. */
export const NOTES: Readonly<
  Record<SchemaName, readonly [about: string, members?: Readonly<Record<string, string>>]>
> = {
  Problem: [
    'What is wrong (RFC 9457). Programs go by `type`; `title` and `detail` are for people, in the language of `Accept-Language`. New types may come.',
    { type: '`urn:crossfoot:problem:` and the kind of problem.', errors: 'Every fault of the request.' },
  ],
  ProblemFault: [
    'One fault: at a parameter, or at a place in the body.',
    { parameter: 'The name of the parameter.', pointer: 'A JSON Pointer (RFC 6901) into the body.' },
  ],
  FigureList: ['A page of figures.'],
  Figure: [
    'One number printed in one source, with all that is known of it.',
    {
      start: 'Where it begins in the text that was read, in UTF-16 units.',
      end: 'Where it ends.',
      surface: 'What stands there: the number with scale word and unit, without qualifier.',
      value: 'Exact decimal in base units as printed; `lo..hi` for a range, ISO 8601 for a date.',
      unit: 'ISO 4217, `%`, `pp` (percentage points), `times`, `t`, `km` …; null for counts and ranks.',
      counted: 'What a count counts: the English lemma of its noun.',
      decimals: 'Decimal places printed.',
      scale: 'The power of ten of its scale word: 9 for billions.',
      doubt: 'What else the same digits may mean.',
      measure: 'What it measures: a code, or one made from the text’s own noun phrase (`open`).',
      subject: 'The place it is about: ISO 3166, or an id of a place.',
      partner: 'The other place it concerns; null: all or none.',
      period: 'ISO 8601 date, month, year or interval.',
      boundary: 'Which territory, where the mergers of 2025 matter.',
      checks: 'Ids of the relations it is part of.',
      original: 'Where it stands in the original.',
      cell: 'The cell of a spreadsheet it stands in.',
      correction: 'Who set it right, and what was read.',
    },
  ],
  FigureKind: ['What sort of number a figure is.'],
  Qualifier: ['What the words beside a number say of its distance from the true value.'],
  Status: ['`contradicts` if any of its relations does, `adds-up` if one holds, else `not-verified`.'],
  CorrectionMark: ['Who set something right, when and why; `was` is what had been read.'],
  FigureSetting: ['What a person may set right about a figure.'],
  CheckList: ['A page of checks.'],
  AnyCheck: ['A relation that a source states, or one between sources (its `source` is null).'],
  Check: ['A relation, with the source that states it.'],
  AcrossCheck: [
    'A relation between figures of several sources, with the quantity it is about.',
    {
      printed: 'Each source’s figure, with all that it was judged from.',
      odd: 'Where they contradict: the figure without which the others meet.',
    },
  ],
  Relation: [
    'What a text, a table or arithmetic ties together, and how it fares.',
    {
      figures: 'Ids of the figures it is about.',
      stated: 'What the target figure, as printed, can mean.',
      implied: 'What the other figures allow it to be.',
      use: 'How much of the room that rounding gives is used: 0 centred, 1 touching.',
      slack: '1 − `use`.',
      gap: 'How far a contradicting relation is from holding.',
      quote: 'The words that state it.',
      text: 'One plain sentence.',
    },
  ],
  RelationKind: ['The ways figures can be tied together. New kinds may come.'],
  Roles: ['Figure ids, lists of them (their sum) and literals by role; null where it is not printed.'],
  Verdict: ['How a relation fares.'],
  Interval: [
    'Values between two ends.',
    { low: 'Exact decimal or `p/q`; null: unbounded.', high: 'As `low`.' },
  ],
  NumberReading: ['The weakest way of reading printed numbers under which a relation holds.'],
  Testimony: [
    'One source’s word on a quantity.',
    { told: 'The date of the source.', deduced: 'It is not printed there, but follows from what is.' },
  ],
  SeriesList: ['A page of series.'],
  Series: [
    'The figures of one measure, place and partner, in the order of their periods.',
    { cut: 'There are more figures than one answer reads.' },
  ],
  SeriesPoint: [
    'One figure of a series.',
    {
      first: 'First day of its period.',
      last: 'Last day of its period.',
      interval: 'What it can mean.',
      growth: 'In per cent, since another figure of the series.',
    },
  ],
  FindingList: ['A page of findings.'],
  Finding: [
    'Something in figures of several sources that is worth a look. It contradicts nothing.',
    {
      factor: 'About how many times neighbours differ.',
      implied: 'The growth that the values before and after give, in per cent.',
    },
  ],
  SourceList: ['A page of sources.'],
  SourceSummary: ['A source as lists show it: its bibliography, and how its figures fare.'],
  Source: [
    'A source with all that reading and checking it gave.',
    {
      digest: 'Our own words for what it reports, which the spans index; absent where a text is withheld.',
      conflicts: 'Minimal sets of relations that cannot hold together, by id.',
      lost: 'Corrections that the text no longer has a place for, by id.',
    },
  ],
  Bibliography: [
    'Who published a document, when, where, and how to recognise a copy of the original.',
    { original: 'SHA-256 (hex) of the original’s UTF-8 bytes, and its length in UTF-16 units.' },
  ],
  Correction: ['One correction of what was read, by a person.'],
  StatusCounts: ['How many figures have which status.'],
  Article: [
    'An article of a third party: `text` or `html`, one of the two, and what is known of it.',
    { keep: 'Whether its text is kept, to be read again. It is never served.' },
  ],
  ArticleTaken: [
    'What became, or would become, of an article.',
    {
      findings: 'Its relations with their verdicts.',
      difference: 'What changed by it, but for a source that is new.',
      snapshot: 'The snapshot that carries it; null before the first.',
    },
  ],
  Report: [
    'What reading and checking one text gives.',
    {
      text: 'The text that the spans index, where it is not what was sent.',
      left: 'Digits that were left aside, and why.',
    },
  ],
  Left: ['Digits that state no figure, and why they were left.'],
  Deduced: ['A figure that the relations fix or bound.'],
  Culprit: ['A smallest set of figures whose change would let everything hold, with slips that explain it.'],
  Worksheet: [
    'Printed numbers and the relations between them.',
    { weights: 'How dear it is to doubt a figure, by its name; 1 where it is not given.' },
  ],
  SheetFigure: [
    'One printed number: `value` × 10^`scale`. Without `value` it is unknown, to be bounded or deduced.',
    {
      decimals: 'Decimal places printed; absent: the value is exact.',
      kind: '`count` makes it a bare count.',
      step: 'What it is a multiple of, where the rounding is `multiple`.',
    },
  ],
  SheetRelation: ['A relation: its kind, and its roles as further members.'],
  Rounding: ['How a number was rounded.'],
  WorksheetResult: [
    'What checking a worksheet gives.',
    {
      holds: 'Null where neither was settled within the limits, with the `reason`.',
      bounds: 'Sharpest known intervals in base units, by name.',
      cut: 'Lists that were cut at their limit.',
    },
  ],
  CheckedRelation: ['How one relation of a worksheet fares.'],
  RunList: ['A page of runs.'],
  Run: [
    'One consistency check of what is served.',
    { scheduled: 'When it was due.', duration: 'In milliseconds.', stale: 'Figures grown stale.' },
  ],
  RunWithDeliveries: ['A run, with how it went with telling its changes.'],
  Change: ['Something that is new since the run before.'],
  Fault: ['Something that is not as it was published.'],
  Delivery: ['How it went with telling one receiver.'],
  SnapshotList: ['A page of the history of publications.'],
  SnapshotEntry: ['One publication: a snapshot, and when it became the one served.'],
  Snapshot: [
    'The table of contents of one immutable version of the data set.',
    { asOf: 'The latest date that any of its sources speaks of.', shards: 'Its parts, with their hashes.' },
  ],
  ShardRef: ['A part of a snapshot.', { hash: 'SHA-256 (hex) of its bytes.', count: 'Records in it.' }],
  Facets: ['What the figures of a snapshot are about, by code.'],
  SnapshotDifference: [
    'What changed from one snapshot to another.',
    { cut: 'Too much differs to be told at once.' },
  ],
  RecordsDifference: ['What changed in some sources.'],
  SourceDocument: ['A source of one’s own, as in `data/sources/`: bibliography and digest.'],
  Turn: [
    'What a write led to.',
    {
      snapshot: 'The snapshot that carries it.',
      previous: 'What was served before.',
      changed: 'False: the data was the same.',
      trouble: 'Why readers cannot see it yet.',
    },
  ],
  Published: ['What became of each source, by id.'],
  Withdrawn: ['Which sources were taken out.'],
  CorrectionMade: ['The id of the correction, and the snapshot that carries it.'],
  JournalList: ['A page of the journal.'],
  JournalEntry: [
    'One thing that was asked of the publisher.',
    { by: 'The name that belongs to the token.', snapshot: 'The one that carries it; null while it waits.' },
  ],
  BackupPart: ['A part of a backup.', { next: 'Where it goes on; null at the end.' }],
};
