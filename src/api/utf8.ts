/** Bytes that continue a lead byte, and what the first of them may be (Unicode 17, table 3-7: well-formed UTF-8). */
function sequence(lead: number): { readonly following: number; readonly low: number; readonly high: number } {
  if (lead < 0x80) return { following: 0, low: 0x80, high: 0xbf };
  if (lead < 0xc2 || lead > 0xf4) return { following: -1, low: 0, high: 0 };
  if (lead < 0xe0) return { following: 1, low: 0x80, high: 0xbf };
  if (lead < 0xf0)
    return { following: 2, low: lead === 0xe0 ? 0xa0 : 0x80, high: lead === 0xed ? 0x9f : 0xbf };
  return { following: 3, low: lead === 0xf0 ? 0x90 : 0x80, high: lead === 0xf4 ? 0x8f : 0xbf };
}

/**
 * Where bytes stop being well-formed UTF-8: the offset of the first sequence that is not; -1 where all are.
 * `TextDecoder` only says that something is wrong; a sender needs to know where.
 */
export function malformedAt(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const { following, low, high } = sequence(bytes[at]!);
    if (following < 0 || at + following >= bytes.length) return at;
    for (let offset = 1; offset <= following; offset++) {
      const byte = bytes[at + offset]!;
      const wrong = offset === 1 ? byte < low || byte > high : byte < 0x80 || byte > 0xbf;
      if (wrong) return at;
    }
    at += following + 1;
  }
  return -1;
}

/**
 * The text of UTF-8 bytes; undefined where they are malformed. A leading U+FEFF is kept, so that UTF-16 offsets into
 * the text are those of the sender's own string.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
