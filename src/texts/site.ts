import type { Language } from './language.ts';

/** Everything the pages say, in one language. Numbers come in already written in that language's way. */
export interface SiteTexts {
  readonly languageName: string;
  readonly title: string;
  readonly claim: string;
  readonly lead: string;
  readonly skip: string;
  readonly languages: string;
  readonly check: {
    readonly heading: string;
    readonly text: string;
    readonly hint: string;
    readonly published: string;
    readonly publishedHint: string;
    readonly articleLanguage: string;
    readonly detect: string;
    readonly submit: string;
    readonly working: string;
    readonly sample: string;
    readonly sampleText: string;
    readonly empty: string;
    readonly failed: string;
    readonly again: string;
  };
  readonly result: {
    readonly heading: string;
    readonly none: string;
    readonly article: string;
    readonly articleHint: string;
    readonly findings: string;
    readonly noFindings: string;
    readonly suspects: string;
    readonly suspectsHint: string;
    readonly perhaps: string;
    readonly or: string;
    readonly deduced: string;
    readonly deducedHint: string;
    readonly figures: (count: string, one: boolean) => string;
  };
  readonly findings: {
    readonly heading: string;
    readonly hint: string;
    readonly contradictions: string;
    readonly noContradictions: string;
    readonly others: string;
    readonly all: (count: string) => string;
    readonly from: string;
    readonly evidence: string;
  };
  readonly places: {
    readonly heading: string;
    readonly hint: string;
    readonly figures: (count: string, one: boolean) => string;
    readonly contradicting: (count: string) => string;
    readonly brief: string;
    readonly briefWith: (partner: string) => string;
    readonly data: string;
  };
  readonly sources: {
    readonly heading: string;
    readonly hint: string;
    readonly undated: string;
    readonly inferred: string;
    readonly original: string;
    readonly record: string;
  };
  readonly api: {
    readonly heading: string;
    readonly hint: string;
    readonly figures: string;
    readonly checks: string;
    readonly sources: string;
    readonly runs: string;
    readonly snapshots: string;
    readonly post: string;
  };
  readonly foot: {
    readonly snapshot: string;
    readonly asOf: (date: string) => string;
    readonly lastRun: (time: string) => string;
    readonly noRun: string;
    readonly outcome: Readonly<Record<'ok' | 'changed' | 'failed', string>>;
    readonly licence: string;
  };
  readonly problem: { readonly home: string };
}

