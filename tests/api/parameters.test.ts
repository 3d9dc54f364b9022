import { describe, expect, it } from 'vitest';
import { CURSOR, choice, DATE, ID, LIMIT } from '../../src/api/common-parameters.ts';
import { parameters } from '../../src/api/parameters.ts';
import { ProblemError } from '../../src/api/problem.ts';

const KNOWN = { subject: ID, status: choice(['adds-up', 'contradicts']), limit: LIMIT, cursor: CURSOR };

function faultsOf(query: string): Record<string, string> {
  try {
    parameters(new URLSearchParams(query), KNOWN);
  } catch (error) {
    const { errors = [] } = (error as ProblemError).problem;
    return Object.fromEntries(
      errors.map(fault => [
        'parameter' in fault ? fault.parameter : '',
        typeof fault.detail === 'string' ? fault.detail : fault.detail.key,
      ]),
    );
  }
  return {};
}

describe('parameters', () => {
  it('gives what was asked, and defaults', () => {
    expect(parameters(new URLSearchParams('subject=VN-13&status=contradicts'), KNOWN)).toEqual({
      subject: 'VN-13',
      status: 'contradicts',
      limit: '100',
      cursor: undefined,
    });
  });

  it('names everything that is wrong at once, each once', () => {
    const query = 'colour=red&colour=blue&size=1&status=fine&subject=a&subject=%21&limit=0';
    expect(faultsOf(query)).toEqual({
      colour: 'parameter.unknown',
      size: 'parameter.unknown',
      status: 'parameter.choice',
      subject: 'parameter.repeated',
      limit: 'parameter.limit',
    });
  });

  it.each(['constructor', '__proto__', 'toString'])('knows no parameter %s', name => {
    expect(faultsOf(`${name}=1`)).toEqual({ [name]: 'parameter.unknown' });
  });

  it.each(['1', '1000', '37'])('takes limit=%s', limit => {
    expect(parameters(new URLSearchParams({ limit }), KNOWN).limit).toBe(limit);
  });

  it.each(['0', '1001', '-1', '1.5', '', '1e2', '007', ' 5', '٣'])('refuses limit=%j', limit => {
    expect(faultsOf(`limit=${encodeURIComponent(limit)}`)).toEqual({ limit: 'parameter.limit' });
  });
});

describe('DATE', () => {
  const dated = (date: string) => parameters(new URLSearchParams({ date }), { date: DATE }).date;

  it('takes days of the calendar', () => {
    expect(dated('2024-02-29')).toBe('2024-02-29');
  });

  it.each(['2023-02-29', '2024-13-01', '2024-2-1', '2024', 'today', '2024-01-01T00:00'])(
    'refuses %s',
    date => {
      expect(() => dated(date)).toThrow(ProblemError);
    },
  );
});
