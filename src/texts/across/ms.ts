import type { AcrossTexts } from './across-texts.ts';

export const MS: AcrossTexts = {
  said: '{figure} ({source})',
  deduced: '{figure}, yang terhasil daripada angka lain ({source})',
  of: '{of}: {said}',
  odd: 'Hanya {said} tidak sepadan dengan yang lain.',
  and: 'dan',
  looks: {
    fall: '{quantity}: {list}. Angka kemudian lebih rendah daripada yang dapat dijelaskan oleh pembundaran, sedangkan jumlah terkumpul seperti ini jarang turun.',
    part: '{quantity}: {list}. Tempoh yang lebih pendek mempunyai angka lebih besar daripada tempoh lebih panjang yang merangkuminya.',
    jump: '{quantity}: {list}. Bezanya kira-kira {factor} kali ganda: perkataan skala atau titik perpuluhan mungkin tersilap.',
    rank: '{quantity}: tempat ke-{rank} dicetak ({source}), tetapi lebih banyak pihak lain mempunyai angka lebih besar: {list}.',
    growth: '{quantity}: {rate} dicetak ({source}), tetapi {list} memberikan {result}.',
  },
  between: '{low}% hingga {high}%',
};
