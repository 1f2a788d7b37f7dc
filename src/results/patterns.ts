/** Fills that are told apart without colour: each has a pattern of its own, and its number stands on it. */
export const fills = [
  { colour: "#00707f", light: "#bfe0e3", marks: "" },
  {
    colour: "#8a5a00",
    light: "#f7dfae",
    marks: '<path d="M-4 20L20 -4M-4 4L4 -4M12 20L20 12" stroke-width="3"/>',
  },
  { colour: "#4a4f9c", light: "#d5d7f2", marks: '<circle cx="8" cy="8" r="3" stroke="none" fill="#4a4f9c"/>' },
  { colour: "#3f6f2a", light: "#d3e8c8", marks: '<path d="M0 8H16" stroke-width="3"/>' },
  {
    colour: "#97365f",
    light: "#f3d1e0",
    marks: '<path d="M-4 -4L20 20M12 -4L20 4M-4 12L4 20" stroke-width="3"/>',
  },
  { colour: "#4d5a63", light: "#dde3e6", marks: '<path d="M0 8H16M8 0V16" stroke-width="2"/>' },
] as const;

export const fillOf = (index: number) => fills[index % fills.length] ?? fills[0];
export const fillUrl = (index: number): string => `url(#fill${index % fills.length})`;

export const patterns = (): string =>
  `<defs>${fills
    .map(
      ({ colour, light, marks }, i) =>
        `<pattern id="fill${i}" width="16" height="16" patternUnits="userSpaceOnUse"><rect width="16" height="16" fill="${light}"/><g stroke="${colour}" fill="none">${marks}</g></pattern>`,
    )
    .join("")}</defs>`;
