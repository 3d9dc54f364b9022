import { codewordsOf } from './codewords.ts';
import { penalty } from './penalty.ts';

/** A QR code's modules, row by row: 1 is dark. Without the quiet zone of four modules that must surround it. */
export interface QrCode {
  readonly size: number;
  readonly modules: Uint8Array;
}

/** Centres of the alignment patterns of versions 1 to 10 (ISO/IEC 18004, annex E). */
const ALIGNMENT: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

/** The eight data masks (7.8.2): where they are true, a module is inverted. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

interface Grid {
  readonly size: number;
  readonly modules: Uint8Array;
  /** Modules that carry no data: patterns, format and version information. */
  readonly reserved: Uint8Array;
}

function set(grid: Grid, x: number, y: number, dark: boolean): void {
  if (x < 0 || y < 0 || x >= grid.size || y >= grid.size) return;
  grid.modules[y * grid.size + x] = dark ? 1 : 0;
  grid.reserved[y * grid.size + x] = 1;
}

/** Concentric squares about a centre: finder patterns (radius 4, with separator) and alignment patterns (radius 2). */
function squares(grid: Grid, cx: number, cy: number, radius: number): void {
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      set(grid, cx + dx, cy + dy, radius === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
  }
}

/** A value with the remainder of its division by a BCH generator appended (annexes C and D). */
function bch(value: number, generator: number, bits: number): number {
  let remainder = value;
  for (let i = 0; i < bits; i++) remainder = (remainder << 1) ^ ((remainder >>> (bits - 1)) * generator);
  return (value << bits) | remainder;
}

function drawFormat(grid: Grid, mask: number): void {
  // Level M is 00 in the format information.
  const bits = bch(mask, 0x537, 10) ^ 0x5412;
  const bit = (i: number) => ((bits >>> i) & 1) === 1;
  const { size } = grid;
  for (let i = 0; i <= 5; i++) set(grid, 8, i, bit(i));
  set(grid, 8, 7, bit(6));
  set(grid, 8, 8, bit(7));
  set(grid, 7, 8, bit(8));
  for (let i = 9; i < 15; i++) set(grid, 14 - i, 8, bit(i));
  for (let i = 0; i < 8; i++) set(grid, size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i++) set(grid, 8, size - 15 + i, bit(i));
  set(grid, 8, size - 8, true);
}

function drawPatterns(grid: Grid, version: number): void {
  const { size } = grid;
  for (let i = 0; i < size; i++) {
    set(grid, 6, i, i % 2 === 0);
    set(grid, i, 6, i % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    squares(grid, x, y, 4);
  const centres = ALIGNMENT[version - 1] ?? [];
  const last = centres.length - 1;
  centres.forEach((x, i) => {
    centres.forEach((y, j) => {
      const onFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!onFinder) squares(grid, x, y, 2);
    });
  });
  drawFormat(grid, 0);
  if (version < 7) return;
  const bits = bch(version, 0x1f25, 12);
  for (let i = 0; i < 18; i++) {
    const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
    set(grid, a, b, ((bits >>> i) & 1) === 1);
    set(grid, b, a, ((bits >>> i) & 1) === 1);
  }
}

/** Lays the codewords in two-module columns from the right, upwards and downwards in turn (7.7.3). */
function drawData(grid: Grid, bytes: Uint8Array): void {
  const { size } = grid;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = upward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (grid.reserved[y * size + x] || bit >= bytes.length * 8) continue;
        grid.modules[y * size + x] = ((bytes[bit >> 3] ?? 0) >>> (7 - (bit & 7))) & 1;
        bit++;
      }
    }
  }
}

function masked(grid: Grid, mask: number): Grid {
  const modules = grid.modules.slice();
  const inverts = MASKS[mask] ?? (() => false);
  for (let y = 0; y < grid.size; y++) {
    for (let x = 0; x < grid.size; x++) {
      const at = y * grid.size + x;
      if (!grid.reserved[at] && inverts(x, y)) modules[at] = modules[at] ? 0 : 1;
    }
  }
  const result = { ...grid, modules };
  drawFormat(result, mask);
  return result;
}

/**
 * The QR code of a text (ISO/IEC 18004: byte mode, level M, versions 1 to 10, the mask of least penalty); null where the
 * text has more than 213 bytes.
 */
export function qrCode(text: string): QrCode | null {
  const codewords = codewordsOf(new TextEncoder().encode(text));
  if (!codewords) return null;
  const size = 17 + 4 * codewords.version;
  const grid: Grid = { size, modules: new Uint8Array(size * size), reserved: new Uint8Array(size * size) };
  drawPatterns(grid, codewords.version);
  drawData(grid, codewords.bytes);
  const candidates = MASKS.map((_, mask) => masked(grid, mask));
  const scores = candidates.map(candidate => penalty(candidate.modules, size));
  const best = candidates[scores.indexOf(Math.min(...scores))] ?? grid;
  return { size, modules: best.modules };
}
