import type { ShapedText } from '../fonts/shape-text.ts';
import type { BundledFace } from '../fonts/typefaces.ts';

/** Points (1/72 inch) from the page's top left corner, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Structure types of ISO 32000-1, 14.8.4 that a brief uses. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'Span';

/** A stretch of one page's content that belongs to a structure element; the writer gives it its marked-content id. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly page: number;
}

/** A link's area on a page. `contents` is what a reader hears of it. */
export interface LinkArea {
  readonly kind: 'link';
  readonly page: number;
  readonly box: Box;
  readonly url: string;
  readonly contents: string;
}

/** An element of the structure tree: what a screen reader meets, in reading order. */
export interface StructureNode {
  readonly kind: 'node';
  readonly type: StructureType;
  readonly lang?: string;
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly children: (StructureNode | Leaf | LinkArea)[];
  /** Where a figure stands. */
  box?: Box;
}

/** What is on the page for the eye only: bands, rules, page furniture (ISO 32000-1, 14.8.2.2). */
export interface Artifact {
  readonly kind: 'artifact';
  readonly type: 'Layout' | 'Pagination' | 'Background';
  readonly subtype?: 'Header' | 'Footer';
}

export type Tag = Leaf | Artifact;

export interface TextItem {
  readonly kind: 'text';
  readonly tag: Tag;
  readonly text: string;
  readonly shaped: ShapedText;
  readonly face: BundledFace;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly baseline: number;
}

export type Shape =
  | { readonly shape: 'rect'; readonly box: Box; readonly radius?: number }
  | {
      readonly shape: 'line';
      readonly points: readonly (readonly [number, number])[];
      readonly close?: boolean;
    }
  | { readonly shape: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
  /** Rectangles on a grid: `boxes` in steps of `unit` from (x, y). */
  | {
      readonly shape: 'grid';
      readonly x: number;
      readonly y: number;
      readonly unit: number;
      readonly boxes: readonly Box[];
    };

/** A drawn shape. Colours are `#rrggbb`; nothing is transparent. */
export interface ShapeItem {
  readonly kind: 'shape';
  readonly tag: Tag;
  readonly form: Shape;
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
}

export type Item = TextItem | ShapeItem;

export interface Page {
  readonly index: number;
  readonly items: Item[];
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly y: number;
}

/** A laid-out document: everything the writer needs, and everything a layout test looks at. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly Page[];
  readonly root: StructureNode;
  readonly bookmarks: readonly Bookmark[];
}

/** A new element, appended to its parent. */
export function addNode(
  parent: StructureNode,
  type: StructureType,
  options: Pick<StructureNode, 'lang' | 'alt' | 'scope'> = {},
): StructureNode {
  const node: StructureNode = { kind: 'node', type, children: [], ...options };
  parent.children.push(node);
  return node;
}

/** A new stretch of content of an element on a page. */
export function addLeaf(parent: StructureNode, page: number): Leaf {
  const leaf: Leaf = { kind: 'leaf', page };
  parent.children.push(leaf);
  return leaf;
}
