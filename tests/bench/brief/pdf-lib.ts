import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import { benchWorker, pageMarks } from './page-marks.ts';

const marks = pageMarks();

const paint = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return rgb(r, g, b);
};

export default benchWorker(async fonts => {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const regular = await document.embedFont(fonts.regular, { subset: true });
  const bold = await document.embedFont(fonts.bold, { subset: true });
  for (const { texts, rects, paths, circles } of marks.pages) {
    const page = document.addPage([marks.width, marks.height]);
    for (const { x, y, width, height, colour } of rects) {
      page.drawRectangle({ x, y: marks.height - y - height, width, height, color: paint(colour) });
    }
    const painted = (fill: string | undefined, stroke: string | undefined) => ({
      ...(fill === undefined ? {} : { color: paint(fill) }),
      ...(stroke === undefined ? {} : { borderColor: paint(stroke) }),
    });
    for (const { points, close, fill, stroke, lineWidth } of paths) {
      const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${x} ${y}`);
      page.drawSvgPath(`${steps.join(' ')}${close ? ' Z' : ''}`, {
        x: 0,
        y: marks.height,
        borderWidth: lineWidth,
        ...painted(fill, stroke),
      });
    }
    for (const { x, y, radius, fill, stroke } of circles)
      page.drawCircle({ x, y: marks.height - y, size: radius, ...painted(fill, stroke) });
    for (const { text, bold: strong, size, colour, x, y } of texts) {
      page.drawText(text, {
        x,
        y: marks.height - y,
        size,
        font: strong ? bold : regular,
        color: paint(colour),
      });
    }
  }
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY });
});
