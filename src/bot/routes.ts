import { Composer, type Filter, type MiddlewareFn, type NextFunction } from "grammy";
import { decode, type Press } from "./buttons.ts";
import type { BotContext } from "./context.ts";

type Middleware = MiddlewareFn<BotContext>;
type Does = Press["does"];
export type PressContext = Filter<BotContext, "callback_query:data">;
export type TextContext = Filter<BotContext, "message:text">;
export type MessageContext = Filter<BotContext, "message">;
type CommandContext = Filter<BotContext, "message:entities:bot_command">;

/** Where middleware is put in order. */
export type InOrder = { use(middleware: Middleware): unknown };

/**
 * Middleware one after the other, as in a composer of grammY; but who lets an update pass costs nothing. There each makes
 * promises and objects anew for every update, a quarter of all that a press in the menu allocated.
 */
export function createLine(): InOrder & { readonly run: Middleware } {
  const all: Middleware[] = [];
  const from = (at: number, ctx: BotContext, next: NextFunction): unknown => {
    const one = all[at];
    return one === undefined ? next() : one(ctx, () => Promise.resolve(from(at + 1, ctx, next)) as Promise<void>);
  };
  return { use: (middleware) => void all.push(middleware), run: (ctx, next) => from(0, ctx, next) };
}

/** Only such updates, as `on` of grammY has it; all others pass. */
export const onPress = (take: MiddlewareFn<PressContext>): Middleware =>
  only<PressContext>((ctx) => ctx.callbackQuery?.data !== undefined, take);
export const onText = (take: MiddlewareFn<TextContext>): Middleware =>
  only<TextContext>((ctx) => ctx.message?.text !== undefined, take);
export const onMessage = (take: MiddlewareFn<MessageContext>): Middleware =>
  only<MessageContext>((ctx) => ctx.message !== undefined, take);

export function only<Kind extends BotContext>(is: (ctx: BotContext) => boolean, take: MiddlewareFn<Kind>): Middleware {
  return (ctx, next) => (is(ctx) ? take(ctx as Kind, next) : next());
}

/** Commands by their names; what has none in it doesn't walk them all. */
export function createCommands(line: InOrder): Composer<CommandContext> {
  const commands = new Composer<CommandContext>();
  const isOne = ({ message }: BotContext) =>
    (message?.entities ?? message?.caption_entities)?.some(({ type }) => type === "bot_command") === true;
  line.use(only<CommandContext>(isOne, (ctx, next) => commands.middleware()(ctx, next)));
  return commands;
}

type Taker<Kind extends Does> = (
  ctx: PressContext,
  press: Extract<Press, { readonly does: Kind }>,
  next: NextFunction,
) => unknown;
export type Presses = <Kind extends Does>(kinds: readonly Kind[], take: Taker<Kind>) => void;

/** Presses by what they do. Those who take the same stand in the order they came; the last may leave it to the line. */
export function createPresses(line: InOrder): Presses {
  const takers = new Map<Does, Taker<Does>[]>();
  line.use(
    onPress((ctx, next) => {
      const press = decode(ctx.callbackQuery.data);
      const all = press && takers.get(press.does);
      if (press === undefined || all === undefined) return next();
      const hand = (at: number): unknown => {
        const take = all[at];
        return take === undefined ? next() : take(ctx, press, () => Promise.resolve(hand(at + 1)) as Promise<void>);
      };
      return hand(0);
    }),
  );
  return (kinds, take) => {
    for (const kind of kinds) takers.set(kind, [...(takers.get(kind) ?? []), take as unknown as Taker<Does>]);
  };
}

/** Where features register what they take, and in what order they are asked. */
export type Routes = {
  readonly commands: Composer<CommandContext>;
  readonly press: Presses;
  /** All other updates, and what nobody took. */
  readonly others: InOrder;
};

export const createRoutes = (line: InOrder): Routes => ({
  commands: createCommands(line),
  press: createPresses(line),
  others: line,
});
