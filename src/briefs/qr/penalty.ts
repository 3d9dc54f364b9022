/** The 1:1:3:1:1 pattern of a finder with four light modules before or after it. */
const FINDER_BEFORE = 0b10111010000;
const FINDER_AFTER = 0b00001011101;

/** Runs of five or more and finder look-alikes along one line of modules (rules 1 and 3). */
function linePenalty(modules: Uint8Array, start: number, step: number, size: number): number {
  let [score, run, window] = [0, 0, 0];
  let last = -1;
  for (let i = 0, at = start; i < size; i++, at += step) {
    const module = modules[at] ?? 0;
    run = module === last ? run + 1 : 1;
    last = module;
    if (run === 5) score += 3;
    else if (run > 5) score += 1;
    window = ((window << 1) | module) & 0x7ff;
    if (i >= 10 && (window === FINDER_BEFORE || window === FINDER_AFTER)) score += 40;
  }
  return score;
}

/** How hard a masked symbol is to read (ISO/IEC 18004, 7.8.3): the lower the better. */
export function penalty(modules: Uint8Array, size: number): number {
  let [score, dark] = [0, 0];
  for (let i = 0; i < size; i++) {
    score += linePenalty(modules, i * size, 1, size) + linePenalty(modules, i, size, size);
  }
  for (let y = 0; y < size; y++) {
    for (let at = y * size, end = at + size; at < end; at++) {
      const own = modules[at] ?? 0;
      dark += own;
      if (at + 1 === end || y + 1 === size) continue;
      // Two by two modules of one colour (rule 2).
      if (own === modules[at + 1] && own === modules[at + size] && own === modules[at + size + 1]) score += 3;
    }
  }
  const deviation = Math.abs(dark * 20 - size * size * 10);
  return score + Math.floor(deviation / (size * size)) * 10;
}