const EN: SiteTexts = {
  languageName: 'English',
  title: 'Crossfoot: which figures add up',
  claim: 'Which figures add up?',
  lead: 'Crossfoot reads the figures in press reports on the trade and investment of Vietnamese localities, and says which of them add up, allowing for what rounding, “over” and “nearly” mean.',
  skip: 'Skip to content',
  languages: 'Language',
  check: {
    heading: 'Check an article',
    text: 'Text of the article',
    hint: 'Paste it as it was published. It is read, checked and forgotten: nothing is stored.',
    published: 'Published on',
    publishedHint: 'optional; for “last year” and weekdays',
    articleLanguage: 'Language of the article',
    detect: 'Detect',
    submit: 'Check the figures',
    working: 'Reading…',
    sample: 'Try an example',
    sampleText:
      'In 2023 the province’s exports reached 513 million USD and its imports 733 million USD, bringing total trade turnover to 1.264 billion USD. Japan is the third largest investor with 12 projects worth 2.39 billion USD, or 17.21 per cent of a total of nearly 13.92 billion USD.',
    empty: 'Paste the text of an article first.',
    failed: 'The article could not be checked. Is the connection up?',
    again: 'Check another article',
  },
  result: {
    heading: 'What the figures say',
    none: 'No figures were found in this text.',
    article: 'The article, figure by figure',
    articleHint:
      'Every figure that was read is marked. Numbers that state nothing, such as those of telephones and streets, are left alone.',
    findings: 'Findings',
    noFindings: 'Nothing in this text ties its figures together, so none of them could be verified.',
    suspects: 'What may be wrong',
    suspectsHint: 'A contradiction goes away where one of these was meant to be different.',
    perhaps: 'perhaps {printed} was meant',
    or: 'or',
    deduced: 'What follows from them',
    deducedHint: 'Not printed in the article: what its figures fix or bound, when all of them are right.',
    figures: (count, one) => (one ? `${count} figure` : `${count} figures`),
  },
  findings: {
    heading: 'What was found in the press',
    hint: 'Each finding names the figures it rests on and where they were printed.',
    contradictions: 'Contradictions',
    noContradictions: 'No contradictions among the figures that are served.',
    others: 'Other findings',
    all: count => `All ${count} checks`,
    from: 'from',
    evidence: 'Evidence',
  },
  places: {
    heading: 'Places',
    hint: 'One page to print before a meeting: key figures, their sources, and what to make of them.',
    figures: (count, one) => (one ? `${count} figure` : `${count} figures`),
    contradicting: count => `${count} in contradiction`,
    brief: 'Brief (PDF)',
    briefWith: partner => `Brief with ${partner} (PDF)`,
    data: 'Figures (JSON)',
  },
  sources: {
    heading: 'Sources',
    hint: 'What is served is our own digest of each report; the reports themselves stay with their publishers.',
    undated: 'undated',
    inferred: 'date inferred',
    original: 'Original',
    record: 'Record (JSON)',
  },
  api: {
    heading: 'For programs',
    hint: 'Everything here is also JSON, without a key:',
    figures: 'every figure, with its place in its source',
    checks: 'every relation between figures, with its verdict',
    sources: 'bibliography, digest, figures and checks',
    runs: 'the hourly checks of what is served',
    snapshots: 'versions of the data set',
    post: 'check a text, or a worksheet of figures and relations',
  },
  foot: {
    snapshot: 'Snapshot',
    asOf: date => `as of ${date}`,
    lastRun: time => `Last checked ${time}`,
    noRun: 'Not checked yet since it was published',
    outcome: { ok: 'nothing changed', changed: 'something changed', failed: 'the check failed' },
    licence: 'Software under the Apache License 2.0.',
  },
  problem: { home: 'To the start page' },
};

