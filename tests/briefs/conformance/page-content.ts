/** What a content stream shows: each marked-content sequence with the codes it draws, and what stands outside of any. */
export interface ContentSequence {
  readonly tag: string;
  readonly mcid: number | null;
  readonly fonts: Map<string, Set<number>>;
}

export interface ParsedContent {
  readonly sequences: readonly ContentSequence[];
  readonly unmarked: readonly string[];
  readonly nested: boolean;
  readonly balanced: boolean;
  /** Every saved graphics state is restored, and none that was not saved. */
  readonly restored: boolean;
  readonly operators: ReadonlySet<string>;
}

const TOKEN = /<<|>>|\/[^\s[\]<>/()]+|<[0-9a-fA-F]*>|[[\]]|\((?:\\.|[^\\)])*\)|[^\s[\]<>()/]+/g;
const PAINTS = new Set(['f', 'S', 'B', 'f*', 's', 'b', 'TJ', 'Tj', 'Do', 'sh', 'EI']);

/** Reads a content stream's operators (ISO 32000-1, 8.2 and 14.6). */
export function parseContent(text: string): ParsedContent {
  const sequences: ContentSequence[] = [];
  const unmarked: string[] = [];
  const operators = new Set<string>();
  let operands: string[] = [];
  let open: ContentSequence[] = [];
  let font = '';
  let nested = false;
  let balanced = true;
  let [saved, restored] = [0, true];
  for (const token of text.match(TOKEN) ?? []) {
    if (!/^[A-Za-z'"*]+$/.test(token) || token === 'true' || token === 'false' || token === 'null') {
      operands.push(token);
      continue;
    }
    // Of the text rendering modes, only those that show the text may occur.
    operators.add(token === 'Tr' ? `Tr ${operands[0]}` : token);
    if (token === 'q') saved += 1;
    if (token === 'Q') saved -= 1;
    if (saved < 0) restored = false;
    if (token === 'BDC' || token === 'BMC') {
      if (open.length > 0) nested = true;
      const at = operands.indexOf('/MCID');
      const sequence = {
        tag: (operands[0] ?? '').slice(1),
        mcid: at < 0 ? null : Number(operands[at + 1]),
        fonts: new Map<string, Set<number>>(),
      };
      open.push(sequence);
      sequences.push(sequence);
    } else if (token === 'EMC') {
      if (open.length === 0) balanced = false;
      open = open.slice(0, -1);
    } else if (token === 'Tf') font = (operands[0] ?? '').slice(1);
    else if (PAINTS.has(token)) {
      const current = open.at(-1);
      if (!current) unmarked.push(token);
      if (token === 'TJ' || token === 'Tj') {
        const codes = current?.fonts.get(font) ?? new Set<number>();
        current?.fonts.set(font, codes);
        for (const operand of operands) {
          if (!operand.startsWith('<') || operand === '<<') continue;
          for (let i = 1; i + 4 < operand.length; i += 4)
            codes.add(Number.parseInt(operand.slice(i, i + 4), 16));
        }
      }
    }
    operands = [];
  }
  return {
    sequences,
    unmarked,
    nested,
    balanced: balanced && open.length === 0,
    restored: restored && saved === 0,
    operators,
  };
}
