import { onlyPositional, parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { confirmationText, confirmOriginal } from '../confirm.ts';
import { readBytes } from '../io.ts';
import { loadSources } from '../sources.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot confirm SOURCE-ID FILE [--json]

Checks your own copy of an original against what the data set says of it: its SHA-256, and that every figure stands at
its place. Crossfoot does not hold the originals; whoever does can confirm with this that nothing was made up.

Exit codes: 0 all confirmed · 1 something is not there · 2 unusable input`;

/** `crossfoot confirm`: a holder's copy of an original against the checklist of its source. */
export const confirm: Command = {
  name: 'confirm',
  summary: 'check your copy of an original against the data set',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } });
    const [id, ...files] = positionals;
    if (id === undefined) throw new UsageError('SOURCE-ID and FILE are missing');
    const path = onlyPositional(files, 'FILE');
    const sources = await loadSources();
    const document = sources.find(source => source.id === id);
    if (!document)
      throw new UsageError(`no source "${id}"; one of ${sources.map(source => source.id).join(', ')}`);
    const result = confirmOriginal(document, await readBytes(path, io));
    await io.out(values.json ? `${JSON.stringify(result, null, 2)}\n` : confirmationText(result));
    return result.hash && result.misses.length === 0 ? 0 : 1;
  },
};
