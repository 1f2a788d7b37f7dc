import type { z } from "zod";

/**
 * What a schema makes of facts of which few are said, as `parse` would: whatever nobody said was parsed once and for
 * all. A household has eighty facts, and a family is asked for a dozen.
 *
 * @param nothing the fewest facts that it takes
 * @returns a parser of the facts said; one that is undefined wasn't said
 */
export function asSaid<Schema extends z.ZodObject>(schema: Schema, nothing: z.input<Schema>) {
  const unsaid: Readonly<Record<string, unknown>> = schema.parse(nothing);
  const fields = Object.entries(schema.shape);
  return (said: { readonly [Name in keyof z.input<Schema>]?: unknown }): z.output<Schema> => {
    const facts: Record<string, unknown> = {};
    for (const [name, field] of fields) {
      const value = said[name as keyof typeof said];
      if (value !== undefined) facts[name] = field.parse(value);
      else if (name in unsaid) facts[name] = unsaid[name];
    }
    return facts as z.output<Schema>;
  };
}
