import type { Language } from './language.ts';

/** A text for none, one and several of what it counts; `{n}` is the number. */
export interface Counted {
  readonly none: string;
  readonly one: string;
  readonly many: string;
}

/** What stands on a brief apart from its data. */
export interface BriefTexts {
  readonly kicker: string;
  readonly subtitle: string;
  readonly asOf: string;
  readonly brief: string;
  readonly snapshot: string;
  readonly pageOf: string;
  readonly title: string;
  readonly summary: string;
  readonly figuresCounted: Counted;
  readonly sourcesCounted: Counted;
  readonly addUp: Counted;
  readonly contradict: Counted;
  readonly notVerified: Counted;
  readonly keyFigures: string;
  readonly contradictions: string;
  readonly finding: string;
  readonly noFinding: string;
  readonly noFindingText: string;
  readonly stated: string;
  readonly implied: string;
  readonly gap: string;
  readonly use: string;
  readonly likely: string;
  readonly allFigures: string;
  readonly columns: {
    readonly measure: string;
    readonly period: string;
    readonly reported: string;
    readonly value: string;
    readonly verdict: string;
    readonly source: string;
    readonly follows: string;
  };
  readonly deduced: string;
  readonly deducedIntro: string;
  readonly sources: string;
  readonly undated: string;
  readonly inferred: string;
  readonly fingerprint: string;
  readonly method: string;
  readonly methodText: string;
  readonly allPartners: string;
  readonly noPeriod: string;
  readonly empty: string;
  readonly openLink: string;
  readonly openFigure: string;
  readonly licence: string;
  readonly shareOf: string;
  readonly sharesTitle: string;
  readonly sharesNote: string;
  readonly partialNote: string;
  readonly whiskers: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly boundary: string;
  readonly boundaryText: string;
  readonly cite: string;
  readonly citation: string;
  readonly permalink: string;
  readonly corrections: string;
  readonly qrAlt: string;
  readonly changes: string;
  readonly changed: string;
  readonly unchanged: string;
  readonly briefFile: string;
  readonly figuresFile: string;
}

const en: BriefTexts = {
  kicker: 'Crossfoot briefing sheet',
  subtitle: 'What the press reports on trade and investment, and which figures add up',
  asOf: 'Data as of',
  brief: 'Brief',
  snapshot: 'Snapshot',
  pageOf: 'Page {n} of {total}',
  title: 'Brief: {place}',
  summary: '{figures} from {sources}: {parts}.',
  figuresCounted: { none: 'No figures', one: '1 figure', many: '{n} figures' },
  sourcesCounted: { none: 'no report', one: '1 report', many: '{n} reports' },
  addUp: { none: 'none adds up', one: '1 adds up', many: '{n} add up' },
  contradict: { none: 'none contradicts', one: '1 contradicts', many: '{n} contradict' },
  notVerified: { none: 'none is left unverified', one: '1 is not verified', many: '{n} are not verified' },
  keyFigures: 'Key figures',
  contradictions: 'What does not add up',
  finding: 'The closest check',
  noFinding: 'No check was possible',
  noFindingText:
    'Nothing in these reports ties one figure to another, so none could be checked against the rest. The figures stand as reported.',
  stated: 'stated',
  implied: 'implied',
  gap: 'Gap',
  use: '{percent} of the room that rounding allows is used',
  likely: 'Likely slip: {printed} is printed where {meant} was meant',
  allFigures: 'All figures',
  columns: {
    measure: 'What it measures',
    period: 'Period',
    reported: 'As reported',
    value: 'Value',
    verdict: 'Verdict',
    source: 'Src',
    follows: 'Follows from',
  },
  deduced: 'Deduced figures',
  deducedIntro: 'Printed in no report; they follow from the figures above by arithmetic.',
  sources: 'Sources',
  undated: 'no date printed',
  inferred: '{date} (inferred)',
  fingerprint: 'SHA-256 of the original',
  method: 'Method',
  methodText:
    'Every number is read with what its printed form allows: half a unit of the last digit, more after “over”, “nearly” or “about”. Figures that a report or arithmetic ties together are checked exactly. “Adds up”: some values within those limits satisfy the checks; “contradicts”: none do; “not verified”: nothing ties the figure to another. Figures that are wrong together may still add up.',
  allPartners: 'all partners',
  noPeriod: 'not stated',
  empty: 'The reports at hand hold no figure on this subject.',
  openLink: 'Open the source: {title}',
  openFigure: 'Open source {source} at “{surface}”',
  licence: 'Press-reported figures, not official statistics.',
  shareOf: '{percent} ({part} of {whole})',
  sharesTitle: 'Shares of the whole',
  sharesNote: 'per cent of the whole',
  partialNote: 'hollow: part of a period',
  whiskers: 'whiskers: what the printed digits allow',
  notFound: 'Looked for, not found',
  notFoundText: 'No report at hand gives: {measures}.',
  boundary: 'Territory',
  boundaryText:
    'Localities were merged on 1 July 2025. These figures are of the territory after the mergers and cannot be set against earlier ones: {figures}.',
  cite: 'Cite and verify',
  citation: 'Crossfoot, “{title}”, brief {id}, data as of {date}, snapshot {snapshot}.',
  permalink: 'This brief',
  corrections: 'Corrections',
  qrAlt: 'QR code with the address of this brief: {url}',
  changes: 'Since the previous brief',
  changed:
    'Against snapshot {snapshot}: {added} figures added, {removed} removed, {changed} with another verdict.',
  unchanged: 'Against snapshot {snapshot}: nothing has changed.',
  briefFile: 'All data of this brief (JSON)',
  figuresFile: 'The figures of this brief (CSV)',
};

