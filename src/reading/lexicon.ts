import bundle from '../../data/languages/generated/bundle.json' with { type: 'json' };
import type { LanguageData, Phrases } from './language-data.ts';
import { addPhrase, type PhraseNode, phraseKeys, phraseNode } from './phrase-tree.ts';

/** What a number is measured in: `money` USD, `percent` % (and pp, times), `quantity` km. */
export interface UnitEntry {
  readonly kind: 'money' | 'percent' | 'quantity';
  readonly code: string;
  /** Written in capitals only: the ISO code ALL is not the word "all". */
  readonly capitals?: boolean;
  /** A code that is a word too (TOP, ALL), or a letter (m): counts only where more speaks for it. */
  readonly weak?: boolean;
  readonly lower?: boolean;
}

/** A scale word and a currency in one word, as wires mistype them: `tỷđồng`. */
export interface GluedScale {
  readonly scale: number;
  readonly unit: UnitEntry;
}

/** One language's phrases, ready to be matched forward (from a token on) and backward (up to a token). */
export interface Lexicon {
  readonly lang: string;
  readonly data: LanguageData;
  readonly forward: PhraseNode;
  readonly backward: PhraseNode;
  readonly common: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  /** Plurals that stand before another noun: "customs officers". */
  readonly pluralModifiers: ReadonlySet<string>;
  /** The last tokens of words for per cent and times. */
  readonly percentEnd: ReadonlySet<string>;
}

const DATA = bundle as unknown as Readonly<Record<string, LanguageData>>;
const lexicons = new Map<string, Lexicon>();

/** Languages that can be read, as BCP 47 primary subtags. */
export const LANGUAGES: readonly string[] = Object.keys(DATA).filter(lang => lang !== 'und');

export function dataOf(lang: string): LanguageData {
  return DATA[lang] ?? { lang };
}

/** The lexicon of a language, built at its first use; an unknown language gets what all languages share. */
export function lexiconOf(lang: string): Lexicon {
  const primary = lang.toLowerCase().split('-')[0] ?? 'und';
  const known = DATA[primary] ? primary : 'und';
  let lexicon = lexicons.get(known);
  if (!lexicon) {
    lexicon = build(known);
    lexicons.set(known, lexicon);
  }
  return lexicon;
}

function build(lang: string): Lexicon {
  const data = dataOf(lang);
  const forward = phraseNode();
  const backward = phraseNode();
  add(forward, backward, data);
  const shared = dataOf('und');
  add(forward, backward, shared);
  // Scale words, currencies and units are borrowed from English everywhere ("3 billion USD" in a Vietnamese text).
  const { scales, currencies, percent, points } = dataOf('en');
  if (lang !== 'en') {
    const borrowed = { lang, scales, currencies, percent, points, times: [] };
    add(forward, backward, borrowed as unknown as LanguageData);
  }
  return {
    lang,
    data,
    forward,
    backward,
    common: new Set(data.common),
    stops: new Set(data.stops),
    abbreviations: new Set(data.abbreviations),
    pluralModifiers: new Set(data.pluralModifiers),
    percentEnd: new Set(['%', ...(data.percent ?? []), ...(data.times ?? [])].map(lastKey)),
  };
}

