import { type PDFContext, type PDFDict, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import type { Leaf, LinkArea, StructureNode } from '../layout/sheet.ts';

/** Where the writer put what the structure tree points to. */
export interface Placed {
  readonly pageRefs: readonly PDFRef[];
  /** Marked-content id of each leaf, within its page. */
  readonly mcids: ReadonlyMap<Leaf, number>;
  readonly pageHeight: number;
}

/** A link annotation with the key under which the parent tree finds its element. */
export interface Annotation {
  readonly page: number;
  readonly ref: PDFRef;
}

interface Writing {
  readonly context: PDFContext;
  readonly placed: Placed;
  /** Parent tree: for each page the elements by marked-content id, then one entry for each annotation. */
  readonly parents: Map<number, PDFRef | PDFRef[]>;
  readonly annotations: Annotation[];
}

function writeAnnotation(writing: Writing, area: LinkArea, owner: PDFRef): PDFRef {
  const { context, placed, parents, annotations } = writing;
  const { box } = area;
  const key = parents.size;
  parents.set(key, owner);
  const ref = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [box.x, placed.pageHeight - box.y - box.height, box.x + box.width, placed.pageHeight - box.y].map(
        edge => Math.round(edge * 100) / 100,
      ),
      Border: [0, 0, 0],
      // Print: ISO 19005-3, 6.3.2 asks it of every annotation.
      F: 4,
      Contents: PDFHexString.fromText(area.contents),
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(area.url) },
      StructParent: key,
      P: placed.pageRefs[area.page] ?? null,
    }),
  );
  annotations.push({ page: area.page, ref });
  return ref;
}

function attributesOf(node: StructureNode, placed: Placed): Record<string, unknown> | undefined {
  if (node.type === 'TH') return { O: 'Table', Scope: node.scope ?? 'Column' };
  if (node.type === 'L') return { O: 'List', ListNumbering: 'Decimal' };
  if (node.type === 'Figure' && node.box) {
    const { x, y, width, height } = node.box;
    const top = placed.pageHeight - y;
    const box = [x, top - height, x + width, top].map(edge => Math.round(edge * 100) / 100);
    return { O: 'Layout', Placement: 'Block', BBox: box };
  }
  return undefined;
}

function writeNode(writing: Writing, node: StructureNode, parent: PDFRef): PDFRef | undefined {
  const { context, placed, parents } = writing;
  if (node.children.length === 0 && node.type !== 'TD') return undefined;
  const ref = context.nextRef();
  const firstPage = pageOf(node);
  const dict = context.obj({ Type: 'StructElem', S: node.type, P: parent }) as PDFDict;
  const set = (key: string, value: unknown) =>
    dict.set(context.obj(key) as never, context.obj(value as never) as never);
  const kids: unknown[] = [];
  for (const child of node.children) {
    if (child.kind === 'node') {
      const kid = writeNode(writing, child, ref);
      if (kid) kids.push(kid);
    } else if (child.kind === 'leaf') {
      const mcid = placed.mcids.get(child);
      if (mcid === undefined) continue;
      const onPage = parents.get(child.page);
      if (Array.isArray(onPage)) onPage[mcid] = ref;
      kids.push(
        child.page === firstPage ? mcid : { Type: 'MCR', Pg: placed.pageRefs[child.page], MCID: mcid },
      );
    } else {
      const annotation = writeAnnotation(writing, child, ref);
      kids.push({ Type: 'OBJR', Obj: annotation, Pg: placed.pageRefs[child.page] });
    }
  }
  if (firstPage !== undefined) set('Pg', placed.pageRefs[firstPage]);
  if (kids.length > 0) set('K', kids.length === 1 ? kids[0] : kids);
  if (node.lang !== undefined) set('Lang', PDFString.of(node.lang));
  if (node.alt !== undefined) set('Alt', PDFHexString.fromText(node.alt));
  const attributes = attributesOf(node, placed);
  if (attributes) set('A', attributes);
  context.assign(ref, dict);
  return ref;
}

/** The page of the element's own first content, undefined for one that only groups others. */
function pageOf(node: StructureNode): number | undefined {
  for (const child of node.children) if (child.kind !== 'node') return child.page;
  return undefined;
}

/** The structure tree of a document: its root, and the annotations it brought with it. */
export interface StructureTree {
  readonly root: PDFRef;
  readonly annotations: readonly Annotation[];
}

/**
 * Writes the structure tree with its parent tree (ISO 32000-1, 14.7): keys 0 to pages − 1 are the pages' StructParents,
 * the keys after them the annotations' StructParent.
 */
export function writeStructureTree(
  context: PDFContext,
  document: StructureNode,
  placed: Placed,
): StructureTree {
  const writing: Writing = { context, placed, parents: new Map(), annotations: [] };
  placed.pageRefs.forEach((_, index) => {
    writing.parents.set(index, []);
  });
  const root = context.nextRef();
  const top = writeNode(writing, document, root);
  const nums = [...writing.parents].flatMap(([key, value]) => [
    key,
    Array.isArray(value) ? context.register(context.obj(value)) : value,
  ]);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: top ? [top] : [],
      ParentTree: context.register(context.obj({ Nums: nums })),
      ParentTreeNextKey: writing.parents.size,
    }),
  );
  return { root, annotations: writing.annotations };
}
