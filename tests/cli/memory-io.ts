import type { Io } from '../../src/cli/io.ts';

/** A terminal in memory: what stands on standard input, and all that was printed. */
export function memoryIo(
  input: string | readonly Uint8Array[] = '',
): Io & { readonly printed: () => string; readonly errors: () => string } {
  let printed = '';
  let errors = '';
  const parts = typeof input === 'string' ? [new TextEncoder().encode(input)] : input;
  return {
    stdin: (async function* () {
      yield* parts;
    })(),
    out: text => {
      printed += text;
    },
    error: text => {
      errors += text;
    },
    colour: false,
    printed: () => printed,
    errors: () => errors,
  };
}
