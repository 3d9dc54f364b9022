import de from '../../../data/tables/de.json' with { type: 'json' };
import en from '../../../data/tables/en.json' with { type: 'json' };
import fr from '../../../data/tables/fr.json' with { type: 'json' };
import id from '../../../data/tables/id.json' with { type: 'json' };
import ja from '../../../data/tables/ja.json' with { type: 'json' };
import ko from '../../../data/tables/ko.json' with { type: 'json' };
import ms from '../../../data/tables/ms.json' with { type: 'json' };
import vi from '../../../data/tables/vi.json' with { type: 'json' };
import zh from '../../../data/tables/zh.json' with { type: 'json' };
import { tokenise, WORD } from '../tokens.ts';

/** What words in the heads of a table say: `total`, `ofWhich`, `share` … (data/tables). */
export type HeadWord = keyof typeof en;

interface WordNode {
  readonly next: Map<string, WordNode>;
  readonly kinds: HeadWord[];
}

/** A phrase of data/tables in a label: tokens [from, to) of the label's own. */
export interface HeadMark {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly HeadWord[];
}

/** A label cut into tokens, with the phrases of data/tables in it, from left to right. */
export interface HeadWords {
  readonly keys: readonly string[];
  readonly marks: readonly HeadMark[];
}

/** Tables mix languages (a Vietnamese yearbook's heads are English too), so all languages are known at once. */
const TABLES: readonly Readonly<Record<string, readonly string[]>>[] = [en, vi, ms, id, zh, ja, ko, fr, de];

let built: WordNode | undefined;

function tree(): WordNode {
  if (built) return built;
  const root: WordNode = { next: new Map(), kinds: [] };
  for (const table of TABLES) {
    for (const [kind, phrases] of Object.entries(table)) {
      for (const phrase of phrases) {
        let node = root;
        for (const key of tokenise(phrase).key) {
          let child = node.next.get(key);
          if (!child) {
            child = { next: new Map(), kinds: [] };
            node.next.set(key, child);
          }
          node = child;
        }
        if (!node.kinds.includes(kind as HeadWord)) node.kinds.push(kind as HeadWord);
      }
    }
  }
  built = root;
  return root;
}

/** Labels longer than this are prose: only their beginning is looked at. */
const LONGEST = 400;

/** Finds the phrases of data/tables in a label, those within longer ones too ("total" in "total exports"). */
export function headWords(label: string): HeadWords {
  const seen = known.get(label);
  if (seen) return seen;
  const made = findWords(label);
  if (known.size >= KEPT) known.clear();
  known.set(label, made);
  return made;
}

/** Heads are met again and again, in one table and from table to table. */
const known = new Map<string, HeadWords>();
const KEPT = 2000;

function findWords(label: string): HeadWords {
  const tokens = tokenise(label.slice(0, LONGEST));
  const marks: HeadMark[] = [];
  const root = tree();
  for (let from = 0; from < tokens.count; from++) {
    let node = root.next.get(tokens.key[from]!);
    for (let at = from + 1; node; at++) {
      if (node.kinds.length > 0 && !cutsWord(tokens, at)) marks.push({ from, to: at, kinds: node.kinds });
      node = at < tokens.count ? node.next.get(tokens.key[at]!) : undefined;
    }
  }
  return { keys: tokens.key, marks };
}

/** Whether the phrase ends inside a compound: "sub-total" ends not at "sub". */
function cutsWord(tokens: ReturnType<typeof tokenise>, at: number): boolean {
  return tokens.kind[at] === WORD && tokens.gap[at] === 0 && tokens.kind[at - 1] === WORD;
}

/** Whether words of a kind stand anywhere in the label. */
export function has({ marks }: HeadWords, kind: HeadWord): boolean {
  return marks.some(mark => mark.kinds.includes(kind));
}

/** Whether words of a kind stand in the label otherwise than within longer words of another kind. */
export function hasOutside({ marks }: HeadWords, kind: HeadWord, other: HeadWord): boolean {
  const longer = marks.filter(mark => mark.kinds.includes(other));
  return marks.some(
    mark => mark.kinds.includes(kind) && !longer.some(({ from, to }) => from <= mark.from && to >= mark.to),
  );
}

/** Whether words of a kind are all that the label says, but for marks and what stands in brackets. */
export function isWholly({ keys, marks }: HeadWords, kind: HeadWord): boolean {
  const open = keys.findIndex(key => key === '(' || key === '（' || key === '[');
  let end = open < 0 ? keys.length : open;
  while (end > 0 && !/[\p{L}\p{N}%]/u.test(keys[end - 1]!)) end--;
  let at = 0;
  while (at < end && !/[\p{L}\p{N}%#]/u.test(keys[at]!)) at++;
  return at < end
    ? marks.some(mark => mark.from === at && mark.to >= end && mark.kinds.includes(kind))
    : keys.length > 0 && marks.some(mark => mark.to - mark.from === keys.length && mark.kinds.includes(kind));
}

/** Whether a label begins with words of a kind; marks before them do not count. */
export function opens({ keys, marks }: HeadWords, kind: HeadWord): boolean {
  let at = 0;
  while (at < keys.length && !/[\p{L}\p{N}%]/u.test(keys[at]!)) at++;
  return marks.some(mark => mark.from === at && mark.kinds.includes(kind));
}
