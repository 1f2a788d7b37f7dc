// @ts-check
// What `npm run build` makes of the compiled bot: a few files instead of a thousand, and in them only what it uses. To
// find, read and compile a thousand is a third of a start, and to keep their sources in memory a quarter of what lives.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

/** Packages that bring files of their own, or are written in another language. */
const LEFT_OUT = ["@resvg/resvg-js", "fontkit", "pdfkit", "yaml"];

/** Puts the bundle in the place of its first file. @param {string} entry a file of JavaScript, and all that it imports */
export async function bundle(entry) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: dirname(entry),
    chunkNames: "[name]-[hash]",
    ...{ bundle: true, splitting: true, format: "esm", platform: "node", target: "node20", write: false },
    // Names stay, for whoever reads a stack; what the licences ask for stands in node_modules, which goes along.
    ...{ minifyWhitespace: true, minifySyntax: true, lineLimit: 160, legalComments: "none" },
    external: LEFT_OUT,
    banner: { js: COMMON_JS },
    plugins: [own(dirname(entry)), lighter],
  });
  for (const { path, text } of outputFiles) writeFileSync(path, inAscii(text));
}

/** Packages in the old form ask for their own files and for Node's. */
const COMMON_JS = `import { createRequire as $of } from "node:module";
const require = $of(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

/** A file of ours finds the files beside it where it stood. @returns {import("esbuild").Plugin} */
const own = (/** @type {string} */ root) => ({
  name: "own",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (relative(root, path).startsWith("..")) return undefined;
      const place = `new URL(${JSON.stringify(`./${relative(root, path)}`)}, import.meta.url).href`;
      const code = readFileSync(path, "utf8").replaceAll("import.meta.url", place);
      // What isn't used of a whole module is left out; of an object that has all of it nothing is.
      return { contents: code.replace('import { z } from "zod"', 'import * as z from "zod"') };
    }),
});

/** grammY would bring a `fetch` of its own, and a table of all letters of the world, for those who give it none. @type {import("esbuild").Plugin} */
const lighter = {
  name: "lighter",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node-fetch$/ }, ({ path }) => ({ path, namespace: "lighter" }));
    onLoad({ filter: /.*/, namespace: "lighter" }, () => ({ contents: "export default (...all) => fetch(...all);" }));
  },
};

/** A source with one letter beyond Latin takes twice the memory. Left are those of regular expressions, which read both. */
const inAscii = (/** @type {string} */ code) =>
  code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
