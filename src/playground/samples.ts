import type { Upload } from "./given.ts";

const fromBase64 = (name: string, text: string): Upload => ({
  name,
  bytes: new Uint8Array(Buffer.from(text, "base64")),
});

/** The smallest picture there is. */
export const onePixel = fromBase64(
  "photo.png",
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
);

/** Says nothing, and so does nobody's voice. */
export const silence = fromBase64("voice.ogg", "T2dnUwACAAAAAAAAAAA=");

export const stickerFile: Upload = { name: "sticker.webp", bytes: new Uint8Array([0]) };
