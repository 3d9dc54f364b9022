import { onlyPositional, parseArguments, TEXT_OPTIONS, textOptions } from '../arguments.ts';
import type { Command } from '../command.ts';
import { reportFile } from '../document-file.ts';
import { readLines } from '../read-lines.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot read FILE [--lang en] [--date 2025-02-16] [--title TEXT] [--as TYPE] [--json] [--explain]
       crossfoot read --jsonl < IN > OUT

Reads the figures of a text. FILE may be - for standard input; 
.csv, .tsv, .xlsx, .html and .md are read as what they are.

  --lang     language of the text; found out when absent
  --date     when it was published (ISO 8601), to resolve "last year" and the like
  --title    its headline, when FILE has only the body
  --as       what FILE is, where its name does not say: text, csv, tsv, html, markdown or xlsx
  --json     figures, relations and deduced figures as JSON
  --explain  also what was left aside, and why
  --jsonl    a stream: {"id","text","lang"?,"date"?,"title"?} a line in, the report of each a line out`;

/** `crossfoot read`: what figures a text holds, with their place, value, unit and claim. */
export const read: Command = {
  name: 'read',
  summary: 'the figures of a text, with their places and what they say',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      ...TEXT_OPTIONS,
      as: { type: 'string' },
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      explain: { type: 'boolean' },
    });
    if (values.jsonl) {
      if (positionals.length > 0) throw new UsageError('--jsonl reads standard input and takes no file');
      return readLines(io);
    }
    const path = onlyPositional(positionals, 'FILE');
    const { left, ...result } = (await reportFile(path, values.as, textOptions(values), io)).report;
    if (values.json) {
      await io.out(`${JSON.stringify(values.explain ? { ...result, left } : result, null, 2)}\n`);
      return 0;
    }
    const figures = result.figures.map(figure => [
      figure.cell ? `${figure.cell.sheet}!${figure.cell.address}` : String(figure.start),
      figure.surface,
      figure.qualifier === 'exact' ? '' : figure.qualifier,
      [figure.value, figure.unit ?? figure.counted ?? ''].join(' ').trim(),
      figure.measure ?? '',
      [figure.subject, figure.partner].filter(Boolean).join(' × '),
      figure.period ?? '',
    ]);
    await io.out(table(['at', 'as printed', 'qualifier', 'value', 'measure', 'of whom', 'when'], figures));
    if (values.explain) {
      const rows = (left ?? []).map(each => [String(each.start), each.surface, each.reason]);
      await io.out(`\nLeft aside\n${table(['at', 'as printed', 'why'], rows)}`);
    }
    return 0;
  },
};
