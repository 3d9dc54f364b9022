import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { dict, get, list, nameOf, numberOf, type OpenPdf, resolve, textOf } from './open-pdf.ts';

/** Where each page's marked content is: `page reference → mcids`. */
export type MarkedContent = ReadonlyMap<string, ReadonlySet<number>>;

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
};

interface Walk {
  readonly problems: string[];
  readonly headings: number[];
  readonly owners: Map<string, string>;
  readonly linked: Map<string, string>;
  readonly rows: Map<string, number[]>;
}

function kidsOf(pdf: OpenPdf, element: PDFDict): readonly PDFObject[] {
  const raw = element.get(element.context.obj('K') as never);
  if (raw === undefined) return [];
  const kids = resolve(pdf, raw);
  return kids instanceof PDFArray ? kids.asArray() : [raw];
}

function visit(
  pdf: OpenPdf,
  ref: PDFRef,
  parent: PDFRef,
  parentType: string,
  table: string,
  walk: Walk,
): void {
  const element = resolve(pdf, ref);
  if (!(element instanceof PDFDict)) {
    walk.problems.push(`structure element ${ref} is missing`);
    return;
  }
  const type = nameOf(pdf, element, 'S') ?? '';
  if (!STANDARD.has(type)) walk.problems.push(`${type}: no standard structure type`);
  if (element.get(element.context.obj('P') as never)?.toString() !== parent.toString()) {
    walk.problems.push(`${type} ${ref}: wrong parent`);
  }
  const allowed = PARENTS[type];
  if (allowed && !allowed.includes(parentType)) walk.problems.push(`${type} inside ${parentType}`);
  if (/^H[1-6]$/.test(type)) walk.headings.push(Number(type[1]));
  const attributes = dict(pdf, element, 'A');
  if (type === 'TH' && !['Column', 'Row', 'Both'].includes(nameOf(pdf, attributes, 'Scope') ?? '')) {
    walk.problems.push('TH without Scope');
  }
  if (type === 'Figure') {
    if (!textOf(pdf, element, 'Alt')) walk.problems.push('Figure without Alt');
    if (list(pdf, attributes, 'BBox')?.length !== 4) walk.problems.push('Figure without BBox');
  }
  const language = textOf(pdf, element, 'Lang');
  if (language !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    walk.problems.push(`Lang ${language}`);
  const kids = kidsOf(pdf, element);
  const inTable = type === 'Table' ? ref.toString() : table;
  if (type === 'TR') walk.rows.set(inTable, [...(walk.rows.get(inTable) ?? []), kids.length]);
  const page = element.get(element.context.obj('Pg') as never)?.toString();
  for (const kid of kids) {
    const value = resolve(pdf, kid);
    if (value instanceof PDFNumber) walk.owners.set(`${page}/${value.asNumber()}`, ref.toString());
    else if (value instanceof PDFDict && nameOf(pdf, value, 'Type') === 'MCR') {
      const on = value.get(value.context.obj('Pg') as never)?.toString() ?? page;
      walk.owners.set(`${on}/${numberOf(pdf, value, 'MCID')}`, ref.toString());
    } else if (value instanceof PDFDict && nameOf(pdf, value, 'Type') === 'OBJR') {
      walk.linked.set(String(value.get(value.context.obj('Obj') as never)), ref.toString());
      if (type !== 'Link') walk.problems.push(`annotation inside ${type}`);
    } else if (kid instanceof PDFRef) visit(pdf, kid, ref, type, inTable, walk);
    else walk.problems.push(`${type}: unknown child`);
  }
}

function headingProblems(levels: readonly number[]): string[] {
  const problems: string[] = [];
  if (levels[0] !== 1) problems.push('the first heading is not H1');
  levels.forEach((level, i) => {
    if (i > 0 && level > (levels[i - 1] ?? 0) + 1) problems.push(`heading jumps to H${level}`);
  });
  return problems;
}

/** ISO 14289-1, 7.1 to 7.5 and 7.18; ISO 32000-1, 14.7: the tree, its parent tree, and the content it claims. */
export function structureProblems(pdf: OpenPdf, content: MarkedContent): string[] {
  const root = dict(pdf, pdf.catalog, 'StructTreeRoot');
  const rootRef = pdf.catalog.get(pdf.catalog.context.obj('StructTreeRoot') as never);
  if (!root || !(rootRef instanceof PDFRef)) return ['no structure tree'];
  const walk: Walk = { problems: [], headings: [], owners: new Map(), linked: new Map(), rows: new Map() };
  const top = kidsOf(pdf, root);
  for (const kid of top) if (kid instanceof PDFRef) visit(pdf, kid, rootRef, '', '', walk);
  const first = resolve(pdf, top[0]);
  if (!(first instanceof PDFDict) || nameOf(pdf, first, 'S') !== 'Document')
    walk.problems.push('the root is no Document');
  walk.problems.push(...headingProblems(walk.headings));
  for (const [table, cells] of walk.rows) {
    if (new Set(cells).size > 1)
      walk.problems.push(`table ${table}: rows of ${[...new Set(cells)].join(' and ')} cells`);
  }
  const nums = list(pdf, dict(pdf, root, 'ParentTree'), 'Nums') ?? [];
  const parents = new Map<number, PDFObject>();
  for (let i = 0; i + 1 < nums.length; i += 2) parents.set(Number(String(nums[i])), nums[i + 1] as PDFObject);
  pdf.pages.forEach((page, index) => {
    const ref = pdf.document.context.getObjectRef(page)?.toString() ?? '';
    const own = resolve(pdf, parents.get(numberOf(pdf, page, 'StructParents') ?? -1));
    const mcids = content.get(ref) ?? new Set();
    if (!(own instanceof PDFArray)) walk.problems.push(`page ${index + 1}: not in the parent tree`);
    for (const mcid of mcids) {
      const owner = walk.owners.get(`${ref}/${mcid}`);
      if (owner === undefined) walk.problems.push(`page ${index + 1}: content ${mcid} belongs to no element`);
      const listed = own instanceof PDFArray ? own.asArray()[mcid]?.toString() : undefined;
      if (listed !== owner) walk.problems.push(`page ${index + 1}: parent tree is wrong at ${mcid}`);
    }
    for (const key of walk.owners.keys()) {
      const [page_, mcid] = key.split('/');
      if (page_ === ref && !mcids.has(Number(mcid)))
        walk.problems.push(`page ${index + 1}: no content ${mcid}`);
    }
    const annotations = list(pdf, page, 'Annots') ?? [];
    if (annotations.length > 0 && nameOf(pdf, page, 'Tabs') !== 'S')
      walk.problems.push(`page ${index + 1}: no /Tabs /S`);
    for (const annotation of annotations) {
      const value = resolve(pdf, annotation);
      if (!(value instanceof PDFDict)) continue;
      if (!textOf(pdf, value, 'Contents')) walk.problems.push('annotation without Contents');
      const flags = numberOf(pdf, value, 'F') ?? 0;
      if ((flags & 4) === 0 || (flags & 0b100011) !== 0) walk.problems.push('annotation is not printed');
      const owner = walk.linked.get(annotation.toString());
      const parent = parents.get(numberOf(pdf, value, 'StructParent') ?? -1)?.toString();
      if (owner === undefined || parent !== owner)
        walk.problems.push('annotation is not in the structure tree');
      if (get(pdf, value, 'A') === undefined) walk.problems.push('link leads nowhere');
    }
  });
  return walk.problems;
}
