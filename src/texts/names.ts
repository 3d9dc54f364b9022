import measures from '../../data/measures.json' with { type: 'json' };
import places from '../../data/places.json' with { type: 'json' };
import ranked from '../../data/ranked.json' with { type: 'json' };
import { type Composition, partsOf } from '../model/composed-measure.ts';
import { fill } from './fill.ts';
import type { Language } from './language.ts';

type Names = Readonly<Record<string, string | undefined>>;

const PLACES: ReadonlyMap<string, Names> = new Map(places.map(({ id, names }) => [id, names]));
const MEASURES: ReadonlyMap<string, Names> = new Map(measures.map(({ code, labels }) => [code, labels]));

/** What ranks are called that no measure says what they go by, by what is ranked. */
const RANKED: ReadonlyMap<string, Names> = new Map(Object.entries(ranked));

/** Codes that say something of another code: "growth-of-exports". `{of}` stands for the other's label. */
const COMPOSED: Readonly<Record<Composition, Readonly<Record<Language, string>>>> = {
  share: { en: 'Share of {of}', vi: 'Tỷ trọng {of}', ms: 'Bahagian daripada {of}' },
  growth: { en: 'Growth of {of}', vi: 'Tốc độ tăng {of}', ms: 'Pertumbuhan {of}' },
  fulfilment: {
    en: 'Plan fulfilment, {of}',
    vi: 'Mức hoàn thành kế hoạch {of}',
    ms: 'Pencapaian sasaran {of}',
  },
  level: {
    en: 'Level of {of} (before = 100%)',
    vi: 'Mức {of} (kỳ trước = 100%)',
    ms: 'Tahap {of} (tempoh sebelumnya = 100%)',
  },
  decline: { en: 'Decline of {of}', vi: 'Mức giảm {of}', ms: 'Penurunan {of}' },
  change: { en: 'Change in {of}', vi: 'Mức thay đổi {of}', ms: 'Perubahan {of}' },
  rank: { en: 'Rank by {of}', vi: 'Thứ hạng về {of}', ms: 'Kedudukan dari segi {of}' },
};

/** A label inside another: its first letter small, unless it begins with an abbreviation ("FDI", "GRDP"). */
function inside(label: string): string {
  const abbreviation = /^\p{Lu}{2}/u.test(label);
  return abbreviation ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/**
 * What people call a place, by its id (`VN-13`, `JP`); English where `lang` has no name for it, else the id itself. Vietnamese
 * localities keep their diacritics in every language.
 */
export function placeName(id: string, lang: Language): string {
  const names = PLACES.get(id);
  return names?.[id.startsWith('VN-') ? 'vi' : lang] ?? names?.en ?? id;
}

/**
 * What people call a measure. A composed code has a composed label; an open code, made from a text's own words, is
 * shown as those words, quoted: they are in the text's language.
 *
 * @example measureLabel('growth-of-exports', 'en') // 'Growth of exports'
 */
export function measureLabel(code: string, lang: Language): string {
  const { how, of } = partsOf(code);
  const names = how === 'rank' ? RANKED.get(of) : MEASURES.get(code);
  const label = names?.[lang] ?? names?.en;
  if (label !== undefined) return label;
  if (how !== null) return fill(COMPOSED[how][lang], { of: inside(measureLabel(of, lang)) });
  const words = code.replaceAll('-', ' ');
  return `“${words.charAt(0).toUpperCase()}${words.slice(1)}”`;
}
