import { jsPDF } from 'jspdf';
import { benchWorker, pageMarks } from './page-marks.ts';

const marks = pageMarks();

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
let encoded: { regular: string; bold: string } | undefined;

export default benchWorker(async fonts => {
  encoded ??= { regular: base64(fonts.regular), bold: base64(fonts.bold) };
  const document = new jsPDF({ unit: 'pt', format: [marks.width, marks.height], compress: true });
  document.addFileToVFS('regular.ttf', encoded.regular);
  document.addFont('regular.ttf', 'sans', 'normal');
  document.addFileToVFS('bold.ttf', encoded.bold);
  document.addFont('bold.ttf', 'sans', 'bold');
  const style = (fill: string | undefined, stroke: string | undefined) => {
    if (fill !== undefined) document.setFillColor(fill);
    if (stroke !== undefined) document.setDrawColor(stroke);
    return fill === undefined ? 'S' : stroke === undefined ? 'F' : 'FD';
  };
  marks.pages.forEach(({ texts, rects, paths, circles }, index) => {
    if (index > 0) document.addPage();
    for (const { x, y, width, height, colour } of rects)
      document.setFillColor(colour).rect(x, y, width, height, 'F');
    for (const { points, close, fill, stroke, lineWidth } of paths) {
      const [[x, y] = [0, 0], ...rest] = points;
      const steps = rest.map(([toX, toY], i) => [toX - points[i]![0], toY - points[i]![1]]);
      document.setLineWidth(lineWidth).lines(steps, x, y, [1, 1], style(fill, stroke), close);
    }
    for (const { x, y, radius, fill, stroke } of circles) document.circle(x, y, radius, style(fill, stroke));
    for (const { text, bold, size, colour, x, y } of texts) {
      document
        .setFont('sans', bold ? 'bold' : 'normal')
        .setFontSize(size)
        .setTextColor(colour)
        .text(text, x, y);
    }
  });
  return new Uint8Array(document.output('arraybuffer'));
});
