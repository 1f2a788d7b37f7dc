import type { Composer, Filter, NextFunction } from "grammy";
import { decode, type Press } from "./buttons.ts";
import type { BotContext } from "./context.ts";

export type PressContext = Filter<BotContext, "callback_query:data">;
type Does = Press["does"];
type Taker<Kind extends Does> = (
  ctx: PressContext,
  press: Extract<Press, { readonly does: Kind }>,
  next: NextFunction,
) => unknown;

/**
 * Where features register what they take. What stands side by side in grammY is walked by every update, a microsecond
 * each: so a press goes only to those who take its kind, and what isn't a command passes none.
 */
export type Routes = {
  readonly commands: Composer<Filter<BotContext, "message:entities:bot_command">>;
  /** In the order they register; whoever calls `next` leaves it to the one after, and the last one to `others`. */
  press<Kind extends Does>(kinds: readonly Kind[], take: Taker<Kind>): void;
  /** All other updates, and what nobody took. */
  readonly others: Composer<BotContext>;
};

export function createRoutes(bot: Composer<BotContext>): Routes {
  const takers = new Map<Does, Taker<Does>[]>();
  const commands = bot.on("message:entities:bot_command");
  bot.on("callback_query:data", async (ctx, next) => {
    const press = decode(ctx.callbackQuery.data);
    const all = press && takers.get(press.does);
    if (press === undefined || all === undefined) return await next();
    const hand = async (at: number): Promise<void> => {
      const take = all[at];
      await (take === undefined ? next() : take(ctx, press, () => hand(at + 1)));
    };
    await hand(0);
  });
  return {
    commands,
    others: bot,
    press(kinds, take) {
      for (const kind of kinds) takers.set(kind, [...(takers.get(kind) ?? []), take as unknown as Taker<Does>]);
    },
  };
}
