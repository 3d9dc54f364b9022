import { expect, test } from 'vitest';
import { contextOf } from '../../src/reading/context.ts';
import { lexiconOf } from '../../src/reading/lexicon.ts';
import { contextsOf } from '../../src/reading/mixed.ts';
import { scan } from '../../src/reading/scan.ts';
import { segmentsOf } from '../../src/reading/segments.ts';
import { tokenise } from '../../src/reading/tokens.ts';
import { countLooks } from '../counted-looks.ts';

/** How often the tokens of a text are looked at while it is read: work, told without a clock. */
function looksAt(text: string): number {
  const looks = countLooks();
  const { kind, start, end, gap, key, ...rest } = tokenise(text);
  const tokens = {
    ...rest,
    kind: looks.at(kind),
    start: looks.at(start),
    end: looks.at(end),
    gap: looks.at(gap),
    key: looks.at(key),
  };
  const context = contextOf(tokens, lexiconOf('en'));
  const segments = segmentsOf(context, undefined);
  scan(context, segments, undefined, contextsOf(context, segments));
  return looks.count();
}

test.each([
  ['digits', '7'],
  ['dots', '.'],
  ['commas', '1,'],
  ['pairs', '1 '],
  ['dashes', '1-'],
  ['emoji', '😀'],
  ['surrogates', '\ud83d'],
  ['dates without a year', '5 km June 19 '],
  ['weekdays', 'Monday 2024-01-01 '],
  ['short lines', 'ab 1\n'],
  ['addresses', 'a://)'],
  ['sentences', 'Exports of Hanoi reached $2.5 billion, up 7 per cent, of which 40 per cent went to Japan. '],
])('%s: twice the text is twice the work', (_, unit) => {
  const once = looksAt(unit.repeat(1000));
  const twice = looksAt(unit.repeat(2000));
  expect(once).toBeGreaterThan(0);
  expect(twice).toBeLessThan(2.3 * once);
});