const vi: BriefTexts = {
  kicker: 'Bản tóm lược Crossfoot',
  subtitle: 'Báo chí đưa những số liệu thương mại và đầu tư nào, và số liệu nào khớp',
  asOf: 'Số liệu tính đến',
  brief: 'Bản tóm lược',
  snapshot: 'Phiên bản dữ liệu',
  pageOf: 'Trang {n}/{total}',
  title: 'Bản tóm lược: {place}',
  summary: '{figures} từ {sources}: {parts}.',
  figuresCounted: { none: 'Không có số liệu', one: '1 số liệu', many: '{n} số liệu' },
  sourcesCounted: { none: 'không bài báo nào', one: '1 bài báo', many: '{n} bài báo' },
  addUp: { none: 'không số nào khớp', one: '1 số khớp', many: '{n} số khớp' },
  contradict: { none: 'không số nào mâu thuẫn', one: '1 số mâu thuẫn', many: '{n} số mâu thuẫn' },
  notVerified: {
    none: 'không số nào chưa kiểm chứng',
    one: '1 số chưa kiểm chứng',
    many: '{n} số chưa kiểm chứng',
  },
  keyFigures: 'Số liệu chính',
  contradictions: 'Những chỗ không khớp',
  finding: 'Phép kiểm sát nhất',
  noFinding: 'Không có phép kiểm nào',
  noFindingText:
    'Các bài báo này không có chỗ nào ràng buộc số liệu này với số liệu khác, nên không thể đối chiếu. Số liệu được giữ nguyên như đã đăng.',
  stated: 'được nêu',
  implied: 'suy ra',
  gap: 'Chênh lệch',
  use: 'đã dùng {percent} khoảng mà việc làm tròn cho phép',
  likely: 'Có thể nhầm: in là {printed}, đúng ra là {meant}',
  allFigures: 'Toàn bộ số liệu',
  columns: {
    measure: 'Chỉ tiêu',
    period: 'Thời kỳ',
    reported: 'Như đã đăng',
    value: 'Giá trị',
    verdict: 'Kết luận',
    source: 'Nguồn',
    follows: 'Suy ra từ',
  },
  deduced: 'Số liệu suy ra',
  deducedIntro: 'Không bài báo nào in các số này; chúng được tính ra từ những số liệu ở trên.',
  sources: 'Nguồn',
  undated: 'không in ngày',
  inferred: '{date} (suy đoán)',
  fingerprint: 'SHA-256 của bản gốc',
  method: 'Phương pháp',
  methodText:
    'Mỗi con số được hiểu trong phạm vi mà cách in cho phép: nửa đơn vị của chữ số cuối, rộng hơn khi có “hơn”, “gần” hay “khoảng”. Những số liệu mà bài báo hoặc phép tính ràng buộc với nhau được kiểm tra chính xác. “Khớp”: có giá trị trong phạm vi ấy thỏa mọi phép kiểm; “mâu thuẫn”: không có; “chưa kiểm chứng”: không gì ràng buộc.',
  allPartners: 'mọi đối tác',
  noPeriod: 'không nêu',
  empty: 'Các bài báo hiện có không nêu số liệu nào về chủ đề này.',
  openLink: 'Mở nguồn: {title}',
  openFigure: 'Mở nguồn {source} tại “{surface}”',
  licence: 'Số liệu do báo chí đưa, không phải thống kê chính thức.',
  shareOf: '{percent} ({part} trong {whole})',
  sharesTitle: 'Tỷ trọng trong tổng thể',
  sharesNote: 'phần trăm của tổng thể',
  partialNote: 'cột rỗng: chưa đủ kỳ',
  whiskers: 'vạch ngang: khoảng mà các chữ số đã in cho phép',
  notFound: 'Đã tìm nhưng không thấy',
  notFoundText: 'Không bài báo nào hiện có nêu: {measures}.',
  boundary: 'Địa giới',
  boundaryText:
    'Các tỉnh được sáp nhập ngày 1/7/2025. Những số liệu sau thuộc địa giới sau sáp nhập và không so được với số liệu trước đó: {figures}.',
  cite: 'Trích dẫn và kiểm tra',
  citation: 'Crossfoot, “{title}”, bản tóm lược {id}, số liệu tính đến {date}, phiên bản dữ liệu {snapshot}.',
  permalink: 'Bản tóm lược này',
  corrections: 'Góp ý sửa lỗi',
  qrAlt: 'Mã QR chứa địa chỉ của bản tóm lược này: {url}',
  changes: 'So với bản tóm lược trước',
  changed:
    'So với phiên bản {snapshot}: thêm {added} số liệu, bớt {removed}, {changed} số liệu có kết luận khác.',
  unchanged: 'So với phiên bản {snapshot}: không có gì thay đổi.',
  briefFile: 'Toàn bộ dữ liệu của bản tóm lược (JSON)',
  figuresFile: 'Các số liệu của bản tóm lược (CSV)',
};

