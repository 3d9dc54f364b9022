import { documentProblems } from './document-rules.ts';
import { fontProblems } from './font-rules.ts';
import { decoded, latin1, type OpenPdf, streamOf } from './open-pdf.ts';
import { parseContent } from './page-content.ts';
import { structureProblems } from './structure-rules.ts';

const OPERATORS = new Set([
  ...'BDC EMC BT ET Tf Td TJ rg RG w d m l c h re f S B J j q cm Q'.split(' '),
  'Tr 0',
  'Tr 2',
]);

/** What keeps a file from being PDF/A-3a and PDF/UA-1 at once, as far as a brief could break them; empty if nothing. */
export function problemsOf(pdf: OpenPdf): string[] {
  const problems: string[] = [];
  const used = new Map<string, Set<number>>();
  const content = new Map<string, Set<number>>();
  pdf.pages.forEach((page, index) => {
    const where = `page ${index + 1}`;
    const stream = streamOf(pdf, page, 'Contents');
    if (!stream) {
      problems.push(`${where}: no content`);
      return;
    }
    const parsed = parseContent(latin1(decoded(stream)));
    if (parsed.unmarked.length > 0)
      problems.push(`${where}: ${parsed.unmarked.length} marks outside marked content`);
    if (!parsed.restored) problems.push(`${where}: q and Q do not pair`);
    if (parsed.nested || !parsed.balanced) problems.push(`${where}: marked content is nested or unbalanced`);
    for (const operator of parsed.operators) {
      if (!OPERATORS.has(operator)) problems.push(`${where}: operator ${operator}`);
    }
    const mcids = new Set<number>();
    content.set(pdf.document.context.getObjectRef(page)?.toString() ?? '', mcids);
    for (const sequence of parsed.sequences) {
      if (sequence.mcid === null && sequence.tag !== 'Artifact')
        problems.push(`${where}: neither tagged nor artifact`);
      if (sequence.mcid !== null && mcids.has(sequence.mcid))
        problems.push(`${where}: MCID ${sequence.mcid} twice`);
      if (sequence.mcid !== null) mcids.add(sequence.mcid);
      for (const [font, codes] of sequence.fonts)
        used.set(font, new Set([...(used.get(font) ?? []), ...codes]));
    }
  });
  return [
    ...problems,
    ...documentProblems(pdf),
    ...structureProblems(pdf, content),
    ...fontProblems(pdf, used),
  ];
}
