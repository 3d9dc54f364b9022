import { report } from '../../report/report.ts';
import { onlyPositional, parseArguments, TEXT_OPTIONS, textOptions } from '../arguments.ts';
import { checkLines } from '../check-lines.ts';
import type { Command } from '../command.ts';
import { readText } from '../io.ts';
import { reportText } from '../report-text.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot check FILE [--lang en] [--date 2025-02-16] [--title TEXT] [--json]
       crossfoot check --worksheets < IN > OUT

Checks what the figures of a text say of each other. FILE may be - for standard input.

  --lang, --date, --title  what is known of the text (see crossfoot read --help)
  --json                   the report as JSON: figures, relations, deduced, conflicts, culprits
  --worksheets             a stream of worksheets, one JSON object a line in, one out

Exit codes: 0 all adds up or cannot be verified · 1 something contradicts · 2 unusable input`;

/** `crossfoot check`: whether the figures of a text add up. */
export const check: Command = {
  name: 'check',
  summary: 'whether the figures of a text (or a worksheet) add up',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      ...TEXT_OPTIONS,
      json: { type: 'boolean' },
      worksheets: { type: 'boolean' },
    });
    if (values.worksheets) {
      if (positionals.length > 0) throw new UsageError('--worksheets reads standard input and takes no file');
      return checkLines(io);
    }
    const path = onlyPositional(positionals, 'FILE');
    const text = await readText(path, io);
    if (text.trim() === '') throw new UsageError(`${path}: there is no text in it`);
    const { left, ...result } = report(text, textOptions(values));
    await io.out(values.json ? `${JSON.stringify(result, null, 2)}\n` : reportText(result, io.colour));
    return result.relations.some(relation => relation.verdict === 'contradicts') ? 1 : 0;
  },
};