const ms: BriefTexts = {
  kicker: 'Lembaran taklimat Crossfoot',
  subtitle: 'Angka perdagangan dan pelaburan yang dilaporkan akhbar, dan yang mana sepadan',
  asOf: 'Data setakat',
  brief: 'Taklimat',
  snapshot: 'Versi data',
  pageOf: 'Halaman {n} daripada {total}',
  title: 'Taklimat: {place}',
  summary: '{figures} daripada {sources}: {parts}.',
  figuresCounted: { none: 'Tiada angka', one: '1 angka', many: '{n} angka' },
  sourcesCounted: { none: 'tiada laporan', one: '1 laporan', many: '{n} laporan' },
  addUp: { none: 'tiada yang sepadan', one: '1 sepadan', many: '{n} sepadan' },
  contradict: { none: 'tiada yang bercanggah', one: '1 bercanggah', many: '{n} bercanggah' },
  notVerified: { none: 'tiada yang belum disahkan', one: '1 belum disahkan', many: '{n} belum disahkan' },
  keyFigures: 'Angka utama',
  contradictions: 'Yang tidak sepadan',
  finding: 'Semakan paling rapat',
  noFinding: 'Tiada semakan dapat dibuat',
  noFindingText:
    'Tiada apa-apa dalam laporan ini yang mengaitkan satu angka dengan angka lain, maka tiada yang dapat disemak. Angka dikekalkan seperti dilaporkan.',
  stated: 'dinyatakan',
  implied: 'tersirat',
  gap: 'Jurang',
  use: '{percent} daripada ruang yang dibenarkan oleh pembundaran telah digunakan',
  likely: 'Kemungkinan silap: {printed} dicetak, sedangkan {meant} dimaksudkan',
  allFigures: 'Semua angka',
  columns: {
    measure: 'Perkara yang diukur',
    period: 'Tempoh',
    reported: 'Seperti dilaporkan',
    value: 'Nilai',
    verdict: 'Keputusan',
    source: 'Smbr',
    follows: 'Berdasarkan',
  },
  deduced: 'Angka yang dideduksi',
  deducedIntro: 'Tidak dicetak dalam mana-mana laporan; angka ini dikira daripada angka di atas.',
  sources: 'Sumber',
  undated: 'tiada tarikh dicetak',
  inferred: '{date} (anggaran)',
  fingerprint: 'SHA-256 naskhah asal',
  method: 'Kaedah',
  methodText:
    'Setiap nombor dibaca dalam had yang dibenarkan oleh bentuk cetaknya: setengah unit digit terakhir, lebih luas jika didahului “lebih”, “hampir” atau “kira-kira”. Angka yang dikaitkan oleh laporan atau aritmetik disemak dengan tepat. “Sepadan” bermaksud ada nilai dalam had itu yang memenuhi semua semakan; “bercanggah” bermaksud tiada; “belum disahkan” bermaksud angka itu tidak dikaitkan dengan angka lain.',
  allPartners: 'semua rakan',
  noPeriod: 'tidak dinyatakan',
  empty: 'Laporan yang ada tidak memuatkan sebarang angka tentang perkara ini.',
  openLink: 'Buka sumber: {title}',
  openFigure: 'Buka sumber {source} pada “{surface}”',
  licence: 'Angka laporan akhbar, bukan perangkaan rasmi.',
  shareOf: '{percent} ({part} daripada {whole})',
  sharesTitle: 'Bahagian daripada keseluruhan',
  sharesNote: 'peratus daripada keseluruhan',
  partialNote: 'bar kosong: sebahagian tempoh',
  whiskers: 'garis hujung: had yang dibenarkan oleh digit yang dicetak',
  notFound: 'Dicari tetapi tidak ditemui',
  notFoundText: 'Tiada laporan yang ada menyatakan: {measures}.',
  boundary: 'Wilayah',
  boundaryText:
    'Wilayah digabungkan pada 1 Julai 2025. Angka berikut merujuk wilayah selepas penggabungan dan tidak boleh dibandingkan dengan angka terdahulu: {figures}.',
  cite: 'Petik dan semak',
  citation: 'Crossfoot, “{title}”, taklimat {id}, data setakat {date}, versi data {snapshot}.',
  permalink: 'Taklimat ini',
  corrections: 'Pembetulan',
  qrAlt: 'Kod QR dengan alamat taklimat ini: {url}',
  changes: 'Sejak taklimat terdahulu',
  changed:
    'Berbanding versi {snapshot}: {added} angka ditambah, {removed} dibuang, {changed} dengan keputusan lain.',
  unchanged: 'Berbanding versi {snapshot}: tiada perubahan.',
  briefFile: 'Semua data taklimat ini (JSON)',
  figuresFile: 'Angka dalam taklimat ini (CSV)',
};

