import { tokenise } from '../reading/tokens.ts';

/** One key for singular and plural, the same for phrases of the tables and words of the text. */
export function stem(key: string): string {
  const length = key.length;
  if (length < 4 || key.charCodeAt(length - 1) !== 0x73) return key;
  if (key.endsWith('ies') && length > 4) return `${key.slice(0, -3)}y`;
  if (key.endsWith('sses') || key.endsWith('shes') || key.endsWith('ches')) return key.slice(0, -2);
  if (key.endsWith('ss') || key.endsWith('us') || key.endsWith('is')) return key;
  return key.slice(0, -1);
}

/** A name's key without diacritics: "quảng" and "quang" meet. */
export function foldMarks(key: string): string {
  for (let i = 0; i < key.length; i++) {
    if (key.charCodeAt(i) > 0x7f) {
      return key
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('đ', 'd')
        .normalize('NFC');
    }
  }
  return key;
}

/** The stemmed keys of a phrase of the tables. */
export function phraseKeys(phrase: string): string[] {
  return tokenise(phrase)
    .key.filter(key => key !== '-' && key !== '')
    .map(stem);
}

/** The keys of a place name, without diacritics. */
export function nameKeys(name: string): string[] {
  return tokenise(name)
    .key.filter(key => key !== '-' && key !== '')
    .map(foldMarks);
}

/** Whether a name is written with diacritics. */
export function isMarked(name: string): boolean {
  return /[\u00c0-\u024f\u1e00-\u1eff]|\p{Mn}/u.test(name);
}

const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g;

/** A Vietnamese name with the tone of each syllable behind it: "hòa" and "hoà" meet, "Phú Yên" and "Phù Yên" do not. */
export function toneKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .split(/[\s-]+/)
    .map(syllable => syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).join(''))
    .join(' ');
}
