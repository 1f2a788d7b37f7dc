import type { Font } from "fontkit";
import type { ISODate } from "../rules/index.ts";
import { fonts, type Ruler, ruler, wrapped } from "./letters.ts";
import type { Block, Look, Row } from "./paper-blocks.ts";
import { dotsOf } from "./qr.ts";

/** Points: A4 with room to punch. */
const PAGE = { width: 595.28, height: 841.89, left: 48, right: 40, top: 40, bottom: 52 } as const;
const GAP = 18;
const COLUMN = (PAGE.width - PAGE.left - PAGE.right - GAP) / 2;
const BOTTOM = PAGE.height - PAGE.bottom;
/** Up to this height a block isn't parted. */
const WHOLE = 220;
/** Of the size of the letters, from line to line. */
const LEADING = 1.22;
const INK = "#17242d";
const QUIET = "#5b6b76";
const SKY = "#00707f";

type Style = {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
  readonly above: number;
  readonly indent: number;
};
const STYLES: Record<Look, Style> = {
  title: { size: 16, bold: true, colour: INK, above: 0, indent: 0 },
  heading: { size: 11.5, bold: true, colour: SKY, above: 14, indent: 0 },
  name: { size: 10.5, bold: true, colour: INK, above: 9, indent: 0 },
  plain: { size: 9, colour: INK, above: 2.5, indent: 0 },
  strong: { size: 11, bold: true, colour: INK, above: 3, indent: 0 },
  quiet: { size: 8, colour: QUIET, above: 2, indent: 0 },
  who: { size: 9, bold: true, colour: INK, above: 4, indent: 0 },
  basis: { size: 7.5, colour: QUIET, above: 2.5, indent: 0 },
  bullet: { size: 9, colour: INK, above: 2.5, indent: 9 },
  box: { size: 9, colour: INK, above: 3.5, indent: 14 },
};

export type Frame = { readonly title: string; readonly foot: string; readonly day: ISODate; readonly link: string };

/** Blocks on pages, two columns; every page says what it is and its number. The day is the only date inside. */
export async function printed(blocks: readonly Block[], frame: Frame): Promise<Uint8Array> {
  const { default: PDFDocument } = await import("pdfkit");
  const day = new Date(`${frame.day}T00:00:00Z`);
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    lang: "kk",
    displayTitle: true,
    font: "",
    info: {
      Title: frame.title,
      Author: "Bala Kómek",
      Creator: "Bala Kómek",
      Producer: "Bala Kómek",
      CreationDate: day,
      ModDate: day,
    },
  });
  const bytes = collected(document);
  const { plain, bold } = await fonts();
  document.registerFont("plain", source(plain)).registerFont("bold", source(bold));
  const wide = await ruler();
  let y: number = PAGE.top;
  for (const block of blocks) {
    const rows = block.map((row) => laid(row, wide));
    if (y + together(rows) > BOTTOM) y = turned(document);
    for (const row of rows) {
      if (y + row.height > BOTTOM) y = turned(document);
      drawn(row, y, document);
      y += row.height;
    }
  }
  wayBack(frame.link, y, document);
  numbered(frame.foot, document);
  document.end();
  return bytes;
}

type Document = PDFKit.PDFDocument;

/** An opened font serves as well as its file; the types don't know that yet. */
const source = (font: Font) => font as unknown as Uint8Array;

function collected(document: Document): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  document.on("data", (part: Uint8Array) => parts.push(part));
  return new Promise((resolve, reject) => {
    document.on("end", () => resolve(Buffer.concat(parts)));
    document.on("error", reject);
  });
}

function turned(document: Document): number {
  document.addPage();
  return PAGE.top;
}

/** A short block stays whole; of a long one the first lines stay together: its name, its sum, why. */
function together(rows: readonly Laid[]): number {
  const height = (some: readonly Laid[]) => some.reduce((sum, { height }) => sum + height, 0);
  const whole = height(rows);
  return whole <= WHOLE ? whole : height(rows.slice(0, 5));
}

type Laid = { readonly lines: readonly (readonly string[])[]; readonly look: Look; readonly height: number };

/** Both cells in lines that fit their column; the row is as high as the higher one. */
function laid({ words, look }: Row, wide: Ruler): Laid {
  const { size, bold, above, indent } = STYLES[look];
  const weight = bold === true ? "bold" : "plain";
  const lines = words.map((cell) => wrapped(cell, COLUMN - indent, (line) => wide(line, size, weight)));
  return { lines, look, height: above + Math.max(...lines.map(({ length }) => length)) * size * LEADING };
}

function drawn({ lines, look }: Laid, y: number, document: Document): void {
  const { size, bold, colour, above, indent } = STYLES[look];
  document
    .font(bold === true ? "bold" : "plain")
    .fontSize(size)
    .fillColor(colour);
  for (const [i, cell] of lines.entries()) {
    const left = PAGE.left + i * (COLUMN + GAP);
    const top = y + above;
    if (look === "bullet") document.text("•", left, top, { lineBreak: false });
    if (look === "box")
      document
        .rect(left + 0.5, top + 1.5, size - 1, size - 1)
        .lineWidth(0.7)
        .strokeColor(QUIET)
        .stroke();
    for (const [n, line] of cell.entries())
      document.text(line, left + indent, top + n * size * LEADING, { lineBreak: false });
  }
}

const CODE = 72;

/** The code that leads back into the guide, with the link in letters. */
function wayBack(link: string, y: number, document: Document): void {
  const top = y + 16 + CODE > BOTTOM ? turned(document) : y + 16;
  const { dots, size } = dotsOf(link);
  const unit = CODE / size;
  for (const [x, down] of dots) document.rect(PAGE.left + x * unit, top + down * unit, unit, unit);
  document.fill(INK);
  document.font("plain").fontSize(9).fillColor(SKY);
  document.text(link.replace(/^https:\/\//, ""), PAGE.left + CODE + 14, top + CODE / 2 - 6, { link, lineBreak: false });
}

function numbered(foot: string, document: Document): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    document.switchToPage(page);
    document.font("plain").fontSize(8).fillColor(QUIET);
    const at = PAGE.height - 34;
    document.text(`Bala Kómek · ${foot}`, PAGE.left, at, { lineBreak: false });
    const number = `${page + 1} / ${count}`;
    document.text(number, PAGE.width - PAGE.right - document.widthOfString(number), at, { lineBreak: false });
  }
}
