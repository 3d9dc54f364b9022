import type { Face } from '../fonts/typefaces.ts';
import type { Leaf, Sheet, StructureNode } from '../layout/sheet.ts';
import { type Attachment, writeAttachments } from './attachments.ts';
import { srgbProfile } from './colour-profile.ts';
import { deflate } from './deflate.ts';
import { type EmbeddedFont, openFont, showOperand, writeFont } from './embedded-font.ts';
import { createFile, type PdfFile } from './file.ts';
import { type DocumentInfo, informationOf, xmpPacket } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { type Glyphs, pageContent } from './page-content.ts';
import { type Annotation, writeStructureTree } from './structure-tree.ts';
import {
  array,
  ascii,
  bool,
  dictionary,
  hexadecimal,
  name,
  number,
  numbers,
  reference,
  type Syntax,
  text,
} from './syntax.ts';

/** A document ready to be written. `id` is 32 hexadecimal digits that name its content. */
export interface PdfDocument {
  readonly sheet: Sheet;
  readonly info: DocumentInfo;
  readonly attachments: readonly Attachment[];
  readonly id: string;
}

const encoder = new TextEncoder();

let profile: Uint8Array | undefined;

function leafTypes(node: StructureNode, types: Map<Leaf, string> = new Map()): Map<Leaf, string> {
  for (const child of node.children) {
    if (child.kind === 'leaf') types.set(child, node.type);
    else if (child.kind === 'node') leafTypes(child, types);
  }
  return types;
}

/** The faces of a document, opened as they are first drawn with. */
function glyphsOf(file: PdfFile): Glyphs & { readonly opened: ReadonlyMap<Face, EmbeddedFont> } {
  const opened = new Map<Face, EmbeddedFont>();
  return {
    opened,
    show: run => {
      let font = opened.get(run.face);
      if (!font) {
        font = openFont(file, run.font, `F${opened.size + 1}`);
        opened.set(run.face, font);
      }
      return { resource: font.resource, operand: showOperand(font, run) };
    },
  };
}

function writeOutputIntent(file: PdfFile): Syntax {
  profile ??= deflate(srgbProfile());
  return file.add(
    dictionary({
      Type: name('OutputIntent'),
      S: name('GTS_PDFA1'),
      OutputConditionIdentifier: ascii('sRGB IEC61966-2.1'),
      RegistryName: ascii('http://www.color.org'),
      Info: ascii('sRGB IEC61966-2.1'),
      DestOutputProfile: file.deflated(profile, { N: number(3) }),
    }),
  );
}

/** The pages before their dictionaries are written: those await the annotations. */
interface OpenPages {
  readonly numbers: readonly number[];
  readonly contents: readonly Syntax[];
  readonly mcids: ReadonlyMap<Leaf, number>;
  readonly fonts: Syntax;
}

function writeContents(file: PdfFile, sheet: Sheet): OpenPages {
  const types = leafTypes(sheet.root);
  const mcids = new Map<Leaf, number>();
  const glyphs = glyphsOf(file);
  const contents = sheet.pages.map(page => {
    const { operators, leaves } = pageContent(page, sheet.height, types, glyphs);
    leaves.forEach((leaf, mcid) => {
      mcids.set(leaf, mcid);
    });
    return file.stream(encoder.encode(operators));
  });
  const opened = [...glyphs.opened.values()];
  for (const font of opened) writeFont(file, font);
  const fonts = dictionary(Object.fromEntries(opened.map(font => [font.resource, reference(font.object)])));
  return { numbers: sheet.pages.map(() => file.reserve()), contents, mcids, fonts };
}

function writePages(
  file: PdfFile,
  sheet: Sheet,
  open: OpenPages,
  annotations: readonly Annotation[],
): Syntax {
  const tree = file.reserve();
  const resources = file.add(dictionary({ Font: open.fonts }));
  open.numbers.forEach((object, index) => {
    const own = annotations.filter(annotation => annotation.page === index).map(annotation => annotation.ref);
    file.assign(
      object,
      dictionary({
        Type: name('Page'),
        Parent: reference(tree),
        MediaBox: numbers([0, 0, sheet.width, sheet.height]),
        Resources: resources,
        Contents: open.contents[index],
        StructParents: number(index),
        Tabs: name('S'),
        Annots: own.length > 0 ? array(own) : undefined,
      }),
    );
  });
  const kids = array(open.numbers.map(reference));
  file.assign(tree, dictionary({ Type: name('Pages'), Kids: kids, Count: number(open.numbers.length) }));
  return reference(tree);
}

/**
 * Writes a sheet as PDF 1.7 that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once. Nothing in it comes from
 * the clock or from chance: the same document gives the same bytes.
 */
export function writePdf(document: PdfDocument): Uint8Array {
  const { sheet, info } = document;
  const file = createFile();
  const open = writeContents(file, sheet);
  const placed = { pages: open.numbers, mcids: open.mcids, pageHeight: sheet.height };
  const structure = writeStructureTree(file, sheet.root, placed);
  const pages = writePages(file, sheet, open, structure.annotations);
  const files = writeAttachments(file, document.attachments, info.date);
  const names = array(files.flatMap(([fileName, ref]) => [text(fileName), ref]));
  const metadata = file.stream(
    encoder.encode(xmpPacket(info)),
    { Type: name('Metadata'), Subtype: name('XML') },
    true,
  );
  const root = file.add(
    dictionary({
      Type: name('Catalog'),
      Pages: pages,
      Lang: ascii(info.lang),
      MarkInfo: dictionary({ Marked: bool(true) }),
      ViewerPreferences: dictionary({ DisplayDocTitle: bool(true) }),
      StructTreeRoot: structure.root,
      Metadata: metadata,
      OutputIntents: array([writeOutputIntent(file)]),
      Outlines: writeOutline(file, sheet.bookmarks, open.numbers, sheet.height),
      AF: files.length > 0 ? array(files.map(([, ref]) => ref)) : undefined,
      Names: files.length > 0 ? dictionary({ EmbeddedFiles: dictionary({ Names: names }) }) : undefined,
    }),
  );
  const values = Object.entries(informationOf(info)).map(([key, value]) => [key, text(value)] as const);
  return file.finish({
    root,
    info: file.add(dictionary(Object.fromEntries(values))),
    id: hexadecimal(document.id),
  });
}
