import type { AnyCheck, Look } from '../model/across.ts';
import type { Run } from '../model/run.ts';
import type { StatusCounts } from '../model/snapshot.ts';
import type { SourceSummary } from '../model/source-record.ts';

/** A place, how its figures fare, and the partners that some of them concern. */
export interface PlaceView {
  readonly id: string;
  readonly statuses: StatusCounts;
  readonly partners: readonly string[];
}

/** A check, and what it is about in a few words; empty where its sentence says so, or it is not known. */
export interface ToldCheck {
  readonly check: AnyCheck;
  readonly about: string;
}

/** What the start page tells of the served snapshot. */
export interface HomeView {
  readonly snapshot: string;
  readonly asOf: string | null;
  readonly counts: { readonly sources: number; readonly figures: number; readonly checks: number };
  readonly contradictions: readonly ToldCheck[];
  readonly findings: readonly ToldCheck[];
  /** What is worth a look in figures of several sources. */
  readonly looks: readonly Look[];
  readonly places: readonly PlaceView[];
  readonly sources: readonly SourceSummary[];
  readonly lastRun: Run | undefined;
}
