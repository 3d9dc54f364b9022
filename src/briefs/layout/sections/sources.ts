import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import type { Language } from '../../../texts/language.ts';
import type { SourceRow } from '../../content/brief-content.ts';
import { eastAsianStretches } from '../../fonts/east-asian.ts';
import { drawLine, plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block } from '../flow.ts';
import { addNode, type StructureNode } from '../sheet.ts';
import { coloured, LINK, STYLES } from '../theme.ts';
import { type Span, wrap } from '../wrap.ts';

const LABEL = 20;
const LEADING = 1.32;

/** A name in East Asian letters is in the language of the report. */
function publisherSpans({ publisher, lang }: SourceRow): readonly Span[] {
  const own = eastAsianStretches(publisher).length > 0 ? { lang } : {};
  return [
    { text: publisher, style: STYLES.small, ...own },
    { text: ' · ', style: STYLES.small },
  ];
}

/** The sources, numbered as the figures cite them: title, publisher, date, address, fingerprint of the original. */
export function sourceList(
  rows: readonly SourceRow[],
  texts: BriefTexts,
  lang: Language,
  width: number,
  section: StructureNode,
): readonly Block[] {
  const list = addNode(section, 'L');
  const inner = width - LABEL;
  return rows.map((row, i): Block => {
    const foreign = row.lang === lang ? {} : { lang: row.lang };
    const title = plain(row.title, { ...STYLES.cell, face: 'bold' }, inner, {
      maxLines: 4,
      leading: LEADING,
      ...foreign,
    });
    const publisher = row.publisher === '' ? [] : publisherSpans(row);
    const about: Span[] = [...publisher, { text: row.line, style: STYLES.small }];
    const print: Span[] =
      row.hash === null ? [] : [{ text: `${texts.fingerprint}: ${row.hash}`, style: STYLES.tiny }];
    const both: Span[] = [...about, { text: ' · ', style: STYLES.small }, ...print];
    // The fingerprint stands in the line of date and language where it fits there, else beneath the address.
    const beside = print.length > 0 && wrap(both, inner).lines.length === 1;
    const line = wrap(beside ? both : about, inner, { maxLines: 2, leading: LEADING });
    const link: Span[] =
      row.url === null
        ? []
        : [{ text: row.url, style: coloured(STYLES.small, LINK), href: row.url, contents: row.linkText }];
    const address = wrap(link, inner, { maxLines: 3, leading: LEADING });
    const hash = wrap(beside ? [] : print, inner, { leading: LEADING });
    const item = addNode(list, 'LI');
    const [label, body] = [addNode(item, 'Lbl'), addNode(item, 'LBody')];
    const parts = [title, line, address, hash].filter(part => part.lines.length > 0);
    const nodes = parts.map(() => addNode(body, 'P'));
    return {
      height: parts.reduce((sum, part) => sum + part.height, 0),
      before: i === 0 ? 0 : 7,
      draw: ({ page, x, y }) => {
        drawLine(page, `[${row.number}]`, STYLES.small, label, { x, y });
        let at = y;
        parts.forEach((part, p) => {
          const owner = nodes[p];
          if (owner) drawParagraph(part, owner, { page, x: x + LABEL, y: at });
          at += part.height;
        });
      },
    };
  });
}
