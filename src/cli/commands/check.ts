import { articleMaterial } from '../../dataset/queries/article-material.ts';
import type { Report } from '../../model/report.ts';
import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import { isLanguage } from '../../texts/language.ts';
import { onlyPositional, parseArguments, TEXT_OPTIONS, textOptions } from '../arguments.ts';
import { checkLines } from '../check-lines.ts';
import type { Command } from '../command.ts';
import { reportFile } from '../document-file.ts';
import type { Io } from '../io.ts';
import { writeBrief } from '../print-brief.ts';
import { reportText } from '../report-text.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot check FILE [--lang en] [--date 2025-02-16] [--title TEXT] [--as TYPE] [--json] [--pdf OUT]
       crossfoot check --worksheets < IN > OUT

Checks what the figures of a text say of each other. FILE may be - for standard input. A table is checked across and down:
.csv and .tsv are one, each sheet of an .xlsx is one, .html and .md may hold some, and so may any text with cells parted by tabs or bars.

  --lang, --date, --title  what is known of the text (see crossfoot read --help)
  --as                     what FILE is, where its name does not say: text, csv, tsv, html, markdown or xlsx
  --json                   the report as JSON: figures, relations, deduced, conflicts, culprits
  --pdf                    writes the report as a briefing sheet too, in the text's language if it is en, vi or ms
  --worksheets             a stream of worksheets, one JSON object a line in, one out

Exit codes: 0 all adds up or cannot be verified · 1 something contradicts · 2 unusable input`;

async function writeSheet(
  file: string,
  text: string,
  found: Report,
  known: { readonly title?: string | undefined; readonly date?: string | undefined },
  io: Io,
): Promise<void> {
  const lang = isLanguage(found.lang) ? found.lang : 'en';
  const title = known.title ?? BRIEF_TEXTS[lang].article;
  const material = await articleMaterial(text, found, { title, date: known.date });
  await writeBrief(file, material, { lang, title }, io);
}

/** `crossfoot check`: whether the figures of a text add up. */
export const check: Command = {
  name: 'check',
  summary: 'whether the figures of a text (or a worksheet) add up',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      ...TEXT_OPTIONS,
      as: { type: 'string' },
      json: { type: 'boolean' },
      pdf: { type: 'string' },
      worksheets: { type: 'boolean' },
    });
    if (values.worksheets) {
      if (positionals.length > 0) throw new UsageError('--worksheets reads standard input and takes no file');
      return checkLines(io);
    }
    const path = onlyPositional(positionals, 'FILE');
    const { text, report } = await reportFile(path, values.as, textOptions(values), io);
    const { left, ...result } = report;
    if (values.pdf !== undefined) await writeSheet(values.pdf, text, result, values, io);
    await io.out(values.json ? `${JSON.stringify(result, null, 2)}\n` : reportText(result, io.colour));
    return result.relations.some(relation => relation.verdict === 'contradicts') ? 1 : 0;
  },
};
