import { describe, expect, it } from "vitest";
import type { BotContext } from "../../src/bot/context.ts";
import { createLine, createRoutes, onPress, onText } from "../../src/bot/routes.ts";

const press = (data: string) => context({ callbackQuery: { data } });
const context = (given: object) => given as unknown as BotContext;
/** What was asked of an update, in order; whoever lets it pass to the end is noted as well. */
async function asked(line: ReturnType<typeof createLine>, ctx: BotContext, said: string[]): Promise<string> {
  await line.run(ctx, async () => void said.push("end"));
  return said.join(" ");
}

describe("a line", () => {
  it("asks one after the other, and goes on where it was left when the rest is done", async () => {
    const [line, said] = [createLine(), [] as string[]];
    line.use(async (_, next) => {
      said.push("first");
      await next();
      said.push("first again");
    });
    line.use((_, next) => next());
    line.use(onText(() => void said.push("a text")));
    line.use(onPress(() => void said.push("a press")));
    expect(await asked(line, press("m"), said)).toBe("first a press first again");
  });

  it("passes on what nobody takes", async () => {
    const [line, said] = [createLine(), [] as string[]];
    line.use(onText(() => void said.push("a text")));
    expect(await asked(line, press("m"), said)).toBe("end");
  });

  it("carries a fault to whoever waits", async () => {
    const line = createLine();
    line.use(async (_, next) => await next());
    line.use(() => {
      throw new Error("a fault");
    });
    await expect(asked(line, press("m"), [])).rejects.toThrow("a fault");
  });
});

describe("presses", () => {
  it.each([
    { data: "h:benefits", takers: "the hub of benefits" },
    { data: "f:x", takers: "first second end" },
    { data: "m", takers: "end" },
    { data: "no button of ours", takers: "end" },
  ])("$data goes to: $takers", async ({ data, takers }) => {
    const [line, said] = [createLine(), [] as string[]];
    const { press: onKind } = createRoutes(line);
    onKind(["hub"], (_, { id }) => void said.push(`the hub of ${id}`));
    onKind(["entry", "hub"], (_, __, next) => {
      said.push("first");
      return next();
    });
    onKind(["entry"], async (_, __, next) => {
      said.push("second");
      await next();
    });
    expect(await asked(line, press(data), said)).toBe(takers);
  });
});
