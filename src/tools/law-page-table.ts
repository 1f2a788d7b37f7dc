/** A table of Markdown; a bar inside a cell would end it. */
export const table = (headings: readonly string[], rows: readonly string[]): string =>
  [row(headings), `|${" --- |".repeat(headings.length)}`, ...rows].join("\n");

export const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.trim().replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;

export const ticked = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");
