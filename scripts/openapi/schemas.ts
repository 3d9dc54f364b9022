import * as v from 'valibot';
import { PublishedDocumentSchema } from '../../src/api/routes/snapshots.ts';
import type { BackupPart } from '../../src/dataset/publisher/backup.ts';
import type { Published, Turn } from '../../src/dataset/publisher/tools.ts';
import type { RecordsDifference, SnapshotDifference } from '../../src/dataset/queries/compare-snapshots.ts';
import {
  AcrossCheckSchema,
  LookSchema,
  SeriesPointSchema,
  SeriesSchema,
  TestimonySchema,
} from '../../src/model/across.ts';
import { ArticleSchema } from '../../src/model/article.ts';
import { CorrectedSchema, FigureSettingSchema } from '../../src/model/corrected.ts';
import { CorrectionSchema } from '../../src/model/correction.ts';
import { FigureKindSchema, FigureSchema, StatusSchema } from '../../src/model/figure.ts';
import { IntervalSchema } from '../../src/model/interval.ts';
import type { JournalEntry, PublishedSnapshot } from '../../src/model/journal.ts';
import { QualifierSchema } from '../../src/model/qualifier.ts';
import {
  NumberReadingSchema,
  RelationKindSchema,
  RelationSchema,
  RolesSchema,
  VerdictSchema,
} from '../../src/model/relation.ts';
import { LeftSchema, ReportSchema } from '../../src/model/report.ts';
import { ChangeSchema, DeliverySchema, FaultSchema, RunSchema } from '../../src/model/run.ts';
import {
  FacetsSchema,
  ManifestSchema,
  Sha256Schema,
  ShardRefSchema,
  StatusCountsSchema,
} from '../../src/model/snapshot.ts';
import { BibliographySchema } from '../../src/model/source.ts';
import { CheckSchema, SourceRecordSchema, SourceSummarySchema } from '../../src/model/source-record.ts';
import {
  CheckedRelationSchema,
  CulpritSchema,
  DeducedSchema,
  RoundingSchema,
  SheetFigureSchema,
  SheetRelationSchema,
  WorksheetResultSchema,
  WorksheetSchema,
} from '../../src/model/worksheet.ts';

/** A schema of what has a type only. The compiler sees to it that whatever it admits is of that type. */
const of =
  <T>() =>
  <S extends v.GenericSchema<unknown, T>>(schema: S): S =>
    schema;

const ids = v.array(v.string());
const ProblemFault = v.object({
  detail: v.string(),
  parameter: v.exactOptional(v.string()),
  pointer: v.exactOptional(v.string()),
});
const counts = v.object({ sources: v.number(), figures: v.number(), checks: v.number() });

/** What is wrong with a request (RFC 9457), as src/api/problem-response.ts writes it. */
export const ProblemSchema = v.object({
  type: v.pipe(v.string(), v.regex(/^urn:crossfoot:problem:[a-z-]+$/)),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.exactOptional(v.array(ProblemFault)),
});

export const AnyCheckSchema = v.union([CheckSchema, AcrossCheckSchema]);

const turn = {
  snapshot: v.string(),
  previous: v.nullable(v.string()),
  changed: v.boolean(),
  trouble: v.exactOptional(v.string()),
};
export const TurnSchema = of<Turn>()(v.object(turn));
export const PublishedSchema = of<Published>()(
  v.object({ added: ids, replaced: ids, unchanged: ids, ...turn }),
);
export const WithdrawnSchema = v.object({ withdrawn: ids, ...turn });
export const CorrectionMadeSchema = v.object({ correction: v.string(), ...turn });

const changes = <S extends v.GenericSchema>(item: S) =>
  v.object({
    added: v.array(item),
    removed: v.array(item),
    changed: v.array(v.object({ before: item, after: item })),
  });
const difference = {
  sources: v.object({ added: ids, removed: ids, changed: ids }),
  figures: changes(FigureSchema),
  checks: changes(AnyCheckSchema),
};
const RecordsDifferenceSchema = of<RecordsDifference>()(v.object(difference));
export const SnapshotDifferenceSchema = of<SnapshotDifference>()(
  v.object({
    from: v.string(),
    to: v.string(),
    ...difference,
    cut: v.exactOptional(v.literal(true)),
  }),
);

/** What a writer is told of an article, as src/api/routes/sources.ts writes it. */
export const ArticleTakenSchema = v.object({
  dryRun: v.exactOptional(v.literal(true)),
  outcome: v.picklist(['added', 'replaced', 'unchanged']),
  source: BibliographySchema,
  ...v.pick(SourceRecordSchema, ['figures', 'deduced', 'conflicts', 'culprits', 'lost']).entries,
  findings: SourceRecordSchema.entries.relations,
  difference: v.exactOptional(RecordsDifferenceSchema),
  ...turn,
  snapshot: v.nullable(v.string()),
});

