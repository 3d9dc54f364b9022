/** Everything the pages say, in one language. Numbers come in already written in that language's way. */
export interface SiteTexts {
  readonly languageName: string;
  readonly title: string;
  readonly claim: string;
  readonly lead: string;
  readonly skip: string;
  readonly languages: string;
  readonly check: {
    readonly heading: string;
    readonly text: string;
    readonly hint: string;
    readonly published: string;
    readonly publishedHint: string;
    readonly articleLanguage: string;
    readonly detect: string;
    readonly submit: string;
    readonly working: string;
    readonly sample: string;
    readonly sampleText: string;
    readonly empty: string;
    readonly failed: string;
  };
  readonly result: {
    readonly heading: string;
    readonly none: string;
    readonly article: string;
    readonly articleHint: string;
    readonly findings: string;
    readonly noFindings: string;
    readonly suspects: string;
    readonly suspectsHint: string;
    readonly perhaps: string;
    readonly or: string;
    readonly deduced: string;
    readonly deducedHint: string;
    readonly figures: (count: string, one: boolean) => string;
    /** A long list was cut. */
    readonly more: (shown: string, all: string) => string;
  };
  readonly findings: {
    readonly heading: string;
    readonly hint: string;
    readonly contradictions: string;
    readonly noContradictions: string;
    /** What is worth a look across sources. */
    readonly looks: string;
    readonly looksHint: string;
    readonly others: string;
    readonly all: (count: string) => string;
    readonly evidence: string;
  };
  readonly charts: string;
  readonly places: {
    readonly heading: string;
    readonly hint: string;
    readonly figures: (count: string, one: boolean) => string;
    readonly contradicting: (count: string) => string;
    readonly brief: string;
    readonly briefWith: (partner: string) => string;
    readonly data: string;
    readonly series: string;
  };
  readonly sources: {
    readonly heading: string;
    readonly hint: string;
    readonly undated: string;
    readonly inferred: string;
    readonly original: string;
    readonly record: string;
  };
  readonly api: {
    readonly heading: string;
    readonly hint: string;
    readonly figures: string;
    readonly checks: string;
    readonly series: string;
    readonly looks: string;
    readonly sources: string;
    readonly runs: string;
    readonly snapshots: string;
    readonly description: string;
    readonly post: string;
  };
  readonly foot: {
    readonly snapshot: string;
    readonly asOf: (date: string) => string;
    readonly lastRun: (time: string) => string;
    readonly noRun: string;
    readonly outcome: Readonly<Record<'ok' | 'changed' | 'failed', string>>;
    readonly licence: string;
  };
  readonly problem: { readonly home: string };
}
