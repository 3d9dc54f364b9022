/** A text for none, one and several of what it counts; `{n}` is the number. */
export interface Counted {
  readonly none: string;
  readonly one: string;
  readonly many: string;
}

/** What stands on a brief apart from its data. */
export interface BriefTexts {
  readonly kicker: string;
  readonly subtitle: string;
  readonly asOf: string;
  readonly brief: string;
  readonly snapshot: string;
  readonly pageOf: string;
  readonly title: string;
  readonly summary: string;
  readonly figuresCounted: Counted;
  readonly sourcesCounted: Counted;
  readonly addUp: Counted;
  readonly contradict: Counted;
  readonly notVerified: Counted;
  readonly keyFigures: string;
  readonly contradictions: string;
  readonly finding: string;
  readonly noFinding: string;
  readonly noFindingText: string;
  readonly stated: string;
  readonly implied: string;
  readonly gap: string;
  readonly use: string;
  /** `{measure}`, `{printed}`, and `{meant}`: what may have been meant. */
  readonly likely: string;
  readonly or: string;
  readonly allFigures: string;
  readonly columns: {
    readonly measure: string;
    readonly period: string;
    readonly reported: string;
    readonly value: string;
    readonly verdict: string;
    readonly source: string;
    readonly follows: string;
  };
  readonly deduced: string;
  readonly deducedIntro: string;
  readonly sources: string;
  readonly undated: string;
  readonly inferred: string;
  readonly fingerprint: string;
  readonly method: string;
  readonly methodText: string;
  readonly allPartners: string;
  readonly noPeriod: string;
  readonly empty: string;
  readonly openLink: string;
  readonly openFigure: string;
  readonly licence: string;
  readonly shareOf: string;
  readonly sharesTitle: string;
  readonly sharesNote: string;
  readonly partialNote: string;
  readonly whiskers: string;
  readonly notShown: string;
  /** `{figures}` and `{deduced}` that a sheet has no room for. */
  readonly notShownText: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly boundary: string;
  readonly boundaryText: string;
  readonly cite: string;
  readonly citation: string;
  /** Citation of a text that is in no snapshot. */
  readonly citationAlone: string;
  /** Heading of a brief on a text that was handed in without a title. */
  readonly article: string;
  readonly permalink: string;
  readonly corrections: string;
  /** `{name}`: who corrected a figure. */
  readonly correctedBy: string;
  readonly qrAlt: string;
  readonly changes: string;
  readonly changed: string;
  readonly unchanged: string;
  readonly briefFile: string;
  readonly figuresFile: string;
}

type Words = Readonly<Record<string, string>>;

/** Words by what they stand for. */
export interface BriefWords {
  /** Words before a number that say how it is meant. */
  readonly qualifiers: Words;
  /** Units that are words; a unit that is missing here is written by its code. */
  readonly units: Words;
  /** What a figure is called whose measure is not known. */
  readonly kinds: Words;
  /** Names of the languages reports are written in. */
  readonly languages: Words;
}