export const JournalEntrySchema = of<JournalEntry>()(
  v.object({
    seq: v.number(),
    at: v.string(),
    by: v.string(),
    action: v.picklist(['add', 'replace', 'withdraw', 'restore', 'correct', 'undo']),
    subject: v.string(),
    detail: v.nullable(v.string()),
    snapshot: v.nullable(v.string()),
  }),
);

export const PublicationEntrySchema = of<PublishedSnapshot>()(
  v.object({
    id: v.string(),
    previous: v.nullable(v.string()),
    published: v.string(),
    engine: v.string(),
    counts,
  }),
);

const value = v.union([v.string(), v.number(), v.null()]);
export const BackupPartSchema = of<BackupPart>()(
  v.object({
    rows: v.array(v.object({ table: v.string(), row: v.record(v.string(), value) })),
    next: v.nullable(v.string()),
  }),
);

export const SnapshotSchema = v.object({ id: Sha256Schema, ...ManifestSchema.entries });
export const SeriesAnswerSchema = v.object({
  ...SeriesSchema.entries,
  cut: v.exactOptional(v.literal(true)),
});
export const RunAnswerSchema = v.object({
  ...RunSchema.entries,
  deliveries: v.exactOptional(v.array(DeliverySchema)),
});

/** A page of a list. */
const listOf = <S extends v.GenericSchema>(item: S) =>
  v.object({
    snapshot: v.string(),
    total: v.number(),
    data: v.array(item),
    next: v.nullable(v.string()),
  });

/** The schemas that have a name in the document (`#/components/schemas/…`); the model's own wherever it has one. */
export const SCHEMAS = {
  Problem: ProblemSchema,
  ProblemFault,
  FigureList: listOf(FigureSchema),
  Figure: FigureSchema,
  FigureKind: FigureKindSchema,
  Qualifier: QualifierSchema,
  Status: StatusSchema,
  CorrectionMark: CorrectedSchema,
  FigureSetting: FigureSettingSchema,
  CheckList: listOf(AnyCheckSchema),
  AnyCheck: AnyCheckSchema,
  Check: CheckSchema,
  AcrossCheck: AcrossCheckSchema,
  Relation: RelationSchema,
  RelationKind: RelationKindSchema,
  Roles: RolesSchema,
  Verdict: VerdictSchema,
  Interval: IntervalSchema,
  NumberReading: NumberReadingSchema,
  Testimony: TestimonySchema,
  SeriesList: listOf(SeriesAnswerSchema),
  Series: SeriesAnswerSchema,
  SeriesPoint: SeriesPointSchema,
  FindingList: listOf(LookSchema),
  Finding: LookSchema,
  SourceList: listOf(SourceSummarySchema),
  SourceSummary: SourceSummarySchema,
  Source: SourceRecordSchema,
  Bibliography: BibliographySchema,
  Correction: CorrectionSchema,
  StatusCounts: StatusCountsSchema,
  Article: ArticleSchema,
  ArticleTaken: ArticleTakenSchema,
  Report: ReportSchema,
  Left: LeftSchema,
  Deduced: DeducedSchema,
  Culprit: CulpritSchema,
  Worksheet: WorksheetSchema,
  SheetFigure: SheetFigureSchema,
  SheetRelation: SheetRelationSchema,
  Rounding: RoundingSchema,
  WorksheetResult: WorksheetResultSchema,
  CheckedRelation: CheckedRelationSchema,
  RunList: listOf(RunSchema),
  Run: RunSchema,
  RunWithDeliveries: RunAnswerSchema,
  Change: ChangeSchema,
  Fault: FaultSchema,
  Delivery: DeliverySchema,
  SnapshotList: listOf(PublicationEntrySchema),
  SnapshotEntry: PublicationEntrySchema,
  Snapshot: SnapshotSchema,
  ShardRef: ShardRefSchema,
  Facets: FacetsSchema,
  SnapshotDifference: SnapshotDifferenceSchema,
  RecordsDifference: RecordsDifferenceSchema,
  SourceDocument: PublishedDocumentSchema,
  Turn: TurnSchema,
  Published: PublishedSchema,
  Withdrawn: WithdrawnSchema,
  CorrectionMade: CorrectionMadeSchema,
  JournalList: listOf(JournalEntrySchema),
  JournalEntry: JournalEntrySchema,
  BackupPart: BackupPartSchema,
} as const satisfies Readonly<Record<string, v.GenericSchema>>;

export type SchemaName = keyof typeof SCHEMAS;
