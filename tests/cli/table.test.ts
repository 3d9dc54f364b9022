import { expect, it } from 'vitest';
import { table } from '../../src/cli/table.ts';

it('aligns columns by what is seen, in whichever Unicode form it comes', () => {
  expect(
    table(
      ['place', 'n'],
      [
        ['Đà Nẵng'.normalize('NFD'), '9'],
        ['Hà', '10'],
      ],
    ),
  ).toBe(['place    n', '───────  ──', `${'Đà Nẵng'.normalize('NFD')}  9`, 'Hà       10', ''].join('\n'));
});
