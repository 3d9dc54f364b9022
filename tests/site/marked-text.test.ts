import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { MarkedText } from '../../src/site/marked-text.tsx';

const figure = (text: string, surface: string, status: Figure['status']): Figure => ({
  id: `text.${text.indexOf(surface)}`,
  source: 'text',
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
  surface,
  kind: 'money',
  value: '1',
  unit: 'USD',
  qualifier: 'exact',
  scale: 0,
  measure: 'exports',
  subject: null,
  partner: null,
  period: null,
  basis: null,
  status,
  checks: [],
});

const visible = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>|<span class="unseen">.*?<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('MarkedText', () => {
  it('shows the text as it is, with each figure marked in place', () => {
    const text = 'From 5 to 7 billion USD & “more”.';
    // Given out of order: what counts is where they stand.
    const figures = [figure(text, '7 billion USD', 'adds-up'), figure(text, '5', 'contradicts')];
    const html = String(MarkedText({ text, figures, lang: 'en' }));
    expect(visible(html)).toBe(text);
    expect(html).toContain('<mark class="contradicts short" id="figure-5"');
    expect(html).toContain('(adds up)');
  });

  it('lets no markup of the text through', () => {
    const text = '<script>alert(1)</script> 5 <img src=x onerror="alert(2)">';
    const html = String(MarkedText({ text, figures: [figure(text, '5', 'not-verified')], lang: 'vi' }));
    expect(html).not.toMatch(/<script|<img/);
    expect(visible(html)).toBe(text);
  });

  it('keeps the rows and columns of a pasted table', () => {
    const text = 'Exports:\nYear\tJapan\tKorea\n2024\t310\t\n\nThe rest is 5.';
    const figures = [figure(text, '310', 'adds-up'), figure(text, '5', 'not-verified')];
    const html = String(MarkedText({ text, figures, lang: 'en' }));
    expect(html.match(/<tr>/g)).toHaveLength(2);
    expect(html.match(/<td/g)).toHaveLength(5);
    expect(html).toMatch(/<td colspan="2"><mark[^>]*>310/);
    expect(visible(html)).toBe('Exports:\nYearJapanKorea2024310\nThe rest is 5.');
  });

  it('shows a text without figures whole', () => {
    expect(visible(String(MarkedText({ text: 'nothing', figures: [], lang: 'ms' })))).toBe('nothing');
  });
});
