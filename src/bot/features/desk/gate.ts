import type { Bot, Filter } from "grammy";
import { decode } from "../../buttons.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { isPrivate } from "../../places.ts";
import { isEnough, type Role } from "../../roles.ts";

export type TextContext = Filter<BotContext, "message:text">;

/**
 * The only way to the desk. Each command, press and typed answer names the least role it needs, and the role is read
 * anew each time; whoever hasn't got it is passed on, and gets what anybody gets who types an unknown command or presses
 * a button that never was.
 */
export type Gate = {
  command(name: string, needed: Role, run: (ctx: BotContext, role: Role, words: string) => unknown): void;
  /** A press on a button of this page; `id` is what the button says beside. */
  press(page: string, needed: Role, run: (ctx: BotContext, role: Role, id: string) => unknown): void;
  /** The next text of a colleague of whom `record.desk` says that this is awaited. */
  text(awaits: string, needed: Role, run: (ctx: TextContext, role: Role) => unknown): void;
};

export function createGate(bot: Bot<BotContext>, parts: Parts): Gate {
  const pages = new Map<string, { needed: Role; run: (ctx: BotContext, role: Role, id: string) => unknown }>();
  const texts = new Map<string, { needed: Role; run: (ctx: TextContext, role: Role) => unknown }>();
  const roleIn = (ctx: BotContext, needed: Role) =>
    roleOf(ctx, parts).then((role) => (isEnough(role, needed) ? role : undefined));

  bot.on("callback_query:data", async (ctx, next) => {
    const press = decode(ctx.callbackQuery.data);
    const page = press?.does === "desk" ? pages.get(press.page) : undefined;
    const role = page && (await roleIn(ctx, page.needed));
    if (press?.does !== "desk" || page === undefined || role === undefined) return await next();
    await page.run(ctx, role, press.id);
  });
  bot.on("message:text", async (ctx, next) => {
    const open = ctx.session.record.desk;
    const awaited = open === undefined || ctx.msg.text.startsWith("/") ? undefined : texts.get(open.awaits);
    const role = awaited && (await roleIn(ctx, awaited.needed));
    if (awaited === undefined || role === undefined) return await next();
    await awaited.run(ctx, role);
  });

  return {
    command(name, needed, run) {
      bot.command(name, async (ctx, next) => {
        const role = await roleIn(ctx, needed);
        if (role === undefined) return await next();
        await run(ctx, role, ctx.match.trim());
      });
    },
    press: (page, needed, run) => void pages.set(page, { needed, run }),
    text: (awaits, needed, run) => void texts.set(awaits, { needed, run }),
  };
}

/** The role of whoever acts, in a private chat: owners are named in the settings, all others were given theirs. */
async function roleOf(ctx: BotContext, { desk }: Parts): Promise<Role | undefined> {
  if (!isPrivate(ctx) || ctx.from === undefined || ctx.session.stateless) return undefined;
  return desk.owners.includes(ctx.from.id) ? "owner" : await desk.roles.find(ctx.from.id);
}
