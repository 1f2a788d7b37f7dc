import { fontFile } from "./letters.ts";
import { indexedPng } from "./png.ts";

/** The drawing as a PNG. It is rendered on a thread of its own, so that chats don't wait. */
export async function draw(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const fontFiles = [fontFile("plain"), fontFile("bold")];
  const image = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Golos Text" },
    logLevel: "error",
  });
  return indexedPng(image.width, image.height, image.pixels);
}
