/** Words that end in s and are no plurals, by their endings. */
const SINGULAR_ENDINGS = ['ss', 'us', 'is', 'ous', 'ics'];

/** Whether an English word in lower case has the form of a regular plural. */
export function looksPlural(word: string): boolean {
  return word.length > 3 && word.endsWith('s') && !SINGULAR_ENDINGS.some(ending => word.endsWith(ending));
}

/** The singular of a regular English plural: `localities` → `locality`, `boxes` → `box`, `projects` → `project`. */
export function lemmaOf(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
