import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and positional arguments of a command. @throws UsageError for an unknown option or a missing value */
export function parseArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The first sentence says what is wrong; what follows is advice about `--`.
    throw new UsageError((error as Error).message.split('. ')[0]!);
  }
}

/** The one positional argument a command takes. @throws UsageError when it is missing or not alone */
export function onlyPositional(positionals: readonly string[], what: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw new UsageError(`${what} is missing`);
  if (second !== undefined) throw new UsageError(`one ${what} at a time: "${second}" is one too many`);
  return first;
}

const LANGUAGE = /^[a-z]{2,3}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a caller says of a text: `--lang`, `--date`, `--title`. @throws UsageError where one is malformed */
export function textOptions(values: {
  lang?: string | undefined;
  date?: string | undefined;
  title?: string | undefined;
}) {
  const { lang, date, title } = values;
  if (lang !== undefined && !LANGUAGE.test(lang))
    throw new UsageError(`--lang "${lang}" is no language code such as en, vi or ms`);
  if (date !== undefined && !DATE.test(date))
    throw new UsageError(`--date "${date}" is no date such as 2025-02-16`);
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The options that describe a text, for `parseArguments`. */
export const TEXT_OPTIONS = {
  lang: { type: 'string' },
  date: { type: 'string' },
  title: { type: 'string' },
} as const;
