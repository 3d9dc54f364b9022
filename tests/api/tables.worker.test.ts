import { exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';

const post = (type: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  exports.default.fetch(
    new Request('https://crossfoot.test/v1/check?lang=en', {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, ...headers },
    }),
  );

const CSV = 'Item,2023,2024\nNorth,10,20\nSouth,31,42\nTotal,41,72\n';
const HTML =
  '<p>Exports by region.</p><table><tr><th>Item<th>2023<th>2024<tr><td>North<td>10<td>20<tr><td>South<td>31<td>42<tr><td>Total<td>41<td>72</table>';

describe('POST /v1/check with a table', () => {
  // The phrase tables are built by the first request, which may take a while on a busy machine.
  beforeAll(() => post('text/plain', 'Exports reached 7 billion USD.'), 60_000);

  it.each([
    ['text/csv', CSV],
    ['text/tab-separated-values', CSV.replaceAll(',', '\t')],
    ['text/markdown', CSV.replaceAll(',', '|')],
    ['text/plain', CSV.replaceAll(',', '\t')],
    ['text/html; charset=utf-8', HTML],
  ])('%s is checked', async (type, body) => {
    const response = await post(type, body);
    expect(response.status).toBe(200);
    // biome-ignore lint/suspicious/noExplicitAny: the body is what is asserted
    const report: any = await response.json();
    const text: string = report.text ?? body;
    expect(report.text !== undefined).toBe(type.startsWith('text/html'));
    for (const { start, end, surface } of report.figures) expect(text.slice(start, end)).toBe(surface);
    expect(report.relations.map((one: { verdict: string }) => one.verdict).sort()).toEqual([
      'contradicts',
      'equal',
    ]);
  });

  it.each([
    ['text/csv', 'a,b\n"open,1\n', 'line 2'],
    ['text/csv', 'Item,2023\nNorth,1,234\n', 'line 2 has 3 cells'],
    ['text/csv', 'words,only\nno,figures\n', 'no table of figures'],
    ['text/csv', '', 'empty'],
    ['text/html', '<div></div>', 'no text'],
  ])('%s that cannot be read (%j) is a 400 that says where', async (type, body, message) => {
    const response = await post(type, body);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toContain(message);
  });

  it('says so in the language of the reader', async () => {
    const response = await post('text/csv', 'a,b\n"open,1\n', { 'Accept-Language': 'vi' });
    expect(((await response.json()) as { detail: string }).detail).toContain('dòng 2');
  });

  it('refuses other types with the list of those it takes', async () => {
    const response = await post('application/vnd.ms-excel', 'x');
    expect(response.status).toBe(415);
    expect(response.headers.get('Accept-Post')).toContain('text/csv');
  });
});
