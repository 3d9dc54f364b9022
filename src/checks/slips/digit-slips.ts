import type { Slip } from './slip.ts';

/** A number's digits with the place of its point, as printed: "13.92" is 1392 with 2 places. */
export interface Digits {
  readonly digits: string;
  readonly places: number;
}

/**
 * What may have been meant where digits went wrong: two neighbours exchanged, one left out, one too many, one mistyped.
 * A digit restored after the point adds a place, one removed there takes a place away.
 */
export function digitSlips({ digits, places }: Digits): readonly (Digits & { readonly slip: Slip })[] {
  const found: (Digits & { slip: Slip })[] = [];
  const add = (text: string, at: number, slip: Slip) => {
    const padded = text.startsWith('0') && text.length - at > 1;
    if (text !== digits && text.length > at && !padded) found.push({ digits: text, places: at, slip });
  };
  for (let i = 0; i + 1 < digits.length; i++) {
    add(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2), places, 'transposed-digits');
  }
  for (let i = 0; i < digits.length; i++) {
    for (const d of '0123456789') add(digits.slice(0, i) + d + digits.slice(i + 1), places, 'changed-digit');
  }
  for (let i = 0; i <= digits.length; i++) {
    const whole = digits.length - places;
    for (const d of '0123456789') {
      const text = digits.slice(0, i) + d + digits.slice(i);
      if (i <= whole) add(text, places, 'dropped-digit');
      if (i >= whole && places > 0) add(text, places + 1, 'dropped-digit');
    }
  }
  for (let i = 0; i < digits.length && digits.length > 1; i++) {
    const text = digits.slice(0, i) + digits.slice(i + 1);
    add(text, i < digits.length - places ? places : places - 1, 'added-digit');
  }
  return found;
}
