import type { Given, Upload } from "./given.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { StoredFile, World } from "./world.ts";

const MEGABYTE = 1024 * 1024;
const MOST_IN_PHOTO = 10 * MEGABYTE;
const MOST_IN_DOCUMENT = 50 * MEGABYTE;

const MIME: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  ics: "text/calendar",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  svg: "image/svg+xml",
  txt: "text/plain",
  json: "application/json",
  csv: "text/csv",
  zip: "application/zip",
  ogg: "audio/ogg",
};

type Sendable = "photo" | "document";

/** The file a parameter names: uploaded beside the call, or sent once before. */
export function readFile(world: World, given: Given, value: unknown, kind: Sendable): StoredFile {
  const upload = uploaded(given, value, kind);
  if (upload !== undefined) return kind === "photo" ? storePhoto(world, upload) : storeDocument(world, upload);
  const text = typeof value === "string" ? value : "";
  if (text === "") throw badRequest(`there is no ${kind} in the request`);
  if (/^https?:/i.test(text)) throw badRequest("failed to get HTTP URL content");
  const known = world.files.get(text);
  if (known === undefined)
    throw badRequest("wrong remote file identifier specified: Wrong string length or a wrong character in the string");
  const [was, asked] = [typeOf(known), kind === "photo" ? "Photo" : "Document"];
  // A picture stays one; all other kinds may go as documents.
  if ((was === "Photo") !== (asked === "Photo")) throw badRequest(`can't use file of type ${was} as ${asked}`);
  return known;
}

function uploaded({ uploads }: Given, value: unknown, kind: string): Upload | undefined {
  if (value === undefined) return uploads.get(kind);
  if (typeof value !== "string" || !value.startsWith("attach://")) return undefined;
  const upload = uploads.get(value.slice("attach://".length));
  if (upload === undefined) throw badRequest("can't get file: attached file not found");
  return upload;
}

function storePhoto(world: World, { bytes }: Upload): StoredFile {
  if (bytes.length === 0) throw badRequest("file must be non-empty");
  if (bytes.length > MOST_IN_PHOTO) throw badRequest("file is too big for a photo");
  const png = pngSize(bytes);
  const size = png ?? jpegSize(bytes);
  if (size === undefined) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = size;
  if (width + height > 10_000 || width > 20 * height || height > 20 * width)
    throw badRequest("PHOTO_INVALID_DIMENSIONS");
  // Telegram takes a picture for what it is, and forgets its name.
  return storeFile(world, "photos", { name: png === undefined ? "photo.jpg" : "photo.png", bytes }, size);
}

function storeDocument(world: World, upload: Upload): StoredFile {
  if (upload.bytes.length === 0) throw badRequest("file must be non-empty");
  if (upload.bytes.length > MOST_IN_DOCUMENT) throw new Refusal(413, "Request Entity Too Large");
  return storeFile(world, "documents", upload);
}

/** The folder of a file's path, the beginning of its id and its type in Telegram's words. */
const FOLDERS = {
  photos: { id: "AgACAgIAAx", type: "Photo" },
  documents: { id: "BQACAgIAAx", type: "Document" },
  voice: { id: "AwACAgIAAx", type: "VoiceNote" },
  stickers: { id: "CAACAgIAAx", type: "Sticker" },
} as const;

const typeOf = ({ path }: StoredFile) =>
  Object.entries(FOLDERS).find(([folder]) => path.startsWith(`${folder}/`))?.[1].type ?? "Document";

export function storeFile(
  world: World,
  folder: keyof typeof FOLDERS,
  { name, bytes }: Upload,
  size?: { width: number; height: number },
): StoredFile {
  const number = world.counters.file++;
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "dat";
  const mime = MIME[ending] ?? "application/octet-stream";
  const id = `${FOLDERS[folder].id}-playground-${number}`;
  const file = { id, path: `${folder}/file_${number}.${ending}`, name, mime, bytes, ...size };
  world.files.set(id, file);
  for (const old of [...world.files.keys()].slice(0, -newest([...world.files.values()], FILES_KEPT).length))
    world.files.delete(old);
  return file;
}

interface Most {
  readonly files: number;
  readonly bytes: number;
}
const FILES_KEPT: Most = { files: 2000, bytes: 64 * MEGABYTE };

/** The newest files that are not more than so many, nor larger together; the very newest in any case. */
export function newest(files: readonly StoredFile[], { files: most, bytes }: Most): readonly StoredFile[] {
  let room = bytes;
  const first = files.findLastIndex((file, at) => {
    room -= file.bytes.length;
    return (room < 0 || files.length - at > most) && at < files.length - 1;
  });
  return files.slice(first + 1);
}

export const namesOf = (file: StoredFile) => ({
  file_id: file.id,
  file_unique_id: `AQAD${file.id.split("-").at(-1)}`,
  file_size: file.bytes.length,
});

export const photoSizes = (file: StoredFile) => [
  { ...namesOf(file), width: file.width ?? 1, height: file.height ?? 1 },
];

export const documentOf = (file: StoredFile) => ({ ...namesOf(file), file_name: file.name, mime_type: file.mime });

function pngSize(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  // Segment after segment to the frame header, SOF0 … SOF15 without DHT, JPG and DAC.
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}
