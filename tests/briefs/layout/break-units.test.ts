import { expect, test } from 'vitest';
import { breakUnits } from '../../../src/briefs/layout/break-units.ts';

test('a line may break between ideographs, but not before a stop or after an opening bracket', () => {
  expect(breakUnits('「過去最高」に、ベトナムー')).toEqual([
    '「過',
    '去',
    '最',
    '高」',
    'に、',
    'ベ',
    'ト',
    'ナ',
    'ムー',
  ]);
  expect(breakUnits('达23.9亿美元。')).toEqual(['达', '23.9', '亿', '美', '元。']);
});

test('Korean and European words stay whole', () => {
  expect(breakUnits('하이퐁시,')).toEqual(['하이퐁시,']);
  expect(breakUnits('Quảng')).toEqual(['Quảng']);
});
