/** The 1:1:3:1:1 pattern of a finder with four light modules before or after it. */
const FINDERS: readonly number[] = [0b10111010000, 0b00001011101];

/** Runs of five or more and finder look-alikes along one line (rules 1 and 3). */
function linePenalty(at: (i: number) => number, size: number): number {
  let [score, run, window] = [0, 0, 0];
  let last = -1;
  for (let i = 0; i < size; i++) {
    const module = at(i);
    run = module === last ? run + 1 : 1;
    last = module;
    if (run === 5) score += 3;
    else if (run > 5) score += 1;
    window = ((window << 1) | module) & 0x7ff;
    if (i >= 10 && FINDERS.includes(window)) score += 40;
  }
  return score;
}

/** How hard a masked symbol is to read (ISO/IEC 18004, 7.8.3): the lower the better. */
export function penalty(modules: Uint8Array, size: number): number {
  let [score, dark] = [0, 0];
  const module = (x: number, y: number) => modules[y * size + x] ?? 0;
  for (let i = 0; i < size; i++) {
    score += linePenalty(x => module(x, i), size) + linePenalty(y => module(i, y), size);
  }
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const own = module(x, y);
      dark += own;
      if (x + 1 < size && y + 1 < size) {
        if (own === module(x + 1, y) && own === module(x, y + 1) && own === module(x + 1, y + 1)) score += 3;
      }
    }
  }
  const deviation = Math.abs(dark * 20 - size * size * 10);
  return score + Math.floor(deviation / (size * size)) * 10;
}
