import { PDFContext, PDFHeader, PDFHexString, type PDFRef, PDFStreamWriter, PDFString } from 'pdf-lib';
import { type Face, TYPEFACES } from '../fonts/typefaces.ts';
import type { Leaf, Sheet, StructureNode } from '../layout/sheet.ts';
import { type Attachment, writeAttachments } from './attachments.ts';
import { srgbProfile } from './colour-profile.ts';
import { type EmbeddedFont, openFont, showOperand, writeFont } from './embedded-font.ts';
import { type DocumentInfo, informationOf, xmpPacket } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { type Glyphs, pageContent } from './page-content.ts';
import { writeStructureTree } from './structure-tree.ts';

/** A document ready to be written. `id` is 32 hexadecimal digits that name its content. */
export interface PdfDocument {
  readonly sheet: Sheet;
  readonly info: DocumentInfo;
  readonly attachments: readonly Attachment[];
  readonly id: string;
}

let profile: Uint8Array | undefined;

function leafTypes(node: StructureNode, types: Map<Leaf, string> = new Map()): Map<Leaf, string> {
  for (const child of node.children) {
    if (child.kind === 'leaf') types.set(child, node.type);
    else if (child.kind === 'node') leafTypes(child, types);
  }
  return types;
}

/** The faces of a document, opened as they are first drawn with. */
function glyphsOf(context: PDFContext): Glyphs & { readonly opened: ReadonlyMap<Face, EmbeddedFont> } {
  const opened = new Map<Face, EmbeddedFont>();
  return {
    opened,
    show: run => {
      let font = opened.get(run.face);
      if (!font) {
        font = openFont(context, TYPEFACES[run.face], `F${opened.size + 1}`);
        opened.set(run.face, font);
      }
      return { resource: font.resource, operand: showOperand(font, run) };
    },
  };
}

function writeOutputIntent(context: PDFContext): PDFRef {
  profile ??= srgbProfile();
  const stream = context.register(context.flateStream(profile, { N: 3 }));
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      RegistryName: PDFString.of('http://www.color.org'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: stream,
    }),
  );
}

/** Writes the pages with their content; returns their references, dictionaries left open for annotations. */
function writePages(context: PDFContext, sheet: Sheet, glyphs: ReturnType<typeof glyphsOf>) {
  const types = leafTypes(sheet.root);
  const mcids = new Map<Leaf, number>();
  const tree = context.nextRef();
  const resources = context.nextRef();
  const refs = sheet.pages.map(() => context.nextRef());
  const dicts = sheet.pages.map((page, index) => {
    const content = pageContent(page, sheet.height, types, glyphs);
    content.leaves.forEach((leaf, mcid) => {
      mcids.set(leaf, mcid);
    });
    const dict = context.obj({
      Type: 'Page',
      Parent: tree,
      MediaBox: [0, 0, sheet.width, sheet.height],
      Resources: resources,
      Contents: context.register(context.flateStream(content.operators)),
      StructParents: index,
      Tabs: 'S',
    });
    context.assign(refs[index] ?? context.nextRef(), dict);
    return dict;
  });
  for (const font of glyphs.opened.values()) writeFont(context, font);
  const fonts = Object.fromEntries([...glyphs.opened.values()].map(font => [font.resource, font.ref]));
  context.assign(resources, context.obj({ Font: fonts }));
  context.assign(tree, context.obj({ Type: 'Pages', Kids: refs, Count: refs.length }));
  return { refs, dicts, mcids, tree };
}

/**
 * Writes a sheet as PDF 1.7 that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once. Nothing in it comes from
 * the clock or from chance: the same document gives the same bytes.
 */
export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const { sheet, info } = document;
  const context = PDFContext.create();
  context.header = PDFHeader.forVersion(1, 7);
  const pages = writePages(context, sheet, glyphsOf(context));
  const structure = writeStructureTree(context, sheet.root, {
    pageRefs: pages.refs,
    mcids: pages.mcids,
    pageHeight: sheet.height,
  });
  pages.dicts.forEach((dict, index) => {
    const own = structure.annotations.filter(annotation => annotation.page === index);
    if (own.length > 0) dict.set(context.obj('Annots'), context.obj(own.map(annotation => annotation.ref)));
  });
  const files = writeAttachments(context, document.attachments, info.date);
  const outline = writeOutline(context, sheet.bookmarks, pages.refs, sheet.height);
  const metadata = context.stream(new TextEncoder().encode(xmpPacket(info)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: pages.tree,
      Lang: PDFString.of(info.lang),
      MarkInfo: { Marked: true },
      ViewerPreferences: { DisplayDocTitle: true },
      StructTreeRoot: structure.root,
      Metadata: context.register(metadata),
      OutputIntents: [writeOutputIntent(context)],
      ...(outline ? { Outlines: outline } : {}),
      ...(files.length > 0
        ? {
            AF: files.map(([, ref]) => ref),
            Names: { EmbeddedFiles: { Names: files.flatMap(([name, ref]) => [PDFString.of(name), ref]) } },
          }
        : {}),
    }),
  );
  const information = Object.entries(informationOf(info)).map(([key, value]) => [
    key,
    key.endsWith('Date') ? PDFString.of(value) : PDFHexString.fromText(value),
  ]);
  context.trailerInfo.Info = context.register(context.obj(Object.fromEntries(information)));
  const id = PDFHexString.of(document.id);
  context.trailerInfo.ID = context.obj([id, id]);
  return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}
