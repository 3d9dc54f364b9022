import type { LanguageData } from './language-data.ts';
import { NUMERAL, type Tokens } from './tokens.ts';

/** How the text writes its numerals: its decimal sign, the blanks between thousands, whether it mixes conventions. */
export interface Convention {
  readonly decimal: string;
  readonly blanks: readonly string[];
  readonly mixed: boolean;
}

/**
 * The language's convention, unless the numerals that can be read in one way only (`20.5`, `1.234.567`) all
 * follow the other one.
 */
export function conventionOf(tokens: Tokens, data: LanguageData): Convention {
  const usual = data.decimal ?? '.';
  let usualSeen = 0;
  let otherSeen = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== NUMERAL) continue;
    const decimal = certainDecimal(tokens.key[i]!);
    if (decimal === usual) usualSeen++;
    else if (decimal !== undefined) otherSeen++;
  }
  const other = usual === '.' ? ',' : '.';
  const turned = usualSeen === 0 && otherSeen >= 2;
  return {
    decimal: turned ? other : usual,
    blanks: (data.group ?? []).filter(sign => /\s/u.test(sign)),
    mixed: !turned && otherSeen >= 2 && otherSeen * 2 >= usualSeen,
  };
}

/** The decimal sign that a numeral proves, or undefined where it proves none. */
function certainDecimal(key: string): string | undefined {
  if (key.length > 24) return undefined;
  const comma = key.indexOf(',');
  const point = key.indexOf('.');
  if (comma < 0 && point < 0) return undefined;
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const sign = comma >= 0 ? ',' : '.';
  const groups = key.split(sign);
  if (groups.length > 2) return groups.slice(1).every(group => group.length === 3) ? flip(sign) : undefined;
  return groups[1]!.length === 3 ? undefined : sign;
}

function flip(sign: string): string {
  return sign === '.' ? ',' : '.';
}
