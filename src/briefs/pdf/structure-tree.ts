import { shortened } from '../content/clean-text.ts';
import type { Leaf, LinkArea, StructureNode } from '../layout/sheet.ts';
import type { PdfFile } from './file.ts';
import { array, ascii, dictionary, name, number, numbers, reference, type Syntax, text } from './syntax.ts';

/** Where the writer put what the structure tree points to. */
export interface Placed {
  /** The pages' object numbers. */
  readonly pages: readonly number[];
  /** Marked-content id of each leaf, within its page. */
  readonly mcids: ReadonlyMap<Leaf, number>;
  readonly pageHeight: number;
}

/** A link annotation of a page. */
export interface Annotation {
  readonly page: number;
  readonly ref: Syntax;
}

interface Writing {
  readonly file: PdfFile;
  readonly placed: Placed;
  /** Parent tree: for each page the elements by marked-content id, then one entry for each annotation. */
  readonly parents: (Syntax | Syntax[])[];
  readonly annotations: Annotation[];
}

function pageRef(writing: Writing, page: number): Syntax {
  return reference(writing.placed.pages[page] ?? 0);
}

function writeAnnotation(writing: Writing, area: LinkArea, owner: Syntax): Syntax {
  const { file, placed, parents, annotations } = writing;
  const { x, y, width, height } = area.box;
  const key = parents.push(owner) - 1;
  const ref = file.add(
    dictionary({
      Type: name('Annot'),
      Subtype: name('Link'),
      Rect: numbers([x, placed.pageHeight - y - height, x + width, placed.pageHeight - y]),
      Border: numbers([0, 0, 0]),
      // Print: ISO 19005-3, 6.3.2 asks it of every annotation.
      F: number(4),
      Contents: text(shortened(area.contents, 400)),
      A: dictionary({ Type: name('Action'), S: name('URI'), URI: ascii(area.url) }),
      StructParent: number(key),
      P: pageRef(writing, area.page),
    }),
  );
  annotations.push({ page: area.page, ref });
  return ref;
}

function attributesOf(node: StructureNode, placed: Placed): Syntax | undefined {
  if (node.type === 'TH') return dictionary({ O: name('Table'), Scope: name(node.scope ?? 'Column') });
  if (node.type === 'L') {
    const items = node.children.filter(child => child.kind === 'node');
    const labelled = items.every(item =>
      item.children.some(child => child.kind === 'node' && child.type === 'Lbl'),
    );
    return dictionary({ O: name('List'), ListNumbering: name(labelled ? 'Decimal' : 'None') });
  }
  if (node.type === 'Figure' && node.box) {
    const { x, y, width, height } = node.box;
    const top = placed.pageHeight - y;
    const box = numbers([x, top - height, x + width, top]);
    return dictionary({ O: name('Layout'), Placement: name('Block'), BBox: box });
  }
  return undefined;
}

/** Writes a node's children; gives their entries for its K array. */
function writeChildren(
  writing: Writing,
  node: StructureNode,
  own: Syntax,
  firstPage: number | undefined,
): Syntax[] {
  const kids: Syntax[] = [];
  for (const child of node.children) {
    if (child.kind === 'node') {
      const kid = writeNode(writing, child, own);
      if (kid) kids.push(kid);
    } else if (child.kind === 'leaf') {
      const mcid = writing.placed.mcids.get(child);
      if (mcid === undefined) continue;
      const onPage = writing.parents[child.page];
      if (Array.isArray(onPage)) onPage[mcid] = own;
      const page = pageRef(writing, child.page);
      const plain = child.page === firstPage;
      kids.push(plain ? number(mcid) : dictionary({ Type: name('MCR'), Pg: page, MCID: number(mcid) }));
    } else {
      const annotation = writeAnnotation(writing, child, own);
      kids.push(dictionary({ Type: name('OBJR'), Obj: annotation, Pg: pageRef(writing, child.page) }));
    }
  }
  return kids;
}

function writeNode(writing: Writing, node: StructureNode, parent: Syntax): Syntax | undefined {
  // An empty cell still holds its column's place; any other empty element would only be noise.
  if (node.children.length === 0 && node.type !== 'TD') return undefined;
  const object = writing.file.reserve();
  const own = reference(object);
  const firstPage = pageOf(node);
  const kids = writeChildren(writing, node, own, firstPage);
  writing.file.assign(
    object,
    dictionary({
      S: name(node.type),
      P: parent,
      Pg: firstPage === undefined ? undefined : pageRef(writing, firstPage),
      K: kids.length > 1 ? array(kids) : kids[0],
      Lang: node.lang === undefined ? undefined : ascii(node.lang),
      Alt: node.alt === undefined ? undefined : text(shortened(node.alt, 4000)),
      A: attributesOf(node, writing.placed),
    }),
  );
  return own;
}

/** The page of the element's own first content, undefined for one that only groups others. */
function pageOf(node: StructureNode): number | undefined {
  for (const child of node.children) if (child.kind !== 'node') return child.page;
  return undefined;
}

/** The structure tree of a document: its root, and the annotations it brought with it. */
export interface StructureTree {
  readonly root: Syntax;
  readonly annotations: readonly Annotation[];
}

/**
 * Writes the structure tree with its parent tree (ISO 32000-1, 14.7): keys 0 to pages − 1 are the pages' StructParents,
 * the keys after them the annotations' StructParent.
 */
export function writeStructureTree(file: PdfFile, document: StructureNode, placed: Placed): StructureTree {
  const writing: Writing = { file, placed, parents: placed.pages.map(() => []), annotations: [] };
  const object = file.reserve();
  const root = reference(object);
  const top = writeNode(writing, document, root);
  const nums = writing.parents.flatMap((value, key) => [
    number(key),
    Array.isArray(value) ? file.add(array(value)) : value,
  ]);
  file.assign(
    object,
    dictionary({
      Type: name('StructTreeRoot'),
      K: array(top ? [top] : []),
      ParentTree: file.add(dictionary({ Nums: array(nums) })),
      ParentTreeNextKey: number(writing.parents.length),
    }),
  );
  return { root, annotations: writing.annotations };
}
