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
        // Else it looks for Helvetica, which is not embedded.
        font: null,
      });
      const chunks: Uint8Array[] = [];
      document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      document.on('error', reject);
      document.on('end', () => resolve(new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))));
      document.registerFont('regular', fonts.regular);
      document.registerFont('bold', fonts.bold);
      for (const { texts, rects, paths, circles } of marks.pages) {
        document.addPage();
        for (const { x, y, width, height, colour } of rects) document.rect(x, y, width, height).fill(colour);
        const paint = (fill: string | undefined, stroke: string | undefined) => {
          if (fill !== undefined && stroke !== undefined) document.fillAndStroke(fill, stroke);
          else if (fill !== undefined) document.fill(fill);
          else document.stroke(stroke ?? '#000000');
        };
        for (const { points, close, fill, stroke, lineWidth } of paths) {
          document.lineWidth(lineWidth);
          points.forEach(([x, y], i) => {
            if (i === 0) document.moveTo(x, y);
            else document.lineTo(x, y);
          });
          if (close) document.closePath();
          paint(fill, stroke);
        }
        for (const { x, y, radius, fill, stroke } of circles) {
          document.circle(x, y, radius);
          paint(fill, stroke);
        }
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
