import { unitKey } from './amounts.ts';
import { findCue, hasCue } from './cues.ts';
import { firstUnit, isList, namedIn, spokenOf } from './first-unit.ts';
import type { Measure } from './lexicon.ts';
import { isDateline, isFarOff, isInFigure, isSeat } from './named-aside.ts';
import type { Mark, Passage, Sentence, Spot } from './passage.ts';
import { isVietnamese, type Place, type PlaceName, unitOf } from './places.ts';
import { respective } from './respective-place.ts';

/** Places of a sentence that can be subject or partner, and what carries over into it. */
export interface Scene {
  readonly home: readonly Mark<PlaceName>[];
  readonly abroad: readonly Mark<PlaceName>[];
  /** The Vietnamese unit the text speaks of when the sentence begins. */
  readonly subject: Place | null;
  /** The last foreign country of the paragraph, of the text, and the partner of the sentence before. */
  readonly paragraphPartner: Place | null;
  readonly lastPartner: Place | null;
  readonly port: Place | null;
  /** The provinces that the text names at all. */
  readonly named: ReadonlySet<string>;
}

const COUNTRY = 'VN';

/** Follows subject and partner through the sentences of a passage. */
export function scenesOf(passage: Passage, titleUnit: Place | null): Scene[] {
  const scenes: Scene[] = [];
  const named = namedIn(passage);
  let subject = titleUnit ?? firstUnit(passage, named);
  let lastPartner: Place | null = null;
  let paragraphPartner: Place | null = null;
  let port: Place | null = null;
  let paragraph = -1;
  for (const sentence of passage.sentences) {
    if (sentence.segment.paragraph !== paragraph) paragraphPartner = null;
    paragraph = sentence.segment.paragraph;
    const marks = sentence.places.filter(
      mark =>
        !isDateline(passage, sentence, mark) &&
        !isInFigure(sentence, mark) &&
        !isFarOff(passage, sentence, mark),
    );
    const home = homeMarks(passage, sentence, marks, subject);
    const abroad = marks.filter(
      mark => !isVietnamese(mark.value.place) && mark.value.place.kind !== 'organisation',
    );
    const partner = abroad.at(-1);
    if (partner) paragraphPartner = lastPartner = unitOf(partner.value.place);
    for (const mark of marks) if (mark.value.place.kind === 'port') port = mark.value.place;
    scenes.push({ home, abroad, subject, paragraphPartner, lastPartner, port, named });
    if (sentence.segment.role !== 'furniture' && sentence.segment.role !== 'caption') {
      const lead = home.find(mark => unitOf(mark.value.place).id !== COUNTRY);
      if (subject?.id === COUNTRY && isList(sentence, home)) continue;
      if (lead) subject = spokenOf(named, lead.value.place);
      else if (home.length > 0 && subject === null) subject = spokenOf(named, home[0]!.value.place);
    }
  }
  return scenes;
}

/** Vietnamese places; not "Vietnamese", and not the country where it only says where the province lies. */
function homeMarks(
  passage: Passage,
  sentence: Sentence,
  marks: readonly Mark<PlaceName>[],
  subject: Place | null,
): readonly Mark<PlaceName>[] {
  const local = subject !== null && subject.kind !== 'region' && subject.id !== COUNTRY;
  const home = marks.filter(
    mark =>
      isVietnamese(mark.value.place) &&
      !mark.value.adjective &&
      !(local && mark.value.place.kind === 'region') &&
      !(local && mark.value.place.id === COUNTRY && isInName(passage, sentence, mark)) &&
      !hasCue(passage, Math.max(sentence.from, mark.from - 1), mark.from, 'after') &&
      !isSeat(passage, sentence, mark),
  );
  return home.filter((mark, i) => {
    if (mark.value.place.id !== COUNTRY) return true;
    if (!isLocation(passage, sentence, mark)) return true;
    const province = home.slice(0, i).some(other => unitOf(other.value.place).id !== COUNTRY);
    return !province && !hasCue(passage, sentence.from, mark.from, 'province', 'city');
  });
}

/** "LG Display Vietnam", "Samsung Electronics Vietnam": the last word of a company's name. */
function isInName(passage: Passage, sentence: Sentence, mark: Mark<unknown>): boolean {
  const from = mark.from - NAME_WORDS;
  if (from < sentence.from) return false;
  const { text, start, end } = passage.tokens;
  for (let at = from; at < mark.from; at++) {
    const first = text.charAt(start[at]!);
    if (passage.cues[at] || first === first.toLowerCase() || end[at]! + 1 !== start[at + 1]) return false;
  }
  return true;
}

const NAME_WORDS = 2;

/** "in Vietnam", "(Vietnam)", "di negara ini": where something lies. */
function isLocation(passage: Passage, sentence: Sentence, mark: Mark<unknown>): boolean {
  if (passage.tokens.key[mark.from - 1] === '(') return true;
  return hasCue(passage, Math.max(sentence.from, mark.from - 5), mark.from, 'in');
}

const OPENING = 3;

/** The locality or country whose figure this is. */
export function subjectOf(
  passage: Passage,
  sentence: Sentence,
  scene: Scene,
  spot: Spot,
  measure: Measure | undefined,
): string | null {
  if (
    measure?.code.startsWith('port-cargo') &&
    scene.port &&
    hasCue(passage, sentence.from, sentence.to, 'port')
  ) {
    return scene.port.id;
  }
  const near =
    respective(passage, sentence, scene.home, spot) ?? nearest(passage, sentence, scene.home, spot);
  const anaphor = anaphorBefore(passage, sentence, spot);
  // "Vietnam's top ten; last year it earned 21 billion": past the clause the province is spoken of again.
  const past =
    near?.value.place.id === COUNTRY &&
    scene.subject !== null &&
    near.to <= spot.from &&
    !clear(passage, near.to, spot.from);
  const apposed = near && anaphor && isApposed(passage, near, anaphor);
  if (near && !past && (!anaphor || apposed || near.from >= anaphor.from || near.from >= spot.to))
    return own(passage, sentence.from, scene, near, spot);
  if (anaphor?.value.includes('country')) return COUNTRY;
  return scene.subject?.id ?? (near ? unitOf(near.value.place).id : null);
}

