/** A PDF object written out (ISO 32000-1, 7.3): what dictionaries, arrays and object streams are made of. */
export type Syntax = string & { readonly pdf: true };

const syntax = (text: string) => text as Syntax;

/** An indirect reference to the object with this number. */
export const reference = (number: number): Syntax => syntax(`${number} 0 R`);

/** A number with at most two decimals, never in exponent form. */
export function number(value: number): Syntax {
  const rounded = Math.round(value * 100) / 100;
  return syntax(Object.is(rounded, -0) ? '0' : String(rounded));
}

/** A name; what is not a regular character is written as `#` and two digits. */
export function name(text: string): Syntax {
  return syntax(`/${text.replace(/[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g, hexEscape)}`);
}

function hexEscape(character: string): string {
  return `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A string of bytes that are all printable ASCII. */
export function ascii(text: string): Syntax {
  return syntax(`(${text.replace(/[\\()]/g, '\\$&')})`);
}

/** A text string (7.9.2.2): ASCII as it is, all else in UTF-16 with its byte order mark. */
export function text(value: string): Syntax {
  if (/^[ -~]*$/.test(value)) return ascii(value);
  let hex = '<FEFF';
  for (let i = 0; i < value.length; i++)
    hex += value.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return syntax(`${hex}>`);
}

/** A string given in hexadecimal digits. */
export const hexadecimal = (digits: string): Syntax => syntax(`<${digits}>`);

export const bool = (value: boolean): Syntax => syntax(String(value));

export const NULL: Syntax = syntax('null');

export const array = (items: readonly Syntax[]): Syntax => syntax(`[${items.join(' ')}]`);

export const numbers = (values: readonly number[]): Syntax => array(values.map(number));

/** A dictionary; entries without a value are left out. */
export function dictionary(entries: Readonly<Record<string, Syntax | undefined>>): Syntax {
  let out = '<<';
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) out += `/${key} ${value}`;
  return syntax(`${out}>>`);
}
