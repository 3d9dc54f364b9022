import { expect, it } from 'vitest';
import { pointerOf, pointerOfPath } from '../../src/api/json-pointer.ts';

it('escapes what a pointer gives a meaning', () => {
  expect(pointerOf(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d');
  expect(pointerOf([])).toBe('');
});

const sheet = { figures: { 'a.b': { value: '1' }, a: { b: {} } }, relations: [{ parts: [['a', '1']] }] };

it.each([
  ['', ''],
  ['relations[0].part', '/relations/0/part'],
  ['relations[0].parts[0][1]', '/relations/0/parts/0/1'],
  ['figures.a.b.value', '/figures/a.b/value'],
  ['figures.a.c', '/figures/a/c'],
  ['figures.none[2]', '/figures/none/2'],
  ['relations[x]', '/relations'],
])('reads the path %j', (path, pointer) => {
  expect(pointerOfPath(path, sheet)).toBe(pointer);
});
