import table from '../../data/places.json' with { type: 'json' };
import { isMarked, nameKeys, toneKey } from './keys.ts';
import { addPhrase, emptyTrie, type PhraseTrie } from './phrase-trie.ts';

/** An entry of data/places.json, as far as claims need it. */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly parent?: string;
  readonly from?: string;
  readonly until?: string;
  readonly mergedInto?: string;
  readonly includes?: readonly string[];
}

/** A name of a place: whether it also means something else, and whether it is an adjective ("Japanese"). */
export interface PlaceName {
  readonly place: Place;
  readonly ambiguous: boolean;
  readonly adjective: boolean;
  /** Written in capitals ("US", "AS"): in small letters it is a word of the language. */
  readonly capitals: boolean;
  /** Its forms with diacritics, as `toneKey` gives them; empty where none has any. */
  readonly marked: readonly string[];
}

interface Entry extends Place {
  readonly names: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly ambiguous?: readonly string[];
}

const entries = table as readonly Entry[];

export const PLACES: ReadonlyMap<string, Place> = new Map(entries.map(entry => [entry.id, entry]));

let built: PhraseTrie<PlaceName> | undefined;

/** All names of all places in all languages, without diacritics. Built on first use. */
export function placeTrie(): PhraseTrie<PlaceName> {
  if (built) return built;
  const trie = emptyTrie<PlaceName>();
  const seen = new Map<string, string[]>();
  for (const entry of entries) {
    const ambiguous = new Set(entry.ambiguous ?? []);
    const add = (name: string, adjective: boolean) => {
      const keys = nameKeys(name);
      const known = `${entry.id} ${keys.join(' ')}`;
      const marked = seen.get(known) ?? [];
      if (isMarked(name)) marked.push(toneKey(name));
      if (seen.has(known)) return;
      seen.set(known, marked);
      addPhrase(trie, keys, {
        place: entry,
        ambiguous: ambiguous.has(name),
        adjective,
        capitals: /^[A-Z.]{2,6}$/.test(name),
        marked,
      });
    };
    for (const name of Object.values(entry.names)) add(name, false);
    for (const name of entry.aliases ?? []) add(name, false);
    for (const name of entry.adjectives ?? []) add(name, true);
  }
  built = trie;
  return trie;
}

/** Whether the place is Vietnam or lies in it. */
export function isVietnamese(place: Place): boolean {
  return place.id === 'VN' || place.id.startsWith('VN-');
}

/** The province (ISO 3166-2) or country that a place belongs to: what figures are counted for. */
export function unitOf(place: Place): Place {
  let at = place;
  for (let depth = 0; depth < 4 && at.parent && at.kind !== 'country'; depth++) {
    if (isVietnamese(at) && at.kind === 'province') return at;
    const parent = PLACES.get(at.parent);
    if (!parent || (isVietnamese(at) && parent.id === 'VN' && at.kind !== 'region')) break;
    at = parent;
  }
  return at;
}
