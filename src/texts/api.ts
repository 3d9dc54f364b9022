import { type ApiTextKey, EN } from './api/en.ts';
import { MS } from './api/ms.ts';
import { VI } from './api/vi.ts';
import type { Language } from './language.ts';

export type { ApiTextKey } from './api/en.ts';

/** What can go wrong with a request, as the last part of a problem's `type`; docs/api.md lists them. */
export const PROBLEM_KINDS = [
  'invalid-parameters',
  'invalid-body',
  'unauthorized',
  'writing-disabled',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'conflict',
  'precondition-failed',
  'body-too-large',
  'too-many-figures',
  'unsupported-media-type',
  'internal-error',
  'no-snapshot',
  'not-ready',
  'unavailable',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** The title of each kind of problem: the same for every occurrence (RFC 9457 §3.1.3). */
export const PROBLEM_TITLES: Readonly<Record<Language, Readonly<Record<ProblemKind, string>>>> = {
  en: {
    'invalid-parameters': 'Some parameters are not valid',
    'invalid-body': 'The body is not valid',
    unauthorized: 'A valid token is needed',
    'writing-disabled': 'Writing is switched off',
    'not-found': 'There is nothing at this address',
    'method-not-allowed': 'This address does not answer that method',
    'not-acceptable': 'There is no representation of the kind asked for',
    conflict: 'What is there already stands against it',
    'precondition-failed': 'The data has changed since you looked',
    'body-too-large': 'The body is too large',
    'too-many-figures': 'The text has too many figures',
    'unsupported-media-type': 'Bodies of this type are not read here',
    'internal-error': 'Something went wrong on our side',
    'no-snapshot': 'No data has been published yet',
    'not-ready': 'Not ready',
    unavailable: 'The data cannot be reached at the moment',
  },
  vi: {
    'invalid-parameters': 'Một số tham số không hợp lệ',
    'invalid-body': 'Nội dung gửi lên không hợp lệ',
    unauthorized: 'Cần có mã truy cập hợp lệ',
    'writing-disabled': 'Chức năng ghi đang tắt',
    'not-found': 'Không có gì tại địa chỉ này',
    'method-not-allowed': 'Địa chỉ này không nhận phương thức đó',
    'not-acceptable': 'Không có định dạng được yêu cầu',
    conflict: 'Dữ liệu đang có không cho phép việc này',
    'precondition-failed': 'Dữ liệu đã thay đổi kể từ lần xem trước',
    'body-too-large': 'Nội dung gửi lên quá lớn',
    'too-many-figures': 'Văn bản có quá nhiều số liệu',
    'unsupported-media-type': 'Địa chỉ này không đọc loại nội dung đó',
    'internal-error': 'Đã xảy ra lỗi ở phía chúng tôi',
    'no-snapshot': 'Chưa có dữ liệu nào được công bố',
    'not-ready': 'Chưa sẵn sàng',
    unavailable: 'Hiện không truy cập được dữ liệu',
  },
  ms: {
    'invalid-parameters': 'Sesetengah parameter tidak sah',
    'invalid-body': 'Kandungan yang dihantar tidak sah',
    unauthorized: 'Token yang sah diperlukan',
    'writing-disabled': 'Penulisan dimatikan',
    'not-found': 'Tiada apa-apa di alamat ini',
    'method-not-allowed': 'Alamat ini tidak menerima kaedah tersebut',
    'not-acceptable': 'Tiada format seperti yang diminta',
    conflict: 'Data yang sedia ada menghalangnya',
    'precondition-failed': 'Data telah berubah sejak kali terakhir dilihat',
    'body-too-large': 'Kandungan yang dihantar terlalu besar',
    'too-many-figures': 'Teks ini mengandungi terlalu banyak angka',
    'unsupported-media-type': 'Kandungan jenis ini tidak dibaca di sini',
    'internal-error': 'Berlaku ralat di pihak kami',
    'no-snapshot': 'Belum ada data yang diterbitkan',
    'not-ready': 'Belum bersedia',
    unavailable: 'Data tidak dapat dicapai buat masa ini',
  },
};

/** The sentences that explain a problem; `{name}` is filled in by {@link fill}. */
export const API_TEXTS: Readonly<Record<Language, Readonly<Record<ApiTextKey, string>>>> = {
  en: EN,
  vi: VI,
  ms: MS,
};
