import type { AcrossTexts } from './across-texts.ts';

export const EN: AcrossTexts = {
  said: '{figure} ({source})',
  deduced: '{figure}, which follows from other figures ({source})',
  of: '{of}: {said}',
  odd: 'Only {said} stands against the others.',
  and: 'and',
  looks: {
    fall: '{quantity}: {list}. The later figure is lower than rounding explains, and a stock like this seldom falls.',
    part: '{quantity}: {list}. The shorter period has more than the longer one that contains it.',
    jump: '{quantity}: {list}. They are about {factor} times apart: a scale word or a decimal point may have slipped.',
    rank: '{quantity}: number {rank} is printed ({source}), yet more others have more: {list}.',
    growth: '{quantity}: {rate} is printed ({source}), but {list} give {result}.',
  },
  between: '{low}% to {high}%',
};
