/** s15Fixed16Number (ICC.1:2001-04, 5.3.5). */
const fixed = (value: number) => Math.round(value * 65536);

function words32(values: readonly number[]): number[] {
  return values.flatMap(value => [
    (value >>> 24) & 255,
    (value >>> 16) & 255,
    (value >>> 8) & 255,
    value & 255,
  ]);
}

const ascii = (text: string) => Array.from(text, character => character.charCodeAt(0));

function padded(bytes: readonly number[]): readonly number[] {
  return [...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];
}

const xyz = (x: number, y: number, z: number) => [
  ...ascii('XYZ '),
  0,
  0,
  0,
  0,
  ...words32([x, y, z].map(fixed)),
];

/** The transfer curve of IEC 61966-2-1, sampled. */
function curve(samples: number): readonly number[] {
  const values = Array.from({ length: samples }, (_, i) => {
    const encoded = i / (samples - 1);
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    return Math.round(linear * 65535);
  });
  return [
    ...ascii('curv'),
    0,
    0,
    0,
    0,
    ...words32([samples]),
    ...values.flatMap(value => [value >> 8, value & 255]),
  ];
}

function description(text: string): readonly number[] {
  const name = [...ascii(text), 0];
  // ASCII, then empty Unicode and ScriptCode descriptions (ICC.1:2001-04, 6.5.17).
  return [
    ...ascii('desc'),
    0,
    0,
    0,
    0,
    ...words32([name.length]),
    ...name,
    ...new Array<number>(8 + 3 + 67).fill(0),
  ];
}

/**
 * An sRGB display profile, version 2.1: colorants of IEC 61966-2-1 adapted to D50. It is computed rather than shipped,
 * so that no profile of uncertain licence is embedded.
 */
export function srgbProfile(): Uint8Array {
  const trc = padded(curve(256));
  const entries: readonly (readonly [string, readonly number[]])[] = [
    ['desc', padded(description('sRGB IEC61966-2.1'))],
    ['cprt', padded([...ascii('text'), 0, 0, 0, 0, ...ascii('No copyright, use freely'), 0])],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', trc],
    ['gTRC', trc],
    ['bTRC', trc],
  ];
  const directory: number[] = words32([entries.length]);
  const data: number[] = [];
  const start = 128 + 4 + 12 * entries.length;
  const placed = new Map<readonly number[], number>();
  for (const [signature, bytes] of entries) {
    let offset = placed.get(bytes);
    if (offset === undefined) {
      offset = start + data.length;
      placed.set(bytes, offset);
      for (const byte of bytes) data.push(byte);
    }
    directory.push(...ascii(signature), ...words32([offset, bytes.length]));
  }
  const header = [
    ...words32([start + data.length, 0, 0x02100000]),
    ...ascii('mntrRGB XYZ '),
    ...[2026, 1, 1, 0, 0, 0].flatMap(part => [part >> 8, part & 255]),
    ...ascii('acsp'),
    ...words32([0, 0, 0, 0, 0, 0, 0]),
    ...words32([0.9642, 1, 0.8249].map(fixed)),
  ];
  return Uint8Array.from([
    ...header,
    ...new Array<number>(128 - header.length).fill(0),
    ...directory,
    ...data,
  ]);
}
