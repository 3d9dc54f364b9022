import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { UsageError } from '../usage-error.ts';

/** A token for writing, and the value of CROSSFOOT_TOKENS to hand to the Worker where .dev.vars does not set it. */
export interface WriteToken {
  readonly token: string;
  readonly variable?: string;
}

/** The first token of .dev.vars, or a random one made for this start. @throws UsageError where .dev.vars has it malformed */
export function writeToken(path = '.dev.vars'): WriteToken {
  const set = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')).CROSSFOOT_TOKENS : undefined;
  if (set === undefined) {
    const token = randomBytes(24).toString('base64url');
    return { token, variable: `local=${token}` };
  }
  const token = set.split(',')[0]!.split('=').slice(1).join('=').trim();
  if (token === '')
    throw new UsageError(`${path}: CROSSFOOT_TOKENS must be name=token pairs, separated by commas`);
  return { token };
}
