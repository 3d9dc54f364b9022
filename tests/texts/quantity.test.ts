import { describe, expect, it } from 'vitest';
import { quantityText } from '../../src/texts/quantity.ts';
import { toldFigure } from '../../src/texts/told-figure.ts';

describe('quantityText', () => {
  it('names what is known, in the language of the reader', () => {
    const exports = { measure: 'exports', subject: 'VN-DN', partner: 'JP', period: '2023-10' };
    expect(quantityText(exports, 'en')).toBe('Exports, Đà Nẵng, Japan, October 2023');
    expect(quantityText(exports, 'vi')).toBe('Xuất khẩu, Đà Nẵng, Nhật Bản, tháng 10/2023');
    expect(quantityText({ measure: null, subject: 'VN-13', partner: null }, 'ms')).toBe('Quảng Ninh');
    expect(quantityText({}, 'en')).toBe('');
  });
});

describe('toldFigure', () => {
  const figures = new Map(
    [
      { id: 'whole', measure: 'fdi-registered-capital' },
      { id: 'part', measure: 'project-capital' },
      { id: 'year', measure: null },
    ].map(figure => [figure.id, figure]),
  );

  it('is the one that the kind of relation is about', () => {
    const share = { roles: { whole: 'whole', part: 'part', share: null }, figures: ['whole', 'part'] };
    expect(toldFigure(share, figures)?.id).toBe('part');
  });

  it('is else the first that says what it measures; none where none does', () => {
    expect(
      toldFigure({ roles: { figures: ['year', 'whole'] }, figures: ['year', 'whole'] }, figures)?.id,
    ).toBe('whole');
    expect(toldFigure({ roles: {}, figures: ['year'] }, figures)).toBeUndefined();
  });
});
