import { checkWorksheet } from '../checks/check-worksheet.ts';
import { parseWorksheet } from '../checks/parse-worksheet.ts';
import { type Io, linesOf } from './io.ts';
import { idOf } from './json-line.ts';

/**
 * `check --worksheets`: a worksheet a line in, its result a line out, in order (contract §5). A bad line gives
 * `{"id","error":{"path","message"}}`. Resolves to 2 if any line was bad, else 1 if any `holds` is false, else 0.
 */
export async function checkLines(io: Io): Promise<number> {
  let bad = false;
  let broken = false;
  for await (const line of linesOf(io.stdin)) {
    if (line.trim() === '') continue;
    const answer = answerTo(line);
    if ('error' in answer) bad = true;
    else if (answer.holds === false) broken = true;
    await io.out(`${JSON.stringify(answer)}\n`);
  }
  if (bad) return 2;
  return broken ? 1 : 0;
}

function answerTo(line: string) {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { id: null, error: { path: '', message: `not JSON: ${(error as Error).message}` } };
  }
  const parsed = parseWorksheet(json);
  return parsed.ok ? checkWorksheet(parsed.sheet) : { id: idOf(json), error: parsed.error };
}
