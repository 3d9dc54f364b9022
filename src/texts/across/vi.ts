import type { AcrossTexts } from './across-texts.ts';

export const VI: AcrossTexts = {
  said: '{figure} ({source})',
  deduced: '{figure}, suy ra từ các số liệu khác ({source})',
  of: '{of}: {said}',
  odd: 'Chỉ {said} không khớp với các nguồn còn lại.',
  and: 'và',
  looks: {
    fall: '{quantity}: {list}. Số liệu sau thấp hơn mức làm tròn có thể giải thích, trong khi con số lũy kế như vậy hiếm khi giảm.',
    part: '{quantity}: {list}. Kỳ ngắn hơn lại có số liệu lớn hơn kỳ dài bao gồm nó.',
    jump: '{quantity}: {list}. Hai bên chênh nhau khoảng {factor} lần: có thể đã nhầm đơn vị hoặc dấu thập phân.',
    rank: '{quantity}: bản in ghi vị trí {rank} ({source}), nhưng số đơn vị có số liệu lớn hơn nhiều hơn thế: {list}.',
    growth: '{quantity}: bản in ghi {rate} ({source}), nhưng {list} cho {result}.',
  },
  between: 'từ {low}% đến {high}%',
};
