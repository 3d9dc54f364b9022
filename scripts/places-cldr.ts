import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LANGUAGES = ['en', 'vi', 'ms', 'id', 'ja', 'ko', 'zh', 'fr', 'de', 'es'] as const;

/** Two-letter codes of CLDR that are no country or territory of ISO 3166-1 (exceptional reservations, groupings, tests). */
const NO_TERRITORY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

/** Where CLDR's short form is the one that people know: "Hong Kong", not "Hong Kong SAR China". */
const SHORT = new Set(['HK', 'MO', 'MM', 'PS']);

/** Variants that the press does not use ("Aotearoa New Zealand", "Falkland Islands (Islas Malvinas)"). */
const UNUSED = new Set(['NZ-alt-variant', 'FK-alt-variant', 'IO-alt-chagos']);

/** French "É.-U." and "R.-U.": without marks and stops the first is "EU". */
const INITIALS = /^\p{Lu}\.-\p{Lu}\.$/u;

export interface Territory {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
}

function namesIn(language: string): Record<string, string> {
  const path = `../node_modules/cldr-localenames-full/main/${language}/territories.json`;
  const json = JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
  return json.main[language].localeDisplayNames.territories;
}

/** All countries and territories with their names from CLDR, and CLDR's short and variant forms as aliases. */
export function territories(): Territory[] {
  const tables = new Map(LANGUAGES.map(language => [language, namesIn(language)]));
  const codes = Object.keys(tables.get('en') ?? {}).filter(c => /^[A-Z]{2}$/.test(c) && !NO_TERRITORY.has(c));
  return codes.map(code => {
    const names: Record<string, string> = {};
    const aliases: string[] = [];
    for (const [language, table] of tables) {
      const full = table[code];
      const short = table[`${code}-alt-short`];
      const name = SHORT.has(code) ? (short ?? full) : full;
      if (name === undefined) continue;
      names[language] = name;
      for (const key of [code, `${code}-alt-short`, `${code}-alt-variant`]) {
        const form = table[key];
        if (form && form !== name && !UNUSED.has(key) && !INITIALS.test(form)) aliases.push(form);
      }
    }
    return { code, names, aliases };
  });
}