const APPOSED = 3;

/** "Hải Phòng, the port city in the north, …": said of the place just named. */
function isApposed(passage: Passage, mark: Mark<unknown>, anaphor: Mark<unknown>): boolean {
  if (passage.tokens.key[mark.to] !== ',' || anaphor.from - mark.to > APPOSED) return false;
  return clear(passage, mark.to + 1, anaphor.from, ',');
}

/** A town or district stands for itself unless its province is named beside it. */
function own(passage: Passage, from: number, scene: Scene, mark: Mark<PlaceName>, spot: Spot): string {
  const { place } = mark.value;
  const unit = unitOf(place);
  const local = place.kind === 'city' || place.kind === 'district';
  const named = scene.home.some(other => other.value.place.id === unit.id);
  if (!isFacility(passage, mark) && spokenOf(scene.named, place) === place) return place.id;
  const led = mark.to <= spot.from && mark.from - from <= OPENING + 1 && clear(passage, mark.to, spot.from);
  return local && !named && led && !isFacility(passage, mark) ? place.id : unit.id;
}

/** "Vân Đồn International Airport", "Mong Cai Customs Branch": named after a town, not the town. */
function isFacility(passage: Passage, mark: Mark<PlaceName>): boolean {
  const { text, start, end } = passage.tokens;
  const next = start[mark.to];
  if (next === undefined || !/^[ \u00a0]$/.test(text.slice(end[mark.to - 1]!, next))) return false;
  const first = text.charAt(next);
  return (
    first !== first.toLowerCase() && !/^(city|town|district|province)$/.test(passage.tokens.key[mark.to]!)
  );
}

/** The nearest "the province", "bandar ini", "cả nước" before the figure in its sentence. */
function anaphorBefore(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
): Mark<readonly string[]> | undefined {
  let found: Mark<readonly string[]> | undefined;
  for (let from = sentence.from; from < spot.from; ) {
    const cue = findCue(passage, from, spot.from, 'province', 'city', 'country');
    if (!cue) break;
    if (!cue.value.includes('country') || !isLocation(passage, sentence, cue)) found = cue;
    from = cue.to;
  }
  return found;
}

/** The foreign country the figure is shared with, or null. */
export function partnerOf(
  passage: Passage,
  sentence: Sentence,
  scene: Scene,
  previous: string | null,
  spot: Spot,
  measure: Measure | undefined,
  code: string | null,
): string | null {
  const ranked = measure?.ranks === 'partner' && code?.startsWith('rank-of-');
  if (measure?.partner === 'none' && !ranked) return null;
  const near =
    respective(passage, sentence, scene.abroad, spot) ?? nearest(passage, sentence, scene.abroad, spot);
  if (near) return unitOf(near.value.place).id;
  if (measure?.partner === 'document') return (scene.lastPartner ?? scene.paragraphPartner)?.id ?? null;
  if (measure?.partner === 'paragraph') return scene.paragraphPartner?.id ?? previous;
  if (hasCue(passage, sentence.from, spot.from, 'sides'))
    return (scene.paragraphPartner ?? scene.lastPartner)?.id ?? null;
  if (hasCue(passage, sentence.from, sentence.from + 3, 'part')) return previous;
  return null;
}

const HARD = new Set([';', '.', ':']);

/** The place a figure belongs to: right after it ("of Quảng Ninh"), else the nearest before, else the first after. */
function nearest(
  passage: Passage,
  sentence: Sentence,
  marks: readonly Mark<PlaceName>[],
  spot: Spot,
): Mark<PlaceName> | undefined {
  const end = endOfPair(passage, sentence, spot);
  const nextFigure =
    sentence.spots.find(other => other.from >= end && other.figure.kind !== 'date')?.from ?? sentence.to;
  const after = marks.find(mark => mark.from >= end);
  if (after && after.from - end <= 5 && after.from <= nextFigure && clear(passage, end, after.from, ',')) {
    const linked = hasCue(passage, end, after.from, 'of') || after.from - end <= 2;
    if (linked && !hasCue(passage, end, after.from, 'and')) return after;
  }
  const before = marks.filter(mark => mark.to <= spot.from).at(-1);
  if (before) return before;
  const inside = marks.find(mark => mark.from < spot.to && mark.to > spot.from);
  if (inside) return inside;
  return after && after.from <= nextFigure ? after : undefined;
}

/** "15.3 % and 6 % for Japan": the end of the figures that one place follows. */
function endOfPair(passage: Passage, sentence: Sentence, spot: Spot): number {
  const next = sentence.spots.find(other => other.from >= spot.to);
  const joined = next && next.from - spot.to === 1 && unitKey(next) === unitKey(spot);
  return joined && hasCue(passage, spot.to, next.from, 'and') ? next.to : spot.to;
}

function clear(passage: Passage, from: number, to: number, ...signs: readonly string[]): boolean {
  for (let i = from; i < to; i++) {
    const key = passage.tokens.key[i]!;
    if (HARD.has(key) || signs.includes(key)) return false;
  }
  return true;
}
