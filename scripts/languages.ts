import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const FOLDER = join(import.meta.dirname, '../data/languages');
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

type Table = Record<string, unknown>;
type Phrases = Record<string, string[]>;

/** Writes data/languages/generated/bundle.json, the one file of language data that the code reads. */
export function prepareLanguages(): void {
  mkdirSync(join(FOLDER, 'generated'), { recursive: true });
  writeFileSync(join(FOLDER, 'generated/bundle.json'), `${JSON.stringify(bundleLanguages())}\n`);
}

/**
 * Joins each hand-written data/languages/<lang>.json with what CLDR has of that language: months, weekdays, separators,
 * names and symbols of all current ISO 4217 currencies.
 */
export function bundleLanguages(): Table {
  const codes: string[] = JSON.parse(readFileSync(join(FOLDER, 'currencies/iso-4217.json'), 'utf8')).codes;
  const bundle: Table = {};
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.json')) continue;
    const hand = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
    const lang: string = hand.lang;
    bundle[lang] = lang === 'und' ? withCodes(hand, codes) : withCldr(hand, lang, codes);
  }
  return bundle;
}

function withCodes(hand: Table, codes: string[]): Table {
  const currencies = { ...(hand.currencies as Phrases) };
  for (const code of codes) currencies[code] ??= [];
  return { ...hand, currencies };
}

function withCldr(hand: Table, lang: string, codes: string[]): Table {
  const gregorian = require(`cldr-dates-full/main/${lang}/ca-gregorian.json`).main[lang].dates.calendars
    .gregorian;
  const { numbers } = require(`cldr-numbers-full/main/${lang}/numbers.json`).main[lang];
  const names = require(`cldr-numbers-full/main/${lang}/currencies.json`).main[lang].numbers.currencies;
  const symbols = numbers['symbols-numberSystem-latn'];
  return {
    ...hand,
    decimal: hand.decimal ?? symbols.decimal,
    group: hand.group ?? [symbols.group],
    months: { ...monthsOf(gregorian.months), ...(hand.months as Table) },
    weekdays: { ...weekdaysOf(gregorian.days), ...(hand.weekdays as Table) },
    currencies: currenciesOf(names, codes, (hand.currencies ?? {}) as Phrases),
  };
}

/** Month names, wide and abbreviated. Those that are a numeral with a word (thg 1, 1月) are patterns, not names. */
function monthsOf(months: Record<string, Record<string, Record<string, string>>>): Table {
  const table: Table = {};
  for (const context of ['format', 'stand-alone']) {
    for (const width of ['wide', 'abbreviated']) {
      for (const [number, name] of Object.entries(months[context]?.[width] ?? {})) {
        const bare = name.toLowerCase().replace(/\.$/, '');
        if (!/\d/.test(bare) && bare.length > 2) table[bare] ??= Number(number);
      }
    }
  }
  return table;
}

function weekdaysOf(days: Record<string, Record<string, Record<string, string>>>): Table {
  const table: Table = {};
  for (const context of ['format', 'stand-alone']) {
    for (const [day, name] of Object.entries(days[context]?.wide ?? {})) {
      table[name.toLowerCase()] ??= WEEKDAYS.indexOf(day) + 1;
    }
  }
  return table;
}

function currenciesOf(
  names: Record<string, Record<string, string>>,
  codes: string[],
  hand: Phrases,
): Phrases {
  const taken = new Set(Object.values(hand).flat());
  const result: Phrases = {};
  for (const code of codes) {
    const forms = new Set(hand[code]);
    for (const [field, name] of Object.entries(names[code] ?? {})) {
      const phrase = name.toLowerCase();
      const plain = !/^[a-z]{1,3}$/.test(phrase) && !/^[$£¥]$/.test(phrase) && phrase.length > 1;
      if ((field.startsWith('displayName') || field.startsWith('symbol')) && plain && !taken.has(phrase)) {
        if (field.startsWith('displayName') || /[^a-z ]/.test(phrase)) forms.add(phrase);
      }
    }
    if (forms.size > 0) result[code] = [...forms];
  }
  return result;
}
