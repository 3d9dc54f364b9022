/** Phrases of a kind; a phrase is written as in a text and cut into tokens when the lexicon is built. */
export type Phrases = readonly string[];
type PhraseTable = Readonly<Record<string, Phrases>>;
type NumberTable = Readonly<Record<string, number>>;

/**
 * What data/languages knows of one language. Every member but `lang` may be absent: a language says only what it has.
 * docs/languages.md explains each member with examples.
 */
export interface LanguageData {
  readonly lang: string;
  readonly common?: Phrases;
  /** Words of trade and investment that tell the language of a headline, which has few common words. */
  readonly fieldWords?: Phrases;
  /** Where as much speaks for one language as for another, the first of these (member of `und`). */
  readonly preferred?: Phrases;
  /** Letters that hardly any other language has. */
  readonly letters?: string;
  readonly decimal?: string;
  readonly group?: Phrases;
  /** The noun ends its phrase (English), instead of opening it (Vietnamese). */
  readonly headLast?: boolean;
  /** `1億2000万`: amounts continue with smaller scales. */
  readonly chained?: boolean;
  /** A bare number of this scale without a noun is money: "doanh thu 25 nghìn tỷ". */
  readonly bareMoney?: { readonly scale: number; readonly currency: string };
  /** `31 mil 500 millones`: thousands and ones of one larger scale. */
  readonly thousandsOfMillions?: boolean;
  /** `dreiundzwanzig`: the word that joins ones and tens in one compound. */
  readonly compoundJoiner?: string;
  /** Number words count only before a word of `nouns` (Chinese 一 is in many words). */
  readonly wordsNeedNoun?: boolean;
  /** Number words stand after a blank (Korean 두 is also the end of 선두). */
  readonly wordsSpaced?: boolean;
  readonly numbers?: NumberTable;
  readonly multipliers?: NumberTable;
  readonly teens?: Phrases;
  readonly joiners?: Phrases;
  /** Adds a half: "3 tỷ rưỡi", "two and a half million". */
  readonly andHalf?: Phrases;
  /** Before these, number words tell no number: "several hundred", "hàng trăm", 数百. */
  readonly vague?: Phrases;
  /** Count only before a scale word: "half a million", "nửa triệu"; the value as a decimal. */
  readonly scaleOpeners?: Readonly<Record<string, string>>;
  readonly articles?: Phrases;
  /** Before these, a small number in words points back to things already named: "the two sides". */
  readonly definite?: Phrases;
  readonly scales?: NumberTable;
  readonly moneyScales?: NumberTable;
  readonly percent?: Phrases;
  readonly percentBefore?: Phrases;
  /** Tenths told as such: 3割, 六成, 4할. */
  readonly tenths?: Phrases;
  /** What may follow them: 3割5分. */
  readonly hundredths?: Phrases;
  readonly points?: Phrases;
  readonly times?: Phrases;
  readonly timesWords?: NumberTable;
  readonly fractions?: Readonly<Record<string, string>>;
  readonly fractionNext?: Phrases;
  readonly units?: PhraseTable;
  readonly currencies?: PhraseTable;
  readonly openSigns?: Readonly<Record<string, string>>;
  /** Currency words that wires glue to the scale word: tỷđồng. */
  readonly gluedCurrencies?: PhraseTable;
  /** Places and signs that bring another dollar into a text. */
  readonly dollars?: PhraseTable;
  readonly wordLikeCodes?: Phrases;
  readonly unitLinks?: Phrases;
  readonly before?: PhraseTable;
  readonly estimates?: Phrases;
  readonly through?: Phrases;
  readonly after?: PhraseTable;
  /** Marks inside a number, between digits and unit: 余, 多, 여. */
  readonly inside?: PhraseTable;
  readonly rangeWords?: Phrases;
  /** Links the ends of a change, which is no range: "từ 400 lên 450". */
  readonly changeLinks?: Phrases;
  readonly betweenWords?: Phrases;
  readonly fromWords?: Phrases;
  readonly betweenOpeners?: Phrases;
  readonly changeWords?: Phrases;
  readonly ordinals?: NumberTable;
  readonly ordinalSuffixes?: Phrases;
  readonly ordinalPrefixes?: Phrases;
  /** Suffixes that make a number a rank by themselves: 位, 위. */
  readonly rankSuffixes?: Phrases;
  /** Words that are a rank by themselves: drittgrößte. */
  readonly ranks?: NumberTable;
  readonly rankStates?: Phrases;
  readonly rankAfter?: Phrases;
  /** Words after which a bare number is a rank: Platz 2, xếp thứ 3. */
  readonly rankNumberAfter?: Phrases;
  readonly notRank?: Phrases;
  readonly leading?: { readonly words: Phrases; readonly states: Phrases; readonly determiners: Phrases };
  readonly anniversaryAfter?: Phrases;
  readonly anniversaryBefore?: Phrases;
  readonly identifiers?: Phrases;
  readonly identifiersAfter?: Phrases;
  readonly clockAfter?: Phrases;
  /** Words that end a street's name after a house number. */
  readonly addresses?: Phrases;
  /** What may follow a number word instead of its noun: "two of them". */
  readonly partitives?: Phrases;
  readonly idioms?: Phrases;
  readonly nouns?: PhraseTable;
  /** How a counted word that is not among `nouns` looks: its endings, or a capital. */
  readonly unknownNouns?: { readonly endings?: Phrases; readonly capital?: boolean };
  readonly irregular?: Readonly<Record<string, string>>;
  readonly classifiers?: Phrases;
  readonly stops?: Phrases;
  readonly pluralModifiers?: Phrases;
  readonly growthWords?: Phrases;
  readonly abbreviations?: Phrases;
  readonly furniture?: Phrases;
  readonly captions?: Phrases;
  readonly domains?: Phrases;
  readonly months?: NumberTable;
  /** What stands before a month that is told alone: "in April", "bulan April". */
  readonly monthCues?: Phrases;
  /** Years named by their distance from the text's: "last year" −1. */
  readonly yearWords?: Readonly<Record<string, number>>;
  readonly weekdays?: NumberTable;
  /** Where weekdays look like ordinals: what must stand before one inside a sentence. */
  readonly weekdayCues?: Phrases;
  readonly dates?: Readonly<Record<string, Phrases>>;
}
