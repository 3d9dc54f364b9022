import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { renderBrief } from '../../src/briefs/brief.ts';
import type { BriefInput } from '../../src/briefs/brief-input.ts';
import { daNang } from './fixtures/da-nang.ts';
import { japan } from './fixtures/japan.ts';
import { quangNinhJapan } from './fixtures/quang-ninh.ts';

async function open(input: BriefInput): Promise<PDFDocumentProxy> {
  return getDocument({ data: await renderBrief(input), verbosity: 0 }).promise;
}

async function textOf(document: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return pages.join('\n').replace(/\s+/g, ' ');
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

function roles(node: Node | null, found: string[] = []): string[] {
  if (node?.role) found.push(node.role);
  for (const child of node?.children ?? []) roles(child, found);
  return found;
}

function alts(node: Node | null, found: string[] = []): string[] {
  if (node?.alt) found.push(node.alt);
  for (const child of node?.children ?? []) alts(child, found);
  return found;
}

describe('pdf.js reads', () => {
  test('sentences in reading order, with their diacritics', async () => {
    const text = await textOf(await open(quangNinhJapan('vi')));
    const order = [
      'Quảng Ninh × Nhật Bản',
      '10 số liệu từ 2 bài báo',
      'Số liệu chính',
      'Phép kiểm sát nhất',
      'Toàn bộ số liệu',
      'hơn 8.8 triệu lượt khách',
      'Du lịch Quảng Ninh nửa đầu năm: lượng khách tăng mạnh ở Hạ Long, Móng Cái và Vân Đồn',
      'Phương pháp',
    ];
    const places = order.map(words => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('the structure tree, and the numbers of drawings in their alternative text', async () => {
    const page = await (await open(quangNinhJapan('en'))).getPage(1);
    const tree = (await page.getStructTree()) as Node;
    const found = roles(tree);
    for (const role of [
      'Document',
      'H1',
      'H2',
      'L',
      'LI',
      'Table',
      'THead',
      'TR',
      'TH',
      'TD',
      'Figure',
      'Link',
    ]) {
      expect(found).toContain(role);
    }
    expect(alts(tree).join('\n')).toContain('17.13 to 17.22%');
    const ranked = (await (await (await open(japan('en'))).getPage(1)).getStructTree()) as Node;
    expect(alts(ranked).join('\n')).toMatch(/4\.51 billion USD[\s\S]*2\.39 billion USD/);
  });

  test('title, attached data, bookmarks and links', async () => {
    const document = await open(daNang('en'));
    const { info } = (await document.getMetadata()) as { info: { Title: string; Language: string } };
    expect(info.Title).toBe('Brief: Đà Nẵng');
    const file = async (name: string) =>
      new TextDecoder().decode((await document.getAttachmentContent(name)) as unknown as Uint8Array);
    const json = JSON.parse(await file('brief.json')) as BriefInput;
    expect(json.figures).toEqual(daNang('en').figures);
    const csv = (await file('figures.csv')).split('\r\n');
    expect(csv).toHaveLength(daNang('en').figures.length + 2);
    expect((await document.getOutline())?.map(item => item.title)).toContain('What does not add up');
    const annotations = await (await document.getPage(1)).getAnnotations();
    expect(annotations[0].url).toBe('https://news.example/%C4%91%C3%A0-n%E1%BA%B5ng?x=1#top:~:text=15');
  });
});
