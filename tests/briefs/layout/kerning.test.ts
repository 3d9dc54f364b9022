import { expect, test } from 'vitest';
import { shapeText } from '../../../src/briefs/fonts/shape-text.ts';

const kernsOf = (text: string) => shapeText(text, 'text').runs.flatMap(run => run.kerns);
const widthOf = (text: string) => shapeText(text, 'text').width;

test('an accented letter kerns as its base does', () => {
  for (const [plain, accented] of [
    ['To', 'Tồ'],
    ['Va', 'Vấ'],
    ['AY', 'ẤỸ'],
    ['Thua Thien', 'Thừa Thiên'],
  ] as const) {
    expect(kernsOf(accented)).toEqual(kernsOf(plain));
    expect(kernsOf(accented.normalize('NFD'))).toEqual(kernsOf(plain));
  }
  expect(kernsOf('Va')[0]).toBeLessThan(0);
});

test('a long name is as wide as its words and spaces, however it is composed', () => {
  const name = 'Khu kinh tế Vân Đồn – Vũng Tàu, Ủy ban nhân dân thành phố Hồ Chí Minh';
  const words = name.split(' ');
  const sum = words.reduce((total, word) => total + widthOf(word), (words.length - 1) * widthOf(' '));
  expect(widthOf(name)).toBeCloseTo(sum, 6);
  expect(widthOf(name.normalize('NFD'))).toBe(widthOf(name));
});