export const BRIEF_TEXTS: Readonly<Record<Language, BriefTexts>> = { en, vi, ms };

type Words = Readonly<Record<string, string>>;

/** Words before a number that say how it is meant, by language of the report. */
export const QUALIFIER_WORDS: Readonly<Record<Language, Words>> = {
  en: { over: 'over', under: 'nearly', about: 'about', below: 'below', upto: 'up to', atleast: 'at least' },
  vi: { over: 'hơn', under: 'gần', about: 'khoảng', below: 'dưới', upto: 'tối đa', atleast: 'ít nhất' },
  ms: {
    over: 'lebih',
    under: 'hampir',
    about: 'kira-kira',
    below: 'kurang daripada',
    upto: 'sehingga',
    atleast: 'sekurang-kurangnya',
  },
};

/** Units that are words; a unit that is missing here is written by its code. */
export const UNIT_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    pp: 'percentage points',
    times: 'times',
    t: 'tonnes',
    m2: 'm²',
    m3: 'm³',
    day: 'days',
    month: 'months',
    year: 'years',
    hour: 'hours',
  },
  vi: {
    pp: 'điểm phần trăm',
    times: 'lần',
    t: 'tấn',
    m2: 'm²',
    m3: 'm³',
    day: 'ngày',
    month: 'tháng',
    year: 'năm',
    hour: 'giờ',
  },
  ms: {
    pp: 'mata peratusan',
    times: 'kali',
    t: 'tan',
    m2: 'm²',
    m3: 'm³',
    day: 'hari',
    month: 'bulan',
    year: 'tahun',
    hour: 'jam',
  },
};

/** What a figure is called whose measure is not known. */
export const KIND_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    money: 'amount of money',
    count: 'count',
    percent: 'percentage',
    quantity: 'quantity',
    rank: 'rank',
    date: 'date',
  },
  vi: {
    money: 'số tiền',
    count: 'số lượng',
    percent: 'tỷ lệ phần trăm',
    quantity: 'khối lượng',
    rank: 'thứ hạng',
    date: 'ngày tháng',
  },
  ms: {
    money: 'jumlah wang',
    count: 'bilangan',
    percent: 'peratusan',
    quantity: 'kuantiti',
    rank: 'kedudukan',
    date: 'tarikh',
  },
};

/** Names of the languages reports are written in. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Words>> = {
  en: {
    en: 'English',
    vi: 'Vietnamese',
    ms: 'Malay',
    id: 'Indonesian',
    zh: 'Chinese',
    ja: 'Japanese',
    ko: 'Korean',
    fr: 'French',
  },
  vi: {
    en: 'tiếng Anh',
    vi: 'tiếng Việt',
    ms: 'tiếng Mã Lai',
    id: 'tiếng Indonesia',
    zh: 'tiếng Trung',
    ja: 'tiếng Nhật',
    ko: 'tiếng Hàn',
    fr: 'tiếng Pháp',
  },
  ms: {
    en: 'Bahasa Inggeris',
    vi: 'Bahasa Vietnam',
    ms: 'Bahasa Melayu',
    id: 'Bahasa Indonesia',
    zh: 'Bahasa Cina',
    ja: 'Bahasa Jepun',
    ko: 'Bahasa Korea',
    fr: 'Bahasa Perancis',
  },
};
