import type { ApiTextKey } from './en.ts';

/** What explains a problem, in Vietnamese. */
export const VI: Readonly<Record<ApiTextKey, string>> = {
  'parameter.unknown': 'không phải là tham số của địa chỉ này; các tham số được nhận: {known}',
  'parameter.unknown.none': 'không phải là tham số của địa chỉ này; địa chỉ này không nhận tham số nào',
  'parameter.repeated': 'xuất hiện nhiều hơn một lần',
  'parameter.limit': 'phải là số nguyên từ 1 đến {max}',
  'parameter.id': 'chỉ gồm chữ cái, chữ số, dấu chấm, gạch nối và gạch dưới, tối đa {max} ký tự',
  'parameter.measure': 'phải là mã của một chỉ tiêu: từ 1 đến {max} ký tự in được',
  'parameter.choice': 'phải là một trong các giá trị {choices}',
  'parameter.date': 'phải là một ngày có thật, viết theo dạng YYYY-MM-DD',
  'parameter.lang': 'phải là một mã ngôn ngữ (BCP 47) như en, vi hay ms-MY',
  'parameter.cursor': 'không phải là con trỏ của danh sách này: hãy lấy từ `next` của trang trước',
  'parameters.detail': 'Hãy sửa các tham số sau rồi gửi lại: {names}.',
  'body.utf8': 'Nội dung không phải UTF-8 hợp lệ: byte sai đầu tiên ở vị trí {byte} (đếm từ 0).',
  'body.empty': 'Nội dung trống: hãy gửi toàn văn một bài báo, hoặc một bảng tính dạng JSON.',
  'body.json': 'Nội dung không phải JSON hợp lệ.',
  'body.json.at': 'Nội dung không phải JSON hợp lệ: lỗi ở ký tự {position} (đếm từ 0).',
  'body.invalid': 'Nội dung không đúng cấu trúc yêu cầu; xem `errors`.',
  'body.no-text': 'Không có văn bản nào để đọc.',
  'table.unclosed-quote': 'Không đọc được bảng: ô trong ngoặc kép bắt đầu ở dòng {line} chưa được đóng.',
  'table.text-after-quote':
    'Không đọc được bảng: ở dòng {line} có chữ sau dấu ngoặc kép đóng; dấu ngoặc kép bên trong ô phải viết đôi.',
  'table.too-many-cells':
    'Không đọc được bảng: dòng {line} có {found} ô trong khi phần đầu bảng có {expected}; số hay chữ có chứa dấu phân cách phải đặt trong ngoặc kép.',
  'table.no-cells':
    'Không có bảng nào: không có dấu phân cách các ô (dấu phẩy, dấu chấm phẩy, tab hoặc gạch đứng).',
  'table.no-figures': 'Không có bảng số liệu nào: từ dòng {line} trở đi, không cột nào chứa số.',
  'body.form': 'Không đọc được biểu mẫu.',
  'auth.missing': 'Hãy gửi `Authorization: Bearer` kèm một mã mà máy chủ này biết.',
  'auth.wrong': 'Máy chủ này không biết mã đã gửi.',
  'auth.disabled':
    'Máy chủ này chưa có mã nào: hãy đặt bí mật CROSSFOOT_TOKENS gồm các cặp `tên=mã` cách nhau bằng dấu phẩy.',
  'found.route': 'Xem / để biết có những gì.',
  'found.figure': 'Bản dữ liệu đang phục vụ không có số liệu nào mang mã này.',
  'found.source': 'Bản dữ liệu đang phục vụ không có nguồn nào mang mã này.',
  'found.check': 'Bản dữ liệu đang phục vụ không có phép đối chiếu nào mang mã này.',
  'found.finding': 'Bản dữ liệu đang phục vụ không có phát hiện nào mang mã này.',
  'parameter.snapshot': 'phải là mã của một bản dữ liệu: 64 chữ số thập lục phân',
  'body.refused': 'Không thể tiếp nhận: {reason}.',
  'body.measure': 'phải là mã của một chỉ tiêu đã biết, chẳng hạn exports',
  'body.place': 'phải là mã của một địa danh đã biết, chẳng hạn VN-13 hay JP',
  'seen.changed':
    'Hãy xem lại trước khi ghi: bản dữ liệu hiện nay là {snapshot}, hoặc sắp được thay. Chưa có gì được thực hiện.',
  'found.snapshot': 'Không lưu bản dữ liệu nào mang mã này.',
  'found.correction': 'Không có đính chính nào để hủy ở đây.',
  'backup.held':
    'Bản sao lưu chỉ được nạp vào hệ thống còn trống; hệ thống này đang có dữ liệu. Hãy yêu cầu thay thế nếu chấp nhận mất dữ liệu đó.',
  'found.run': 'Nhật ký không có lượt kiểm tra nào mang mã này.',
  'found.brief': 'Không có số liệu nào về địa phương và đối tác này nên không lập được bản tóm tắt.',
  'method.allowed': 'Địa chỉ này nhận {allowed}.',
  'accept.types': 'Địa chỉ này trả về {types}.',
  'large.limit': 'Chỉ đọc tối đa {max} byte.',
  'figures.limit':
    'Văn bản có {count} số liệu; mỗi lần chỉ kiểm tra tối đa {max}. Hãy gửi từng phần, hoặc kiểm tra bằng lệnh `crossfoot check`.',
  'type.supported': 'Hãy gửi một trong các loại: {types}.',
  'type.charset': 'Hãy gửi bằng UTF-8.',
  'type.encoding': 'Hãy gửi không kèm Content-Encoding.',
  'internal.detail': 'Lỗi đã được ghi lại. Hãy thử lại sau.',
  'snapshot.none':
    'Chưa phục vụ gì cho đến khi một bản dữ liệu được công bố: chạy `crossfoot publish`, hoặc POST các nguồn tới /v1/snapshots.',
  'ready.overdue': 'Lượt kiểm tra hằng giờ đã quá hạn: lượt gần nhất đến hạn lúc {scheduled}.',
  'ready.never': 'Lượt kiểm tra hằng giờ đã quá hạn: chưa có lượt nào chạy kể từ khi dữ liệu được công bố.',
  'ready.part': 'Một phần dữ liệu có vấn đề: {part} ({trouble}).',
  'ready.failed': 'Lượt kiểm tra gần nhất không đạt (/v1/runs/{run}): {reason}.',
  'unavailable.detail': 'Hãy thử lại sau một phút.',
};
