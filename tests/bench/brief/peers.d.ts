/** pdfkit 0.20 ships no types; this is what the bench calls. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>);
    on(event: string, listener: (value: never) => void): this;
    registerFont(name: string, bytes: Uint8Array): this;
    addPage(): this;
    rect(x: number, y: number, width: number, height: number): this;
    circle(x: number, y: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    closePath(): this;
    lineWidth(width: number): this;
    fill(colour: string): this;
    stroke(colour: string): this;
    fillAndStroke(fill: string, stroke: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    text(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): this;
    end(): void;
  }
}
