import { describe, expect, it } from 'vitest';
import { problemResponse } from '../../src/api/problem-response.ts';
import { API_TEXTS, PROBLEM_KINDS, PROBLEM_TITLES } from '../../src/texts/api.ts';
import { LANGUAGES } from '../../src/texts/language.ts';

describe('problemResponse', () => {
  it('is a problem document in the reader’s language, never kept', async () => {
    const response = problemResponse(
      {
        kind: 'invalid-parameters',
        detail: { key: 'parameters.detail', values: { names: 'limit' } },
        errors: [{ parameter: 'limit', detail: { key: 'parameter.limit', values: { max: 1000 } } }],
        headers: { 'Retry-After': '60' },
      },
      'vi',
    );
    expect(response.status).toBe(400);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/problem+json',
      'content-language': 'vi',
      'cache-control': 'no-store',
      'retry-after': '60',
    });
    expect(await response.json()).toEqual({
      type: 'urn:crossfoot:problem:invalid-parameters',
      title: 'Một số tham số không hợp lệ',
      status: 400,
      detail: 'Hãy sửa các tham số sau rồi gửi lại: limit.',
      errors: [{ parameter: 'limit', detail: 'phải là số nguyên từ 1 đến 1000' }],
    });
  });
});

describe('its texts', () => {
  const placesOf = (text: string): string[] =>
    [...text.matchAll(/\{[a-z]+\}/g)].map(match => match[0]).sort();

  it.each(LANGUAGES)('say in %s all that English says, with the same places to fill', lang => {
    expect(PROBLEM_KINDS.filter(kind => PROBLEM_TITLES[lang][kind] === '')).toEqual([]);
    for (const [key, english] of Object.entries(API_TEXTS.en)) {
      const text = API_TEXTS[lang][key as keyof typeof API_TEXTS.en];
      expect(placesOf(text), key).toEqual(placesOf(english));
    }
  });
});