function add(forward: PhraseNode, backward: PhraseNode, data: LanguageData): void {
  const weak = new Set(dataOf('und').wordLikeCodes);
  const list = (phrases: Phrases | undefined, category: string, value: unknown = true) => {
    for (const phrase of phrases ?? []) addPhrase(forward, phrase, category, value);
  };
  const back = (phrases: Phrases | undefined, category: string, value: unknown = true) => {
    for (const phrase of phrases ?? []) addPhrase(backward, phrase, category, value, true);
  };
  const table = (entries: Readonly<Record<string, unknown>> | undefined, category: string) => {
    for (const [phrase, value] of Object.entries(entries ?? {})) addPhrase(forward, phrase, category, value);
  };
  const unit = (phrases: Phrases | undefined, entry: UnitEntry) => list(phrases, 'unit', entry);

  table(data.numbers, 'number');
  for (const [ones, tens, sum] of compounds(data)) addPhrase(forward, ones + tens, 'number', sum);
  table(data.multipliers, 'multiplier');
  list(data.teens, 'teen');
  list(data.joiners, 'joiner');
  list(data.andHalf, 'andHalf');
  back(data.vague, 'vague');
  list(data.articles, 'article');
  table(data.scaleOpeners, 'scaleOpener');
  list(data.tenths, 'tenth');
  list(data.hundredths, 'hundredth');
  back(data.definite, 'definite');
  table(data.scales, 'scale');
  table(data.moneyScales, 'moneyScale');
  for (const [code, phrases] of Object.entries(data.currencies ?? {})) {
    unit(phrases, { kind: 'money', code });
    back(phrases, 'sign', { kind: 'money', code });
    if (/^[A-Z]{3}$/.test(code)) {
      const entry: UnitEntry = { kind: 'money', code, capitals: true, weak: weak.has(code) };
      unit([code], entry);
      back([code], 'sign', entry);
    }
  }
  for (const [code, phrases] of Object.entries(data.dollars ?? {})) list(phrases, 'dollar', code);
  for (const [word, scale] of Object.entries(data.scales ?? {})) {
    for (const [code, phrases] of Object.entries(data.gluedCurrencies ?? {})) {
      const entry: GluedScale = { scale, unit: { kind: 'money', code } };
      for (const phrase of phrases) addPhrase(forward, word + phrase, 'gluedScale', entry);
    }
  }
  for (const [sign, code] of Object.entries(data.openSigns ?? {})) {
    unit([sign], { kind: 'money', code });
    back([sign], 'sign', { kind: 'money', code });
  }
  unit(data.points, { kind: 'quantity', code: 'pp' });
  unit(data.percent, { kind: 'percent', code: '%' });
  back(data.percentBefore, 'percentBefore');
  unit(data.times, { kind: 'quantity', code: 'times' });
  table(data.timesWords, 'timesWord');
  table(data.fractions, 'fraction');
  list(data.fractionNext, 'fractionNext');
  for (const [code, phrases] of Object.entries(data.units ?? {})) {
    for (const phrase of phrases) {
      const letter = /^[a-z]$/.test(phrase) && /^[a-z]/.test(code);
      unit([phrase], letter ? { kind: 'quantity', code, lower: true } : { kind: 'quantity', code });
    }
  }
  list(data.unitLinks, 'unitLink');
  for (const [qualifier, phrases] of Object.entries(data.before ?? {})) back(phrases, 'before', qualifier);
  back(data.estimates, 'estimate');
  back(data.through, 'through');
  for (const [qualifier, phrases] of Object.entries(data.after ?? {})) list(phrases, 'after', qualifier);
  for (const [qualifier, phrases] of Object.entries(data.inside ?? {})) list(phrases, 'inside', qualifier);
  list(data.changeLinks, 'changeLink');
  list(data.rangeWords, 'rangeWord');
  list(data.betweenWords, 'betweenWord');
  back(data.fromWords, 'from');
  back(data.betweenOpeners, 'between');
  back(data.changeWords, 'change');
  table(data.ordinals, 'ordinal');
  list(data.rankSuffixes, 'ordinalSuffix', 'rank');
  list(data.ordinalSuffixes, 'ordinalSuffix');
  table(data.ranks, 'rankWord');
  back(data.ordinalPrefixes, 'ordinalPrefix');
  list(data.ordinalPrefixes, 'ordinalOpener');
  back(data.rankStates, 'rankState');
  list(data.rankAfter, 'rankAfter');
  back(data.rankNumberAfter, 'rankNumber');
  list(data.notRank, 'notRank');
  list(data.leading?.words, 'leading');
  back(data.leading?.states, 'leadingState');
  back(data.leading?.determiners, 'leadingDeterminer');
  list(data.anniversaryAfter, 'anniversaryAfter');
  back(data.anniversaryBefore, 'anniversaryBefore');
  back(data.identifiers, 'identifier');
  list(data.identifiersAfter, 'identifierAfter');
  list(data.clockAfter, 'clockAfter');
  list(data.addresses, 'address');
  list(data.partitives, 'partitive');
  list(data.idioms, 'idiom');
  for (const [lemma, phrases] of Object.entries(data.nouns ?? {})) list(phrases, 'noun', lemma);
  table(data.irregular, 'irregular');
  list(data.classifiers, 'classifier');
  back(data.growthWords, 'growth');
  list(data.furniture, 'furniture');
  list(data.captions, 'caption');
  table(data.months, 'month');
  back(data.monthCues, 'monthCue');
  table(data.yearWords, 'yearWord');
  table(data.weekdays, 'weekday');
  back(data.weekdayCues, 'weekdayCue');
  for (const [shape, patterns] of Object.entries(data.dates ?? {})) {
    for (const pattern of patterns) addPhrase(forward, pattern, 'date', { shape, pattern });
  }
}

function lastKey(phrase: string): string {
  return phraseKeys(phrase).at(-1) ?? '';
}

function* compounds(data: LanguageData): Generator<[string, string, number]> {
  if (!data.compoundJoiner) return;
  const words = Object.entries(data.numbers ?? {});
  for (const [ones, unit] of words) {
    if (unit > 9) continue;
    for (const [tens, value] of words) {
      if (value >= 20 && value < 100 && value % 10 === 0) {
        yield [ones + data.compoundJoiner, tens, value + unit];
      }
    }
  }
}
