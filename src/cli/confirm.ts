import { createHash } from 'node:crypto';
import type { SourceDocument } from '../model/source.ts';

/** A surface of the checklist that a holder's copy does not have at its place; `found` is what stands there instead. */
export interface Miss {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly found: string;
}

export interface Confirmation {
  readonly source: string;
  /** Of so many figures of the checklist, so many stand at their place. */
  readonly confirmed: number;
  readonly of: number;
  /** Whether the copy is the original byte for byte. */
  readonly hash: boolean;
  readonly sha256: string;
  /** UTF-16 units of the copy, and of the original. */
  readonly length: { readonly found: number; readonly expected: number };
  /** The copy's places were counted without its byte order mark and with line feeds for its CRLF line ends. */
  readonly normalised: boolean;
  readonly misses: readonly Miss[];
}

function missesIn(text: string, { checklist }: SourceDocument): Miss[] {
  return checklist.flatMap(({ surface, start, end }) => {
    const found = text.slice(start, end);
    return found === surface ? [] : [{ surface, start, end, found }];
  });
}

/**
 * Holds a copy of an original against what the data set says of it: its SHA-256, and each figure at its place. A copy
 * that was saved with other line ends or a byte order mark has another hash, but its figures are still found.
 *
 * @param bytes the copy as it is on disk, UTF-8
 */
export function confirmOriginal(document: SourceDocument, bytes: Uint8Array): Confirmation {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: false }).decode(bytes);
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const asIs = missesIn(text, document);
  const inPlain = missesIn(plain, document);
  const normalised = inPlain.length < asIs.length;
  const misses = normalised ? inPlain : asIs;
  const of = document.checklist.length;
  return {
    source: document.id,
    confirmed: of - misses.length,
    of,
    hash: sha256 === document.original.sha256,
    sha256,
    length: { found: text.length, expected: document.original.length },
    normalised,
    misses,
  };
}

function hashLine({ hash, misses, length, normalised }: Confirmation): string {
  if (hash) return 'The file is the original, byte for byte (SHA-256).';
  const size = `${length.found} UTF-16 units, the original has ${length.expected}`;
  const why = normalised ? ' Its line ends or byte order mark differ.' : '';
  const still = misses.length === 0 ? ' All the same, every figure stands at its place.' : '';
  return `The file is not the original byte for byte (${size}).${why}${still}`;
}

/** The result for people: "14 of 14 confirmed", whether the file is the original, and each miss. */
export function confirmationText(result: Confirmation): string {
  const misses = result.misses.map(
    ({ surface, start, end, found }) =>
      `  ${start}-${end}: ${JSON.stringify(surface)} expected, found ${JSON.stringify(found)}`,
  );
  const lines = [
    `${result.source}: ${result.confirmed} of ${result.of} confirmed`,
    hashLine(result),
    ...misses,
  ];
  return `${lines.join('\n')}\n`;
}
