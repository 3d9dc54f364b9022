import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type DocumentType, documentText, reportOnDocument } from '../../src/report/document.ts';

const FOLDER = `${import.meta.dirname}/tables`;
const TYPES: Readonly<Record<string, DocumentType>> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
};

/** A report as lines a person can check: each figure with its claim, each relation with its verdict. */
function linesOf({ lang, figures, relations }: Report): string {
  const said = figures
    .filter(({ kind }) => kind !== 'date')
    .map(({ surface, value, unit, counted, measure, subject, partner, period, doubt }) =>
      [
        `${surface} = ${value} ${unit ?? counted ?? ''}`.trim(),
        measure,
        subject,
        partner,
        period,
        doubt ? `or ${doubt.alternatives[0]?.value}` : null,
      ]
        .filter(part => part !== null)
        .join(' · '),
    );
  const tied = relations.map(({ kind, verdict, text }) => `${verdict} ${kind}: ${text}`);
  return `${[lang, ...said, '', ...tied].join('\n')}\n`;
}

/** Each table is a file, with what is expected of it beside it: a new case is two files. */
describe('tables', () => {
  for (const file of readdirSync(FOLDER).filter(name => extname(name) in TYPES)) {
    test(file.replaceAll('-', ' '), async () => {
      const type = TYPES[extname(file)]!;
      const document = documentText(readFileSync(`${FOLDER}/${file}`, 'utf8'), type);
      const found = reportOnDocument(document, type, { date: '2025-03-01' });
      for (const { start, end, surface } of found.figures)
        expect(document.text.slice(start, end)).toBe(surface);
      await expect(linesOf(found)).toMatchFileSnapshot(`${FOLDER}/${file}.expected`);
    });
  }
});
