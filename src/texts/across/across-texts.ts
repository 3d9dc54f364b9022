/** What is said of figures of several sources, in one language; `{…}` are filled in. */
export interface AcrossTexts {
  /** One source's figure, with its date where it has one. */
  readonly said: string;
  readonly deduced: string;
  /** The same with the period or the place that tells it from the others. */
  readonly of: string;
  /** Of several that contradict, the one without which the others meet. */
  readonly odd: string;
  readonly and: string;
  readonly looks: Readonly<Record<'fall' | 'part' | 'jump' | 'rank' | 'growth', string>>;
  readonly between: string;
}
