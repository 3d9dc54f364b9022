/** Vietnamese letters without their marks: "Đắk Lắk" → "Dak Lak". */
export const unmarked = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** The tone mark of an open "oa", "oe", "uy" on its other vowel, old style and new: "Hòa" ↔ "Hoà". */
export function otherTonePlacement(name: string): string {
  const marks = TONES.join('');
  return name
    .normalize('NFD')
    .replace(new RegExp(`([oO])([${marks}]?)([aAeE])([${marks}]?)(?![\\p{L}\\p{M}])`, 'gu'), swap)
    .replace(new RegExp(`(?<![qQ])([uU])([${marks}]?)([yY])([${marks}]?)(?![\\p{L}\\p{M}])`, 'gu'), swap)
    .normalize('NFC');
}

function swap(_: string, first: string, onFirst: string, second: string, onSecond: string): string {
  return `${first}${onSecond}${second}${onFirst}`;
}

/** The name of an East Asian form without its word for province or city: "河内市" → "河内". */
export const withoutUnit = (name: string): string => name.replace(/(?:省|市|성|시)$/u, '');

/** A bare stem this short also occurs inside other words and names of its script. */
export const isShortStem = (stem: string): boolean => stem.length <= 2;

/** Other ways to write the same name: "and" for "&", straight for curly apostrophe. */
export const typography = (name: string): string => name.replaceAll('&', 'and').replaceAll('’', "'");
