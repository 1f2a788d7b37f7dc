import type { Api } from "grammy";
import type { Translate } from "../../../i18n/i18n.ts";
import type { BotContext } from "../../context.ts";
import type { View } from "../../outbox.ts";
import type { Parts } from "../../parts.ts";
import { type Role, roles } from "../../roles.ts";
import { button, rows } from "../../views/keyboard.ts";
import { awaitWords, notAsTyped, note } from "./acts.ts";
import { colleagues, hideCommands, showCommands, speechOf } from "./commands.ts";
import type { Gate } from "./gate.ts";

/** A role to give, or none: to take away. */
type Change = { readonly user: number; readonly role?: Role };

/**
 * /whoami and /role. A role is given and taken by an owner: preview, the number typed once more, a line in the audit.
 * Where there is another owner, that one has to confirm. With a single owner there is nobody to ask, and without this
 * exception the first owner could never give a role: typing the number is then enough.
 */
export function registerRoles(gate: Gate, parts: Parts): void {
  gate.command("whoami", "viewer", (ctx, role) => {
    ctx.outbox.send({ text: ctx.t("desk:whoami", { role: ctx.t(`desk:role.${role}`), id: String(ctx.from?.id) }) });
  });
  gate.command("role", "owner", async (ctx, _role, words) => {
    if (words === "") return ctx.outbox.send({ text: await list(ctx) });
    const change = readChange(words);
    const refusal = change === undefined ? "how" : await refusalOf(change);
    if (change === undefined || refusal !== undefined)
      return ctx.outbox.send({ text: ctx.t(`desk:roles.${refusal}`, HOW) });
    awaitWords(ctx, parts, "role", `${change.user}-${change.role ?? ""}`);
    ctx.outbox.send({ text: ctx.t(`desk:roles.${change.role ? "give" : "take"}`, blanks(change, ctx.t)) });
  });
  gate.text("role", "owner", async (ctx, _role, words) => {
    const change = readAbout(ctx.session.record.desk?.about ?? "");
    delete ctx.session.record.desk;
    if (words.trim() !== String(change.user)) return notAsTyped(ctx);
    if ((await refusalOf(change)) !== undefined) return notAsTyped(ctx);
    const others = (await colleagues(parts)).filter(({ user, role }) => role === "owner" && user !== ctx.from.id);
    if (others.length === 0) return await carryOut(ctx, change);
    await parts.desk.roles.ask(change.user, { by: ctx.from.id, ...(change.role && { role: change.role }) });
    await note(ctx, parts, "role.ask", said(change));
    ctx.outbox.send({ text: ctx.t("desk:roles.asked") });
    ctx.outbox.call(async (api) => {
      for (const { user } of others) await tell(api, user, (t) => question(change, ctx.from.id, t));
    });
  });
  gate.press("role", "owner", async (ctx, _role, words) => {
    const [number, answer] = words.split("-");
    const user = Number(number);
    const asked = await parts.desk.roles.asked(user);
    if (asked === undefined) return ctx.outbox.acknowledge(ctx.t("desk:roles.settled"));
    if (asked.by === ctx.from?.id && answer !== "no") return ctx.outbox.acknowledge(ctx.t("desk:roles.another"));
    if (!(await parts.desk.roles.settle(user))) return ctx.outbox.acknowledge(ctx.t("desk:roles.settled"));
    const message = ctx.callbackQuery?.message?.message_id;
    if (message !== undefined) ctx.outbox.strip(message);
    const change = { user, ...(asked.role && { role: asked.role }) };
    if (answer === "yes" && (await refusalOf(change)) === undefined) return await carryOut(ctx, change);
    await note(ctx, parts, "role.refuse", said(change));
    ctx.outbox.send({ text: ctx.t("desk:roles.refused") });
  });

  async function list(ctx: BotContext): Promise<string> {
    const lines = (await colleagues(parts)).map(({ user, role }) => {
      const fixed = parts.desk.owners.includes(user) ? ` (${ctx.t("desk:roles.fixed")})` : "";
      return `<code>${user}</code> — ${ctx.t(`desk:role.${role}`)}${fixed}`;
    });
    return [ctx.t("desk:roles.list"), ...lines, "", ctx.t("desk:roles.how", HOW)].join("\n");
  }

  /** Why it can't be done, as a sentence of `roles`: owners of the settings stay, and so does the last of all. */
  async function refusalOf({ user, role }: Change): Promise<string | undefined> {
    if (parts.desk.owners.includes(user)) return "named";
    const all = await colleagues(parts);
    const now = all.find((one) => one.user === user)?.role;
    if (role === undefined && now === undefined) return "nobody";
    if (role === now) return "already";
    const owners = all.filter((one) => one.role === "owner");
    return owners.length === 1 && owners[0]?.user === user ? "last" : undefined;
  }

  async function carryOut(ctx: BotContext, change: Change): Promise<void> {
    const { user, role } = change;
    await note(ctx, parts, role ? "role.add" : "role.remove", said(change));
    if (role) await parts.desk.roles.give(user, role);
    else await parts.desk.roles.take(user);
    ctx.outbox.send({ text: ctx.t(`desk:roles.${role ? "given" : "taken"}`, blanks(change, ctx.t)) });
    ctx.outbox.call(async (api) => {
      const shown = role
        ? showCommands(api, { chat: user, role, gate }, await speechOf(user, parts))
        : hideCommands(api, user);
      await shown.catch((error: unknown) => parts.log.warn({ error, event: "desk" }, "commands were not set"));
      const words = role ? "yours" : "notYours";
      await tell(api, user, (t) => ({ text: t(`desk:roles.${words}`, role ? { role: t(`desk:role.${role}`) } : {}) }));
    });
  }

  /** A colleague in their own words; who never wrote to the bot, or blocked it, can't be told. */
  async function tell(api: Api, user: number, view: (t: Translate) => View): Promise<void> {
    const { text, keyboard } = view(await speechOf(user, parts));
    const markup = keyboard && { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } };
    await api
      .sendMessage(user, text, { parse_mode: "HTML", ...markup })
      .catch((error: unknown) => parts.log.warn({ error, event: "desk" }, "a colleague was not told"));
  }
}

function question(change: Change, by: number, t: Translate): View {
  const answers = (["yes", "no"] as const).map((id) =>
    button(t(`desk:roles.${id}`), { does: "desk", page: "role", id: `${change.user}-${id}` }),
  );
  return {
    text: t(`desk:roles.${change.role ? "confirmGive" : "confirmTake"}`, { ...blanks(change, t), by: String(by) }),
    keyboard: rows(answers),
  };
}

/** `add 123456 editor`, `remove 123456`. */
function readChange(words: string): Change | undefined {
  const [, act, number, name] = /^(add|remove)\s+(\d{1,15})(?:\s+([a-z]+))?$/i.exec(words) ?? [];
  const role = roles.find((one) => one === name?.toLowerCase());
  const user = Number(number);
  if (act === undefined || user === 0 || (act.toLowerCase() === "add") !== (role !== undefined)) return undefined;
  return name === undefined ? { user } : role && { user, role };
}

function readAbout(about: string): Change {
  const [user, name] = about.split("-");
  const role = roles.find((one) => one === name);
  return { user: Number(user), ...(role && { role }) };
}

const said = ({ user, role }: Change): string => (role ? `${user} ${role}` : String(user));
const blanks = ({ user, role }: Change, t: Translate) => ({
  id: String(user),
  ...(role && { role: t(`desk:role.${role}`), may: t(`desk:may.${role}`) }),
});

/** A made-up number shows the form. */
const HOW = { roles: roles.join(", "), example: "123456789" };
