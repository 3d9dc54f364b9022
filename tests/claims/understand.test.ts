import fc from 'fast-check';
import { expect, test } from 'vitest';
import { understand } from '../../src/claims/understand.ts';
import { read } from '../../src/reading/read.ts';

const PIECES = [
  'Exports of Quảng Ninh reached $2.39 billion',
  'Japan',
  '12 projects',
  'making up 23.4 per cent of the total',
  'up 5 % to 3 million tonnes',
  'including: A, B and C',
  'trong đó',
  '2 tỷ USD',
  'atau 7 persen',
  '(',
  ')',
  ';',
  ',',
  '. ',
  '\n\n',
  'of which',
  '50th anniversary',
];

test('ids are unique, offsets lie in the text, and roles name figures, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), pieces => {
      const text = pieces.join(' ');
      const { figures, relations } = understand(read(text, { lang: 'en' }), { id: 'x' });
      const ids = new Set(figures.map(figure => figure.id));
      expect(ids.size).toBe(figures.length);
      expect(new Set(relations.map(relation => relation.id)).size).toBe(relations.length);
      for (const figure of figures) expect(text.slice(figure.start, figure.end)).toBe(figure.surface);
      for (const { start = 0, end = 0, roles } of relations) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const name of JSON.stringify(roles).match(/x\.\d+/g) ?? []) expect(ids.has(name)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('the same input gives the same understanding', () => {
  const reading = read('Exports were $7 billion, imports $5 billion.', { lang: 'en' });
  expect(understand(reading, { id: 'a' })).toEqual(understand(reading, { id: 'a' }));
});

test('a locality is told apart by the territory it had', () => {
  const text = 'Da Nang has attracted 1,200 FDI projects by August 2025.';
  const [figure] = understand(read(text, { lang: 'en' }), { id: 'a' }).figures;
  expect(figure).toMatchObject({ subject: 'VN-DN', boundary: 'VN-DN@2025-07-01' });
});

test('a share that no whole explains is left alone', () => {
  const text = 'Exports were worth $7 billion. Shoes made up 12.3 per cent of the total, or $2.9 billion.';
  const { relations } = understand(read(text, { lang: 'en' }), { id: 'a' });
  expect(relations.filter(relation => relation.kind === 'share')).toEqual([]);
});