const VI: SiteTexts = {
  languageName: 'Tiếng Việt',
  title: 'Crossfoot: số liệu nào khớp',
  claim: 'Số liệu nào khớp, số liệu nào không?',
  lead: 'Crossfoot đọc các số liệu trong tin bài báo chí về thương mại và đầu tư của các địa phương Việt Nam và cho biết số nào khớp với nhau, có tính đến việc làm tròn cũng như những chữ như “hơn” và “gần”.',
  skip: 'Chuyển đến nội dung',
  languages: 'Ngôn ngữ',
  check: {
    heading: 'Kiểm tra một bài báo',
    text: 'Nội dung bài báo',
    hint: 'Dán nguyên văn như đã đăng. Nội dung chỉ được đọc và kiểm tra, không được lưu lại.',
    published: 'Ngày đăng',
    publishedHint: 'không bắt buộc; để hiểu “năm ngoái” và thứ trong tuần',
    articleLanguage: 'Ngôn ngữ bài báo',
    detect: 'Tự nhận biết',
    submit: 'Kiểm tra số liệu',
    working: 'Đang đọc…',
    sample: 'Thử một ví dụ',
    sampleText:
      'Năm 2023, kim ngạch xuất khẩu của tỉnh đạt 513 triệu USD, nhập khẩu đạt 733 triệu USD, tổng kim ngạch xuất nhập khẩu đạt 1,264 tỷ USD. Nhật Bản là nhà đầu tư lớn thứ ba với 12 dự án trị giá 2,39 tỷ USD, chiếm 17,21% tổng vốn gần 13,92 tỷ USD.',
    empty: 'Trước hết hãy dán nội dung một bài báo.',
    failed: 'Không kiểm tra được bài báo. Vui lòng xem lại kết nối mạng.',
    again: 'Kiểm tra bài khác',
  },
  result: {
    heading: 'Các số liệu cho thấy gì',
    none: 'Không tìm thấy số liệu nào trong văn bản này.',
    article: 'Bài báo, từng số liệu một',
    articleHint:
      'Mọi số liệu đọc được đều được đánh dấu. Những con số không phải là số liệu, như số điện thoại hay số nhà, được để nguyên.',
    findings: 'Kết quả đối chiếu',
    noFindings: 'Không có gì trong văn bản liên kết các số liệu với nhau nên chưa thể kiểm chứng số nào.',
    suspects: 'Chỗ có thể sai',
    suspectsHint: 'Mâu thuẫn sẽ hết nếu một trong những chỗ sau vốn phải là số khác.',
    perhaps: 'có lẽ phải là {printed}',
    or: 'hoặc',
    deduced: 'Có thể suy ra',
    deducedHint:
      'Không có trong bài báo: đây là những gì các số liệu trong bài xác định hoặc giới hạn, nếu tất cả đều đúng.',
    figures: count => `${count} số liệu`,
  },
  findings: {
    heading: 'Đã phát hiện gì trên báo chí',
    hint: 'Mỗi kết quả nêu rõ dựa trên số liệu nào và số liệu đó được đăng ở đâu.',
    contradictions: 'Mâu thuẫn',
    noContradictions: 'Không có mâu thuẫn nào trong các số liệu đang phục vụ.',
    others: 'Kết quả khác',
    all: count => `Xem cả ${count} phép đối chiếu`,
    from: 'theo',
    evidence: 'Căn cứ',
  },
  places: {
    heading: 'Địa phương',
    hint: 'Một trang để in trước cuộc họp: số liệu chính, nguồn và nhận xét về từng số liệu.',
    figures: count => `${count} số liệu`,
    contradicting: count => `${count} số liệu mâu thuẫn`,
    brief: 'Bản tóm tắt (PDF)',
    briefWith: partner => `Bản tóm tắt với ${partner} (PDF)`,
    data: 'Số liệu (JSON)',
  },
  sources: {
    heading: 'Nguồn',
    hint: 'Chúng tôi chỉ phục vụ bản tóm lược do chính mình viết; bản gốc thuộc về nơi đã đăng.',
    undated: 'không rõ ngày',
    inferred: 'ngày suy ra',
    original: 'Bản gốc',
    record: 'Hồ sơ (JSON)',
  },
  api: {
    heading: 'Dành cho chương trình',
    hint: 'Mọi thứ ở đây đều có dạng JSON, không cần khóa:',
    figures: 'mọi số liệu, kèm vị trí trong nguồn',
    checks: 'mọi mối liên hệ giữa các số liệu, kèm kết luận',
    sources: 'thư mục, bản tóm lược, số liệu và đối chiếu',
    runs: 'các lượt kiểm tra hằng giờ đối với dữ liệu đang phục vụ',
    snapshots: 'các phiên bản của bộ dữ liệu',
    post: 'kiểm tra một văn bản, hoặc một bảng gồm số liệu và mối liên hệ',
  },
  foot: {
    snapshot: 'Bản dữ liệu',
    asOf: date => `tính đến ${date}`,
    lastRun: time => `Kiểm tra lần cuối ${time}`,
    noRun: 'Chưa được kiểm tra lại từ khi công bố',
    outcome: { ok: 'không có gì thay đổi', changed: 'có thay đổi', failed: 'kiểm tra không thành công' },
    licence: 'Phần mềm theo giấy phép Apache 2.0.',
  },
  problem: { home: 'Về trang đầu' },
};

