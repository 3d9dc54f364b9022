import { expect, it } from 'vitest';
import { report } from '../../src/report/report.ts';
import { sayIn } from '../../src/report/say-in.ts';

const TEXT =
  'Exports reached $9.7 billion. Of this, $4.85 billion went to Japan, accounting for 50 per cent of exports.';

it('says in Vietnamese and Malay what was checked in English, and in English the very same', () => {
  const { figures, relations } = report(TEXT, { lang: 'en' });
  expect(relations.length).toBeGreaterThan(0);
  expect(sayIn('en', figures, relations, () => 'en')).toEqual(relations);
  for (const lang of ['vi', 'ms']) {
    const said = sayIn(lang, figures, relations, () => 'en');
    said.forEach((relation, index) => {
      const { text, ...rest } = relation;
      const { text: before, ...same } = relations[index]!;
      expect(rest).toEqual(same);
      expect(text).not.toBe(before);
      expect(text).not.toContain('billion');
    });
  }
});
