/**
 * What a printed number may become by one slip of the pen that no rounding explains: its first digit another, its second
 * digit another, its first two digits swapped. Numbers of one digit have the first only; number words have none.
 */
export function slipsOf(surface: string): string[] {
  const places = [...surface].flatMap((char, i) => (/\d/.test(char) ? [i] : []));
  const [first, second] = places;
  if (first === undefined) return [];
  const slips = [replaced(surface, first, otherThan(surface[first]!))];
  if (second !== undefined) {
    slips.push(replaced(surface, second, otherThan(surface[second]!)));
    if (Math.abs(Number(surface[first]) - Number(surface[second])) > 1 && surface[second] !== '0')
      slips.push(replaced(replaced(surface, first, surface[second]!), second, surface[first]!));
  }
  return slips;
}

const MIDDLE = 5;
const AWAY = 3;

/** A digit three away, never nought: far enough that rounding explains nothing. */
function otherThan(digit: string): string {
  return String(Number(digit) >= MIDDLE ? Number(digit) - AWAY : Number(digit) + AWAY);
}

function replaced(text: string, at: number, char: string): string {
  return text.slice(0, at) + char + text.slice(at + 1);
}
