/** Whatever separates words on a page: tabs, line ends, the wide and narrow spaces; not the no-break space. */
const SPACES = /[\s--[\u00a0\ufeff]]/gv;
/** What neither prints nor separates: controls, soft hyphens, zero-width and direction marks, noncharacters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu;

/** What most words are: nothing to clean. */
const PLAIN = /^[ -~]*$/;

/** Text as it can be set and stored: composed (NFC), well-formed, every space a space, nothing invisible. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(SPACES, ' ').replace(INVISIBLE, '').normalize('NFC');
}

/** Text of at most so many characters, cut with an ellipsis. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}
