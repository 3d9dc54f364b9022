import {
  type PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { decoded, dict, get, latin1, list, nameOf, type OpenPdf, resolve, streamOf } from './open-pdf.ts';

/** A planted fault: what it does to a document, and words of the problem that must be found. */
export interface Mutation {
  readonly name: string;
  readonly finds: RegExp;
  readonly plant: (pdf: OpenPdf) => void;
}

const key = PDFName.of;

/** The first structure element of a type. */
function element(pdf: OpenPdf, type: string, nth = 0): PDFDict {
  const found = pdf.document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(object => object instanceof PDFDict && nameOf(pdf, object, 'S') === type && object.has(key('P')));
  const chosen = found[nth];
  if (!(chosen instanceof PDFDict)) throw new Error(`no ${type} to spoil`);
  return chosen;
}

function replaceStream(pdf: OpenPdf, ref: PDFObject | undefined, change: (text: string) => string): void {
  const stream = resolve(pdf, ref);
  if (!(stream instanceof PDFRawStream) || !(ref instanceof PDFRef)) throw new Error('no stream to spoil');
  const entries = stream.dict.clone(pdf.document.context);
  entries.delete(key('Filter'));
  const text = change(latin1(decoded(stream)));
  const bytes = Uint8Array.from(text, character => character.charCodeAt(0));
  pdf.document.context.assign(ref, PDFRawStream.of(entries, bytes));
}

const contents = (pdf: OpenPdf) => pdf.pages[0]?.get(key('Contents'));
const xmp = (pdf: OpenPdf) => pdf.catalog.get(key('Metadata'));

function font(pdf: OpenPdf): {
  readonly font: PDFDict;
  readonly descendant: PDFDict;
  readonly descriptor: PDFDict;
} {
  const first = dict(pdf, dict(pdf, dict(pdf, pdf.pages[0], 'Resources'), 'Font'), 'F1') as PDFDict;
  const descendant = resolve(pdf, list(pdf, first, 'DescendantFonts')?.[0]) as PDFDict;
  return { font: first, descendant, descriptor: dict(pdf, descendant, 'FontDescriptor') as PDFDict };
}

const widths = (pdf: OpenPdf) => list(pdf, font(pdf).descendant, 'W')?.[1];

const annotation = (pdf: OpenPdf) => {
  const page = pdf.pages.find(one => (list(pdf, one, 'Annots') ?? []).length > 0);
  return resolve(pdf, list(pdf, page, 'Annots')?.[0]) as PDFDict;
};

function parentTree(pdf: OpenPdf): PDFArray {
  const nums = list(pdf, dict(pdf, dict(pdf, pdf.catalog, 'StructTreeRoot'), 'ParentTree'), 'Nums');
  return resolve(pdf, nums?.[1]) as PDFArray;
}

const attached = (pdf: OpenPdf) => resolve(pdf, list(pdf, pdf.catalog, 'AF')?.[0]) as PDFDict;

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'Figure loses its Alt',
    finds: /Figure without Alt/,
    plant: pdf => element(pdf, 'Figure').delete(key('Alt')),
  },
  {
    name: 'Figure loses its BBox',
    finds: /Figure without BBox/,
    plant: pdf => element(pdf, 'Figure').delete(key('A')),
  },
  {
    name: 'TH loses its Scope',
    finds: /TH without Scope/,
    plant: pdf => element(pdf, 'TH').delete(key('A')),
  },
  {
    name: 'heading jumps',
    finds: /heading jumps/,
    plant: pdf => element(pdf, 'H2').set(key('S'), key('H4')),
  },
  { name: 'no H1', finds: /first heading/, plant: pdf => element(pdf, 'H1').set(key('S'), key('H2')) },
  {
    name: 'unknown structure type',
    finds: /no standard/,
    plant: pdf => element(pdf, 'P').set(key('S'), key('Para')),
  },
  {
    name: 'cell outside a row',
    finds: /TD inside/,
    plant: pdf => element(pdf, 'TR', 1).set(key('S'), key('Sect')),
  },
  {
    name: 'row is short of a cell',
    finds: /rows of/,
    plant: pdf => (get(pdf, element(pdf, 'TR', 1), 'K') as PDFArray).remove(0),
  },
  {
    name: 'wrong parent pointer',
    finds: /wrong parent/,
    plant: pdf => element(pdf, 'TR').set(key('P'), pdf.catalog.get(key('StructTreeRoot')) as PDFObject),
  },
  {
    name: 'parent tree points elsewhere',
    finds: /parent tree is wrong/,
    plant: pdf => parentTree(pdf).set(0, parentTree(pdf).get(3)),
  },
  {
    name: 'page not in the parent tree',
    finds: /not in the parent tree/,
    plant: pdf => pdf.pages[0]?.set(key('StructParents'), PDFNumber.of(999)),
  },
  {
    name: 'content of no element',
    finds: /belongs to no element/,
    plant: pdf => element(pdf, 'H1').delete(key('K')),
  },
  {
    name: 'no Document',
    finds: /no Document/,
    plant: pdf => element(pdf, 'Document').set(key('S'), key('Sect')),
  },
  {
    name: 'bad language',
    finds: /Lang/,
    plant: pdf => element(pdf, 'H1').set(key('Lang'), PDFString.of('English')),
  },
  {
    name: 'untagged content',
    finds: /outside marked content/,
    plant: pdf => replaceStream(pdf, contents(pdf), text => `${text}\n0 0 10 10 re\nf`),
  },
  {
    name: 'MCID used twice',
    finds: /twice|belongs to no/,
    plant: pdf => replaceStream(pdf, contents(pdf), text => text.replace('/MCID 1>>', '/MCID 0>>')),
  },
  {
    name: 'marked content never ends',
    finds: /unbalanced/,
    plant: pdf => replaceStream(pdf, contents(pdf), text => text.replace(/EMC(?![\s\S]*EMC)/, '')),
  },
  {
    name: 'graphics state never restored',
    finds: /do not pair/,
    plant: pdf => replaceStream(pdf, contents(pdf), text => text.replace(/^1 J/, 'q 1 J')),
  },
  {
    name: 'another colour space',
    finds: /operator k/,
    plant: pdf =>
      replaceStream(pdf, contents(pdf), text => text.replace(/[\d.]+ [\d.]+ [\d.]+ rg/, '0 0 0 1 k')),
  },
  {
    name: 'invisible text',
    finds: /operator Tr 3/,
    plant: pdf => replaceStream(pdf, contents(pdf), text => text.replace(/^BT$/m, 'BT 3 Tr')),
  },
  {
    name: 'font not embedded',
    finds: /not embedded/,
    plant: pdf => font(pdf).descriptor.delete(key('FontFile2')),
  },
  { name: 'no ToUnicode', finds: /no ToUnicode/, plant: pdf => font(pdf).font.delete(key('ToUnicode')) },
  {
    name: 'ToUnicode without a code',
    finds: /no Unicode value/,
    plant: pdf =>
      replaceStream(pdf, font(pdf).font.get(key('ToUnicode')), text => text.replace('<0003> ', '<fff3> ')),
  },
  {
    name: 'wrong widths',
    finds: /width of/,
    plant: pdf => (widths(pdf) as PDFArray).set(2, PDFNumber.of(9)),
  },
  {
    name: 'no CIDToGIDMap',
    finds: /CIDToGIDMap/,
    plant: pdf => font(pdf).descendant.delete(key('CIDToGIDMap')),
  },
  {
    name: 'font names differ',
    finds: /names differ/,
    plant: pdf => font(pdf).font.set(key('BaseFont'), key('Arial')),
  },
  {
    name: '.notdef is drawn',
    finds: /notdef/,
    plant: pdf => replaceStream(pdf, contents(pdf), text => text.replace(/\[<0001/, '[<0000')),
  },
  {
    name: 'link without Contents',
    finds: /without Contents/,
    plant: pdf => annotation(pdf).delete(key('Contents')),
  },
  { name: 'link not printed', finds: /not printed/, plant: pdf => annotation(pdf).delete(key('F')) },
  {
    name: 'link not in the structure tree',
    finds: /not in the structure tree/,
    plant: pdf => annotation(pdf).set(key('StructParent'), PDFNumber.of(999)),
  },
  { name: 'no tab order', finds: /Tabs/, plant: pdf => pdf.pages[0]?.delete(key('Tabs')) },
  { name: 'no document language', finds: /no language/, plant: pdf => pdf.catalog.delete(key('Lang')) },
  { name: 'not marked', finds: /not marked/, plant: pdf => pdf.catalog.delete(key('MarkInfo')) },
  {
    name: 'title not displayed',
    finds: /title is not/,
    plant: pdf => pdf.catalog.delete(key('ViewerPreferences')),
  },
  { name: 'no metadata', finds: /no XMP/, plant: pdf => pdf.catalog.delete(key('Metadata')) },
  {
    name: 'title differs in XMP',
    finds: /Title differs/,
    plant: pdf =>
      (resolve(pdf, pdf.document.context.trailerInfo.Info) as PDFDict).set(
        key('Title'),
        PDFHexString.fromText('Else'),
      ),
  },
  {
    name: 'no PDF/UA claim',
    finds: /not PDF\/UA/,
    plant: pdf => replaceStream(pdf, xmp(pdf), text => text.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  },
  {
    name: 'no extension schema',
    finds: /extension schema/,
    plant: pdf =>
      replaceStream(pdf, xmp(pdf), text => text.replace('pdfaSchema:namespaceURI', 'pdfaSchema:other')),
  },
  {
    name: 'no output intent',
    finds: /no output intent/,
    plant: pdf => pdf.catalog.delete(key('OutputIntents')),
  },
  {
    name: 'wrong AF relationship',
    finds: /AFRelationship/,
    plant: pdf => attached(pdf).set(key('AFRelationship'), key('Unspecified2')),
  },
  { name: 'attachment not associated', finds: /not associated/, plant: pdf => pdf.catalog.delete(key('AF')) },
  {
    name: 'attachment without a type',
    finds: /MIME/,
    plant: pdf => streamOf(pdf, dict(pdf, attached(pdf), 'EF'), 'F')?.dict.delete(key('Subtype')),
  },
  {
    name: 'bookmark leads nowhere',
    finds: /bookmark leads/,
    plant: pdf => dict(pdf, dict(pdf, pdf.catalog, 'Outlines'), 'First')?.delete(key('Dest')),
  },
  {
    name: 'script in the catalog',
    finds: /forbidden key OpenAction/,
    plant: pdf => pdf.catalog.set(key('OpenAction'), pdf.document.context.obj({ S: 'JavaScript' })),
  },
  {
    name: 'no file identifier',
    finds: /identifier/,
    plant: pdf => delete pdf.document.context.trailerInfo.ID,
  },
];
