import { deflate } from './deflate.ts';
import { array, dictionary, name, number, numbers, reference, type Syntax } from './syntax.ts';

/** A PDF file in the making: numbered objects, some of them streams of bytes. */
export interface PdfFile {
  /** A number for an object that others point to before it is written. */
  reserve(): number;
  /** Writes a reserved object. */
  assign(object: number, value: Syntax): void;
  /** Writes an object and returns a reference to it. */
  add(value: Syntax): Syntax;
  /** Writes a stream; `plain` leaves it uncompressed, for those that must be readable without a filter. */
  stream(bytes: Uint8Array, entries?: Readonly<Record<string, Syntax>>, plain?: boolean): Syntax;
  /** Writes a stream whose bytes are compressed already. */
  deflated(bytes: Uint8Array, entries: Readonly<Record<string, Syntax>>): Syntax;
  /** The whole file. */
  finish(trailer: { readonly root: Syntax; readonly info: Syntax; readonly id: Syntax }): Uint8Array;
}

const encoder = new TextEncoder();

/** A comment of bytes above 127 after the version marks the file as binary (ISO 19005-3, 6.1.2). */
const HEADER = Uint8Array.of(...encoder.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a);

interface StreamObject {
  readonly object: number;
  readonly head: Uint8Array;
  readonly bytes: Uint8Array;
}

const STREAM_TAIL = encoder.encode('\nendstream\nendobj\n');

function streamObject(
  object: number,
  bytes: Uint8Array,
  entries: Readonly<Record<string, Syntax>>,
): StreamObject {
  const head = `${object} 0 obj\n${dictionary({ ...entries, Length: number(bytes.length) })}\nstream\n`;
  return { object, head: encoder.encode(head), bytes };
}

/** All objects that are no streams, in one object stream (ISO 32000-1, 7.5.7). */
function objectStream(objects: readonly (readonly [number, Syntax])[]): [Uint8Array, Record<string, Syntax>] {
  const index: number[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (const [object, value] of objects) {
    index.push(object, offset);
    parts.push(value);
    offset += value.length + 1;
  }
  const head = `${index.join(' ')} `;
  const entries = {
    Type: name('ObjStm'),
    N: number(objects.length),
    First: number(head.length),
    Filter: FLATE,
  };
  return [deflate(encoder.encode(head + parts.join('\n'))), entries];
}

const FLATE = name('FlateDecode');

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Field widths of the cross-reference stream (7.5.8): type, offset or containing stream, generation or index. */
const WIDTHS = [1, 3, 2] as const;

function crossReferences(rows: readonly (readonly [number, number, number])[]): Uint8Array {
  const bytes = new Uint8Array(rows.length * 6);
  rows.forEach(([type, second, third], i) => {
    bytes.set([type, second >>> 16, (second >>> 8) & 255, second & 255, third >>> 8, third & 255], i * 6);
  });
  return bytes;
}

/** Starts a file. Its objects are ASCII: text beyond it is written in hexadecimal, bytes live in streams. */
export function createFile(): PdfFile {
  let count = 0;
  const objects: [number, Syntax][] = [];
  const streams: StreamObject[] = [];
  const reserve = () => {
    count += 1;
    return count;
  };
  const assign = (object: number, value: Syntax) => {
    objects.push([object, value]);
  };
  const deflated: PdfFile['deflated'] = (bytes, entries) => {
    const object = reserve();
    streams.push(streamObject(object, bytes, { ...entries, Filter: FLATE }));
    return reference(object);
  };
  const stream: PdfFile['stream'] = (bytes, entries = {}, plain = false) => {
    if (!plain) return deflated(deflate(bytes), entries);
    const object = reserve();
    streams.push(streamObject(object, bytes, entries));
    return reference(object);
  };
  const finish: PdfFile['finish'] = ({ root, info, id }) => {
    const container = reserve();
    const [packed, entries] = objectStream(objects);
    streams.push(streamObject(container, packed, entries));
    const table = reserve();
    const rows: (readonly [number, number, number])[] = [[0, 0, 65535]];
    objects.forEach(([object], i) => {
      rows[object] = [2, container, i];
    });
    const parts: Uint8Array[] = [HEADER];
    let offset = HEADER.length;
    const write = (one: StreamObject) => {
      rows[one.object] = [1, offset, 0];
      for (const part of [one.head, one.bytes, STREAM_TAIL]) {
        parts.push(part);
        offset += part.length;
      }
    };
    streams.forEach(write);
    const start = offset;
    rows[table] = [1, start, 0];
    const bytes = deflate(crossReferences(Array.from(rows, row => row ?? [0, 0, 0])));
    const trailer = {
      Type: name('XRef'),
      Size: number(table + 1),
      W: numbers(WIDTHS),
      Root: root,
      Info: info,
      ID: array([id, id]),
      Filter: FLATE,
    };
    write(streamObject(table, bytes, trailer));
    parts.push(encoder.encode(`startxref\n${start}\n%%EOF\n`));
    return concatenate(parts);
  };
  return { reserve, assign, add: value => addTo(reserve, assign, value), stream, deflated, finish };
}

function addTo(
  reserve: () => number,
  assign: (object: number, value: Syntax) => void,
  value: Syntax,
): Syntax {
  const object = reserve();
  assign(object, value);
  return reference(object);
}
