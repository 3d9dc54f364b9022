/** Characters beside which a line may break: Han and kana. Korean breaks at its spaces. */
const IDEOGRAPHIC = /[\u2e80-\u2fdf\u3001-\u30ff\u31f0-\u9fff\uf900-\ufaff\uff01-\uff9f\u{20000}-\u{3ffff}]/u;

/** What may not begin a line (JIS X 4051, 4.3): closing brackets, stops, small kana, marks of length and repetition. */
const NOT_FIRST = new Set(
  '、。，．・：；？！）〕］｝〉》」』】〙〗〟’”»)]},.:;!?%…‥ー々〻ヽヾゝゞ゛゜～〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ',
);

/** What may not end a line: opening brackets. */
const NOT_LAST = new Set('（〔［｛〈《「『【〘〖〝‘“«([{');

/** A word cut where a line may break in it; most words are one piece. */
export function breakUnits(word: string): readonly string[] {
  if (word.search(IDEOGRAPHIC) < 0) return [word];
  const units: string[] = [];
  let before = '';
  for (const character of word) {
    const apart =
      before !== '' &&
      (IDEOGRAPHIC.test(before) || IDEOGRAPHIC.test(character)) &&
      !NOT_FIRST.has(character) &&
      !NOT_LAST.has(before);
    if (apart || before === '') units.push(character);
    else units.push(`${units.pop()}${character}`);
    before = character;
  }
  return units;
}
