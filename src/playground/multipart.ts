import type { Upload } from "./given.ts";

/** The parts of a form: those with a file name are files, the others text. */
export interface Form {
  readonly fields: Record<string, string>;
  readonly uploads: Map<string, Upload>;
}

/**
 * Reads multipart/form-data. Node's own reader wants every value in quotation marks, and grammY writes
 * `content-disposition:form-data;name="photo";filename=card.png`.
 */
export function readMultipart(contentType: string, body: Uint8Array): Form {
  const form: Form = { fields: {}, uploads: new Map() };
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return form;
  for (const part of partsOf(Buffer.from(body), Buffer.from(`--${boundary}`))) addPart(form, part);
  return form;
}

function partsOf(body: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let start = body.indexOf(mark); start !== -1; ) {
    const next = body.indexOf(mark, start + mark.length);
    // Between two marks: a line break, the part, a line break.
    if (next !== -1) parts.push(body.subarray(start + mark.length + 2, next - 2));
    start = next;
  }
  return parts;
}

function addPart(form: Form, part: Buffer): void {
  const split = part.indexOf("\r\n\r\n");
  const head = part.subarray(0, split).toString("utf8");
  const content = part.subarray(split + 4);
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "";
  const name = attribute(disposition, "name");
  const fileName = attribute(disposition, "filename");
  if (name === undefined) return;
  if (fileName === undefined) form.fields[name] = content.toString("utf8");
  else form.uploads.set(name, { name: fileName, bytes: new Uint8Array(content) });
}

function attribute(disposition: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[;\\s])${name}=(?:"([^"]*)"|([^;]*))`, "i").exec(disposition);
  return found?.[1] ?? found?.[2]?.trim();
}
