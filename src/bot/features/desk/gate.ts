import { decode } from "../../buttons.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { isPrivate, isReplyToUs } from "../../places.ts";
import { isEnough, type Role } from "../../roles.ts";
import {
  createCommands,
  type InOrder,
  type MessageContext,
  onMessage,
  onPress,
  onText,
  type TextContext,
} from "../../routes.ts";

type Run<Ctx> = (ctx: Ctx, role: Role, words: string) => unknown;
type Way<Ctx> = { readonly needed: Role; readonly run: Run<Ctx> };

/**
 * The only way to the desk. Each command, press and typed answer names the least role it needs, and the role is read
 * anew each time; whoever hasn't got it is passed on, and gets what anybody gets who types an unknown command or presses
 * a button that never was. All ways can be listed, so that a test tries each of them as everybody who may not.
 */
export type Gate = {
  /** Also a button of the menu of the desk, then without words: `Press` of the page `do`. */
  command(name: string, needed: Role, run: Run<BotContext>): void;
  /** A press on a button of this page; the words are what the button says beside. */
  press(page: string, needed: Role, run: Run<BotContext>): void;
  /** The next text of a colleague of whom `record.desk` says that this is awaited. */
  text(awaits: string, needed: Role, run: Run<TextContext>): void;
  /** A reply to one of our messages in the operators' chat; of anybody else's nothing comes. */
  reply(needed: Role, run: (ctx: MessageContext, role: Role) => unknown): void;
  readonly commands: ReadonlyMap<string, Way<BotContext>>;
  readonly pages: ReadonlyMap<string, Way<BotContext>>;
  readonly texts: ReadonlyMap<string, Way<TextContext>>;
};

export function createGate(line: InOrder, parts: Parts): Gate {
  const commands = new Map<string, Way<BotContext>>();
  const pages = new Map<string, Way<BotContext>>();
  const texts = new Map<string, Way<TextContext>>();
  async function roleIn(ctx: BotContext, needed: Role): Promise<Role | undefined> {
    if (!isPrivate(ctx)) return undefined;
    const role = await roleOf(ctx, parts);
    if (!isEnough(role, needed)) return undefined;
    // What a colleague hears later comes in the language they work in, though they may never have chosen one.
    ctx.session.record.language ??= ctx.language;
    return role;
  }

  line.use(
    onPress(async (ctx, next) => {
      const press = decode(ctx.callbackQuery.data);
      if (press?.does !== "desk") return await elsewhere(ctx, next);
      const way = press.page === "do" ? commands.get(press.id) : pages.get(press.page);
      const role = way && (await roleIn(ctx, way.needed));
      if (way === undefined || role === undefined) return await next();
      await way.run(ctx, role, press.page === "do" ? "" : press.id);
    }),
  );
  line.use(
    onText(async (ctx, next) => {
      if (ctx.msg.text.startsWith("/")) return await elsewhere(ctx, next);
      const open = ctx.session.record.desk;
      const awaited = open === undefined ? undefined : texts.get(open.awaits);
      const role = awaited && (await roleIn(ctx, awaited.needed));
      if (awaited === undefined || role === undefined) return await next();
      await awaited.run(ctx, role, ctx.msg.text);
    }),
  );

  // After the texts: a command ends what a text was awaited for.
  const typed = createCommands(line);

  return {
    command(name, needed, run) {
      commands.set(name, { needed, run });
      typed.command(name, async (ctx, next) => {
        const role = await roleIn(ctx, needed);
        if (role === undefined) return await next();
        await run(ctx, role, ctx.match.trim());
      });
    },
    press: (page, needed, run) => void pages.set(page, { needed, run }),
    text: (awaits, needed, run) => void texts.set(awaits, { needed, run }),
    reply(needed, run) {
      line.use(
        onMessage(async (ctx, next) => {
          if (ctx.chat.id !== parts.office.operators || !isReplyToUs(ctx)) return await next();
          const role = await roleOf(ctx, parts);
          if (role !== undefined && isEnough(role, needed)) await run(ctx, role);
        }),
      );
    },
    commands,
    pages,
    texts,
  };
}

/** A command or another screen's button: nothing is awaited any more, and the next text is a text like any other. */
async function elsewhere(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  delete ctx.session.record.desk;
  await next();
}

/** The role of whoever acts: owners are named in the settings, all others were given theirs. */
async function roleOf(ctx: BotContext, { desk }: Parts): Promise<Role | undefined> {
  if (ctx.from === undefined || ctx.session.stateless) return undefined;
  return desk.owners.includes(ctx.from.id) ? "owner" : await desk.roles.find(ctx.from.id);
}
