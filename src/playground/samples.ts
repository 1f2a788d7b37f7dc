import type { Upload } from "./given.ts";

const fromBase64 = (name: string, text: string): Upload => ({
  name,
  bytes: new Uint8Array(Buffer.from(text, "base64")),
});

/** A paper, as people photograph them. */
export const paperPhoto = fromBase64(
  "photo.png",
  [
    "iVBORw0KGgoAAAANSUhEUgAAAPAAAAFAAgMAAAD/hhnAAAAADFBMVEXJ09b7+vagqrBcaHDnjmGBAAAAjUlEQVR42u3WIRKAMAxF",
    "wV6SI9Zwv2rwCGiYpAj2+XW/nbQmSXrfFgqGYRiGv8bHpQEXYvOE4SS8P9fhLGyeMLz8D+twHjZPGHaHucNgGL57knAdNk8Ydoe5",
    "w2AYnn+ScCY2Txh2h7nDYBgOPUk4DZsnDC/6w+ASbJ4wXPqHwcXYPGEYhmEYhn+EJUmRTnXIDyqCrYYHAAAAAElFTkSuQmCC",
  ].join(""),
);

/** Says nothing, and so does nobody's voice. */
export const silence = fromBase64("voice.ogg", "T2dnUwACAAAAAAAAAAA=");

export const stickerFile: Upload = { name: "sticker.webp", bytes: new Uint8Array([0]) };
