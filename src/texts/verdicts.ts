import type { Language } from './language.ts';

/** What people read first: a figure's status. */
export const STATUS_WORDS: Readonly<
  Record<Language, Readonly<Record<'adds-up' | 'contradicts' | 'not-verified', string>>>
> = {
  en: { 'adds-up': 'adds up', contradicts: 'contradicts', 'not-verified': 'not verified' },
  vi: { 'adds-up': 'khớp', contradicts: 'mâu thuẫn', 'not-verified': 'chưa kiểm chứng' },
  ms: { 'adds-up': 'sepadan', contradicts: 'bercanggah', 'not-verified': 'belum disahkan' },
};

/** The fine word beneath: a relation's verdict. */
export const VERDICT_WORDS: Readonly<
  Record<
    Language,
    Readonly<
      Record<
        'equal' | 'rounded' | 'edge' | 'truncated' | 'loose' | 'incomplete' | 'undecided' | 'contradicts',
        string
      >
    >
  >
> = {
  en: {
    equal: 'exactly',
    rounded: 'within rounding',
    edge: 'only just, within rounding',
    truncated: 'if the figures were cut, not rounded',
    loose: 'if read loosely',
    incomplete: 'not all parts are listed',
    undecided: 'cannot be decided',
    contradicts: 'contradicts',
  },
  vi: {
    equal: 'khớp hoàn toàn',
    rounded: 'khớp trong phạm vi làm tròn',
    edge: 'chỉ vừa khớp trong phạm vi làm tròn',
    truncated: 'khớp nếu số liệu bị cắt bớt chữ số, không làm tròn',
    loose: 'khớp nếu hiểu thoáng',
    incomplete: 'chưa liệt kê đủ các phần',
    undecided: 'chưa thể kết luận',
    contradicts: 'mâu thuẫn',
  },
  ms: {
    equal: 'tepat',
    rounded: 'dalam had pembundaran',
    edge: 'hampir terkeluar daripada had pembundaran',
    truncated: 'jika angka dipenggal, bukan dibundarkan',
    loose: 'jika dibaca secara longgar',
    incomplete: 'tidak semua bahagian disenaraikan',
    undecided: 'tidak dapat diputuskan',
    contradicts: 'bercanggah',
  },
};
