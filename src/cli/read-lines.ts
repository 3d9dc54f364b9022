import * as v from 'valibot';
import { report } from '../report/report.ts';
import { type Io, linesOf } from './io.ts';
import { parseLine } from './json-line.ts';

const PassageSchema = v.object({
  id: v.string(),
  text: v.string(),
  lang: v.optional(v.nullable(v.string())),
  date: v.optional(v.nullable(v.string())),
  title: v.optional(v.nullable(v.string())),
});

/**
 * `read --jsonl`: a passage a line in, its report a line out, in order (contract §4). An unusable line gives
 * `{"id","error":{"path","message"}}`. Resolves to 0, or 2 if any line was unusable.
 */
export async function readLines(io: Io): Promise<number> {
  let code = 0;
  for await (const line of linesOf(io.stdin)) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line, PassageSchema);
    if ('error' in parsed) {
      code = 2;
      await io.out(`${JSON.stringify(parsed)}\n`);
      continue;
    }
    const { id, text, lang, date, title } = parsed.value;
    const {
      lang: found,
      figures,
      relations,
      deduced,
    } = report(text, {
      ...(lang ? { lang } : {}),
      ...(date ? { date } : {}),
      ...(title ? { title } : {}),
    });
    await io.out(`${JSON.stringify({ id, lang: found, figures, relations, deduced })}\n`);
  }
  return code;
}
