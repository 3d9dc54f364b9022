import measures from '../../../data/measures.json' with { type: 'json' };
import places from '../../../data/places.json' with { type: 'json' };
import type { ReadFigure } from '../../../src/model/figure.ts';
import families from './measure-families.json' with { type: 'json' };

/** What a labelled measure asks for: codes of data/measures.json (or `*`, any open measure), and in which role. */
export interface LabelledMeasure {
  /** The prefixes that are right (`growth-of`, `share-of` …); empty: the value itself. */
  readonly roles: readonly string[];
  readonly codes: readonly string[];
}

// The labels are free words in a small grammar: "growth yoy of exports", "share of year plan, budget revenue".
const FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^share of (?:year plan|(?:\w+ )?estimate|year estimates|year target|plan), (.*)$/, ['fulfilment-of']],
  [/^share of planned annual (.*)$/, ['fulfilment-of']],
  [/^(.*) as a share of the (?:plan|target|estimate)$/, ['fulfilment-of']],
  [/^share of (?:year-earlier|2019) (.*)$/, ['level-of']],
  [/^(.*) as a share of the year-earlier value$/, ['level-of']],
  [/^share of (.*)$/, ['share-of']],
  [/^(?:planned |expected |target )?(?:average annual )?growth(?: yoy| mom)? (?:of )?(.*)$/, ['growth-of']],
  [/^threshold of (.*) growth$/, ['growth-of']],
  [/^decline(?: yoy| mom)?(?: of)? (.*)$/, ['growth-of']],
  [/^(?:increase|decrease|change|difference) (?:in|of) (.*)$/, ['change-of']],
  [/^excess over \w+(?: of|,) (.*)$/, ['growth-of', 'fulfilment-of']],
  [/^multiple of (.*)$/, ['level-of', 'growth-of']],
  [/^(?:target|plan) of (.*)$/, []],
  [/^(?:expected|planned|forecast|new and adjusted) (.*)$/, []],
  [/^(.*) target$/, []],
];

const known = families as Readonly<Record<string, readonly string[]>>;

/** Reads a label. What stands in brackets or after "vs" and "since" is a remark, and does not change the measure. */
export function labelledMeasure(label: string, figure: Pick<ReadFigure, 'unit'>): LabelledMeasure {
  const words = label.replace(/ \([^)]*\)$/, '').replace(/ (?:vs|since) .*$/, '');
  if (known[words]) return { roles: [], codes: known[words] };
  for (const [form, roles] of FORMS) {
    const base = form.exec(words)?.[1];
    if (base === undefined) continue;
    const change = roles[0] === 'change-of' && (figure.unit === '%' || figure.unit === 'pp');
    return { roles: change ? [...roles, 'growth-of'] : roles, codes: codesOf(base) };
  }
  return { roles: [], codes: codesOf(words) };
}

/** "exports, footwear" is its own entry or, where there is none, "exports". */
function codesOf(base: string): readonly string[] {
  return known[base] ?? known[base.split(', ')[0]!] ?? ['*'];
}

const parents = new Map(measures.map(({ code, parent }) => [code, parent]));
const ROLE = /^(share|growth|fulfilment|level|change)-of-/;

/**
 * How a measure fares. `exact`: the labelled code in the labelled role. `family`: the role, and the code or one above or
 * below it in its chain of parents: footwear exports meet exports, but not imports; new capital meets registered capital,
 * but not added; a growth is never met by the value, a share or a change.
 */
export function fares(
  label: LabelledMeasure,
  claim: { readonly measure: string | null; readonly open?: boolean | undefined },
): { readonly exact: boolean; readonly family: boolean } {
  const measure = claim.measure ?? '';
  const role = ROLE.exec(measure)?.[0].slice(0, -1);
  const roleRight = role === undefined ? label.roles.length === 0 : label.roles.includes(role);
  const base = role === undefined ? measure : measure.slice(role.length + 1);
  const open = claim.open === true && label.codes.includes('*');
  const exact = roleRight && (open || label.codes.includes(base));
  const related = label.codes.some(code => chain(code).includes(base) || chain(base).includes(code));
  return { exact, family: exact || (roleRight && claim.open !== true && related) };
}

function chain(code: string): readonly string[] {
  const parent = parents.get(code);
  return parent ? [code, ...chain(parent)] : [code];
}

const ids = new Map<string, string>();
/** What a text can call a place: its names, and those of the places within it. */
const spellings = new Map<string, string[]>();
for (const { id, parent, names, aliases, adjectives } of places as readonly Entry[]) {
  for (const name of [...Object.values(names), ...(aliases ?? [])]) {
    if (!ids.has(name.toLowerCase())) ids.set(name.toLowerCase(), id);
  }
  const own = [...Object.values(names), ...(aliases ?? []), ...(adjectives ?? [])].map(plain);
  for (const of of parent ? [id, parent] : [id]) spellings.set(of, [...(spellings.get(of) ?? []), ...own]);
}

interface Entry {
  readonly id: string;
  readonly parent?: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
  readonly adjectives?: readonly string[];
}

/** The id of a labelled place, by its name in data/places.json; a name that is not there stands for itself. */
export function placeId(name: string | null): string | null {
  return name === null ? null : (ids.get(name.toLowerCase()) ?? name);
}

/** Whether a text names a place at all: the labels know it from the whole report, of which a passage is a part. */
export function isNamed(text: string, place: string): boolean {
  const words = plain(text);
  return (spellings.get(place) ?? []).some(name => words.includes(name));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
