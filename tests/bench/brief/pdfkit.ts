import PDFDocument from 'pdfkit';
import { benchWorker, pageMarks } from './page-marks.ts';

const marks = pageMarks();

export default benchWorker(
  fonts =>
    new Promise((resolve, reject) => {
      const document = new PDFDocument({
        size: [marks.width, marks.height],
        margin: 0,
        autoFirstPage: false,
      });
      const chunks: Uint8Array[] = [];
      document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      document.on('error', reject);
      document.on('end', () => resolve(new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))));
      document.registerFont('regular', fonts.regular);
      document.registerFont('bold', fonts.bold);
      for (const { texts, rects } of marks.pages) {
        document.addPage();
        for (const { x, y, width, height, colour } of rects) document.rect(x, y, width, height).fill(colour);
        for (const { text, bold, size, colour, x, y } of texts) {
          document
            .font(bold ? 'bold' : 'regular')
            .fontSize(size)
            .fillColor(colour);
          document.text(text, x, y - size, { lineBreak: false });
        }
      }
      document.end();
    }),
);