const MS: SiteTexts = {
  languageName: 'Bahasa Melayu',
  title: 'Crossfoot: angka mana yang sepadan',
  claim: 'Angka mana yang sepadan?',
  lead: 'Crossfoot membaca angka dalam laporan akhbar tentang perdagangan dan pelaburan wilayah-wilayah Vietnam, dan menyatakan angka mana yang sepadan antara satu sama lain, dengan mengambil kira pembundaran serta kata seperti “lebih” dan “hampir”.',
  skip: 'Langkau ke kandungan',
  languages: 'Bahasa',
  check: {
    heading: 'Semak sebuah artikel',
    text: 'Teks artikel',
    hint: 'Tampal seperti yang diterbitkan. Teks hanya dibaca dan disemak; tiada apa-apa yang disimpan.',
    published: 'Diterbitkan pada',
    publishedHint: 'pilihan; untuk memahami “tahun lalu” dan nama hari',
    articleLanguage: 'Bahasa artikel',
    detect: 'Kesan sendiri',
    submit: 'Semak angka',
    working: 'Sedang membaca…',
    sample: 'Cuba satu contoh',
    sampleText:
      'Pada 2023, eksport wilayah itu mencecah 513 juta USD, import 733 juta USD dan jumlah dagangan 1.264 bilion USD. Jepun ialah pelabur ketiga terbesar dengan 12 projek bernilai 2.39 bilion USD, atau 17.21 peratus daripada jumlah hampir 13.92 bilion USD.',
    empty: 'Tampal teks sebuah artikel dahulu.',
    failed: 'Artikel itu tidak dapat disemak. Adakah sambungan rangkaian berfungsi?',
    again: 'Semak artikel lain',
  },
  result: {
    heading: 'Apa yang dinyatakan oleh angka',
    none: 'Tiada angka ditemui dalam teks ini.',
    article: 'Artikel itu, angka demi angka',
    articleHint:
      'Setiap angka yang dibaca ditandakan. Nombor yang tidak menyatakan apa-apa, seperti nombor telefon dan alamat, dibiarkan.',
    findings: 'Dapatan',
    noFindings:
      'Tiada apa-apa dalam teks ini yang mengaitkan angka-angkanya, maka tiada satu pun dapat disahkan.',
    suspects: 'Apa yang mungkin silap',
    suspectsHint: 'Percanggahan hilang jika salah satu daripada yang berikut sepatutnya berbeza.',
    perhaps: 'mungkin {printed} yang dimaksudkan',
    or: 'atau',
    deduced: 'Apa yang boleh disimpulkan',
    deducedHint:
      'Tidak tercetak dalam artikel: inilah yang ditentukan atau dihadkan oleh angka-angkanya jika semuanya betul.',
    figures: count => `${count} angka`,
  },
  findings: {
    heading: 'Apa yang ditemui dalam akhbar',
    hint: 'Setiap dapatan menyebut angka yang menjadi asasnya dan tempat angka itu tercetak.',
    contradictions: 'Percanggahan',
    noContradictions: 'Tiada percanggahan antara angka yang dihidangkan.',
    others: 'Dapatan lain',
    all: count => `Kesemua ${count} semakan`,
    from: 'daripada',
    evidence: 'Bukti',
  },
  places: {
    heading: 'Tempat',
    hint: 'Satu halaman untuk dicetak sebelum mesyuarat: angka utama, sumbernya, dan apa maknanya.',
    figures: count => `${count} angka`,
    contradicting: count => `${count} bercanggah`,
    brief: 'Ringkasan (PDF)',
    briefWith: partner => `Ringkasan dengan ${partner} (PDF)`,
    data: 'Angka (JSON)',
  },
  sources: {
    heading: 'Sumber',
    hint: 'Yang dihidangkan ialah rumusan kami sendiri bagi setiap laporan; laporan asal kekal pada penerbitnya.',
    undated: 'tidak bertarikh',
    inferred: 'tarikh disimpulkan',
    original: 'Asal',
    record: 'Rekod (JSON)',
  },
  api: {
    heading: 'Untuk atur cara',
    hint: 'Semua yang ada di sini juga tersedia sebagai JSON, tanpa kunci:',
    figures: 'setiap angka, dengan tempatnya dalam sumber',
    checks: 'setiap hubungan antara angka, dengan keputusannya',
    sources: 'bibliografi, rumusan, angka dan semakan',
    runs: 'semakan setiap jam ke atas data yang dihidangkan',
    snapshots: 'versi set data',
    post: 'semak sebuah teks, atau lembaran kerja angka dan hubungan',
  },
  foot: {
    snapshot: 'Set data',
    asOf: date => `setakat ${date}`,
    lastRun: time => `Kali terakhir disemak ${time}`,
    noRun: 'Belum disemak sejak diterbitkan',
    outcome: { ok: 'tiada perubahan', changed: 'ada perubahan', failed: 'semakan gagal' },
    licence: 'Perisian di bawah Lesen Apache 2.0.',
  },
  problem: { home: 'Ke halaman utama' },
};

/** What the pages say, by the reader's language. */
export const SITE_TEXTS: Readonly<Record<Language, SiteTexts>> = { en: EN, vi: VI, ms: MS };
