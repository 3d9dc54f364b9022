import type { ApiTextKey } from './en.ts';

/** What explains a problem, in Malay. */
export const MS: Readonly<Record<ApiTextKey, string>> = {
  'parameter.unknown': 'bukan parameter alamat ini; parameter yang dikenali: {known}',
  'parameter.unknown.none': 'bukan parameter alamat ini; alamat ini tidak menerima parameter',
  'parameter.repeated': 'diberikan lebih daripada sekali',
  'parameter.limit': 'mestilah nombor bulat dari 1 hingga {max}',
  'parameter.id':
    'hanya boleh mengandungi huruf, angka, titik, sengkang dan garis bawah, paling banyak {max} aksara',
  'parameter.measure': 'mestilah kod suatu ukuran: 1 hingga {max} aksara yang boleh dicetak',
  'parameter.choice': 'mestilah salah satu daripada {choices}',
  'parameter.date': 'mestilah tarikh kalendar dalam bentuk YYYY-MM-DD',
  'parameter.lang': 'mestilah tag bahasa (BCP 47) seperti en, vi atau ms-MY',
  'parameter.cursor': 'bukan kursor senarai ini: ambil daripada `next` halaman sebelumnya',
  'parameters.detail': 'Betulkan parameter berikut dan cuba lagi: {names}.',
  'body.utf8':
    'Kandungan bukan UTF-8 yang sah: bait salah yang pertama berada di kedudukan {byte} (dikira dari 0).',
  'body.empty': 'Kandungan kosong: hantar teks sebuah artikel, atau lembaran kerja dalam JSON.',
  'body.json': 'Kandungan bukan JSON yang sah.',
  'body.json.at': 'Kandungan bukan JSON yang sah: kesilapan berada di aksara {position} (dikira dari 0).',
  'body.invalid': 'Kandungan tidak mengikut bentuk yang diminta; lihat `errors`.',
  'body.no-text': 'Tiada teks di dalamnya untuk dibaca.',
  'table.unclosed-quote':
    'Jadual tidak dapat dibaca: sel bertanda petik yang bermula pada baris {line} tidak ditutup.',
  'table.text-after-quote':
    'Jadual tidak dapat dibaca: pada baris {line} terdapat teks selepas tanda petik penutup; tanda petik di dalam sel mesti digandakan.',
  'table.too-many-cells':
    'Jadual tidak dapat dibaca: baris {line} mempunyai {found} sel sedangkan kepala jadual mempunyai {expected}; nombor atau teks yang mengandungi pemisah mesti diletakkan dalam tanda petik.',
  'table.no-cells': 'Tiada jadual di dalamnya: tiada pemisah sel (koma, koma bertitik, tab atau palang).',
  'table.no-figures':
    'Tiada jadual angka di dalamnya: mulai baris {line}, tiada lajur yang mengandungi nombor.',
  'body.form': 'Borang tidak dapat dibaca.',
  'auth.missing': 'Hantar `Authorization: Bearer` dengan token yang dikenali pelayan ini.',
  'auth.wrong': 'Pelayan ini tidak mengenali token yang dihantar.',
  'auth.disabled':
    'Pelayan ini tiada token: tetapkan rahsia CROSSFOOT_TOKENS kepada pasangan `nama=token` yang dipisahkan koma.',
  'found.route': 'Lihat / untuk mengetahui apa yang ada.',
  'found.figure': 'Set data yang sedang dihidangkan tiada angka dengan id ini.',
  'found.source': 'Set data yang sedang dihidangkan tiada sumber dengan id ini.',
  'found.check': 'Set data yang sedang dihidangkan tiada semakan dengan id ini.',
  'found.finding': 'Set data yang sedang dihidangkan tiada penemuan dengan id ini.',
  'parameter.snapshot': 'mestilah id suatu set data: 64 digit perenambelasan',
  'body.refused': 'Kandungan ini tidak dapat diterima: {reason}.',
  'body.measure': 'mestilah kod ukuran yang dikenali, misalnya exports',
  'body.place': 'mestilah id tempat yang dikenali, misalnya VN-13 atau JP',
  'seen.changed':
    'Semak semula sebelum menulis: set data kini ialah {snapshot}, atau akan diganti. Tiada apa-apa dilakukan.',
  'found.snapshot': 'Tiada set data dengan id ini disimpan.',
  'found.correction': 'Tiada pembetulan untuk dibatalkan di sini.',
  'backup.held':
    'Sandaran hanya dimasukkan ke dalam penerbit yang kosong; yang ini mempunyai data. Minta supaya data itu diganti jika ia boleh dihapuskan.',
  'found.run': 'Jurnal tiada semakan dengan id ini.',
  'found.brief': 'Tiada angka untuk tempat dan rakan ini: tiada apa-apa untuk diringkaskan.',
  'method.allowed': 'Alamat ini menerima {allowed}.',
  'accept.types': 'Alamat ini menjawab dengan {types}.',
  'large.limit': 'Paling banyak {max} bait dibaca.',
  'figures.limit':
    'Teks ini mengandungi {count} angka; paling banyak {max} disemak pada satu masa. Hantar sebahagian demi sebahagian, atau semak dengan `crossfoot check`.',
  'type.supported': 'Hantar salah satu daripada: {types}.',
  'type.charset': 'Hantar dalam UTF-8.',
  'type.encoding': 'Hantar tanpa Content-Encoding.',
  'internal.detail': 'Ralat ini telah dicatat. Cuba lagi kemudian.',
  'snapshot.none':
    'Tiada apa-apa dihidangkan sehingga satu set data diterbitkan: jalankan `crossfoot publish`, atau POST sumber ke /v1/snapshots.',
  'ready.overdue': 'Semakan setiap jam sudah lewat: yang terakhir sepatutnya pada {scheduled}.',
  'ready.never': 'Semakan setiap jam sudah lewat: belum ada yang berjalan sejak data diterbitkan.',
  'ready.part': 'Sebahagian data bermasalah: {part} ({trouble}).',
  'ready.failed': 'Semakan terakhir gagal (/v1/runs/{run}): {reason}.',
  'unavailable.detail': 'Cuba lagi dalam seminit.',
};
