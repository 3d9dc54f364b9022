import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { Bibliography } from '../model/source.ts';
import type { Culprit, Deduced } from '../model/worksheet.ts';
import type { Language } from '../texts/language.ts';

/** What a brief says of where a figure was printed. */
export type BriefSource = Pick<
  Bibliography,
  'id' | 'title' | 'publisher' | 'url' | 'published' | 'language'
> &
  Partial<Pick<Bibliography, 'inferred' | 'original' | 'licence'>>;

/** All that a brief is made of. The same input gives the same bytes. */
export interface BriefInput {
  /** ISO 3166 code or place id of the locality (or, for a partner across localities, of the partner). */
  readonly place: string;
  readonly partner?: string | null;
  /** Heading in place of the names of `place` and `partner`: for a brief on one source or on a posted article. */
  readonly title?: string;
  readonly lang: Language;
  readonly paper?: 'a4' | 'letter';
  /** Id of the snapshot the figures are from; null for a text that is in none. */
  readonly snapshot: string | null;
  /** The data's as-of date (ISO 8601 date, month or year), null where no source has one. */
  readonly asOf: string | null;
  /** When the snapshot was published (ISO 8601); dates the file only where `asOf` is null. */
  readonly published: string;
  /** The figures to report. */
  readonly figures: readonly Figure[];
  /** Figures beyond these that the checks refer to: the whole of a share, the total of a sum. */
  readonly related?: readonly Figure[];
  /** The checks that touch them; `text` in the brief's language. */
  readonly relations: readonly Relation[];
  readonly deduced: readonly Deduced[];
  readonly sources: readonly BriefSource[];
  /** Figures whose change would mend a contradiction, with the likely slips. */
  readonly culprits?: readonly Culprit[];
  /** Measures looked for and found in no source, by code. */
  readonly notFound?: readonly string[];
  /** `https://…` of the service, for permalinks; null leaves them out. */
  readonly origin: string | null;
  /** Path of this brief under `origin` where it is none of `/v1/briefs/{place}.pdf`; null where it has no address. */
  readonly path?: string | null;
  /** Address for corrections: an `https:` or `mailto:` URL. */
  readonly corrections?: string;
  /** The brief's figures in an earlier snapshot, to say what has changed since. */
  readonly previous?: {
    readonly snapshot: string;
    readonly figures: readonly Pick<Figure, 'id' | 'status'>[];
  };
}
