/** Strokes between the cells of a row drawn with box characters (U+2500 to U+257F), beside the plain bar. */
const STROKES = /[│┃║╎╏┆┇┊┋]/;
const RULE = /^[\s+\-=_|:\u2500-\u257f]+$/;
const DRAWN = /[-=_\u2500-\u257f]{3}/;

/** Whether a line only rules a table off: `+----+----+`, `├──┼──┤`, `-----  -----`. */
export const isRuleLine = (line: string): boolean => RULE.test(line) && DRAWN.test(line);

/** Whether a character parts the cells of a drawn table. */
export const isStroke = (char: string): boolean => char === '|' || STROKES.test(char);

/** Whether a text holds drawn strokes at all. */
export const hasStrokes = (text: string): boolean => text.includes('|') || STROKES.test(text);
