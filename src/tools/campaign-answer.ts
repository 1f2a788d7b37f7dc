import { findingsOf } from "../bot/features/desk/broadcast-message.ts";
import { isEnough, type Role } from "../bot/roles.ts";
import { findingText } from "../bot/views/desk/findings.ts";
import { isOver } from "../bot/views/desk/progress.ts";
import { Campaign, type Content, fingerprint } from "../broadcast/campaign.ts";
import { guides } from "../guides/index.ts";
import type { Language, Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Clock } from "../ops/clock.ts";
import type { Law } from "../rules/index.ts";
import type { Audit } from "../storage/audit.ts";
import type { Campaigns } from "../storage/campaigns.ts";
import type { Roles } from "../storage/roles.ts";
import { readCampaignFile } from "./campaign-file.ts";
import { type Answer, languageOf, readOptions, UsageError } from "./command-line.ts";

const usage = `Loads a campaign for approval; the desk (/broadcast) does the rest.

  npm run -s campaign -- FILE --author ID   checks FILE and puts it down as a draft of that colleague, by Telegram id
  npm run -s campaign -- FILE --check       only checks it

  --lang kk|ru|en   findings in that language; English if left out

The draft goes into the Redis of the settings (REDIS_URL, REDIS_PREFIX). Exit code 1: something must be mended first;
2: the file or the call has faults, and all of them are named.`;

/** Where a draft is put down; opened only when there is one. */
export type Drawer = {
  readonly owners: readonly number[];
  readonly roles: Pick<Roles<Role>, "find">;
  readonly campaigns: Pick<Campaigns<Campaign>, "create" | "find">;
  readonly audit: Pick<Audit, "note">;
};

export type Table = {
  readonly law: Law;
  readonly clock: Clock;
  readonly translators: Readonly<Record<Language, Translate>>;
  readonly read: (file: string) => string;
  /** Hands the drawer over, and closes it afterwards. */
  readonly withDrawer: <Result>(use: (drawer: Drawer) => Promise<Result>) => Promise<Result>;
};

/** What `npm run campaign` answers. */
export async function campaignAnswer(args: readonly string[], table: Table): Promise<Answer> {
  try {
    return await answer(args, table);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { out: "", err: `${error.message}\n\n${usage}`, code: 2 };
  }
}

async function answer(args: readonly string[], table: Table): Promise<Answer> {
  const { values: options, positionals } = readOptions(args, {
    author: { type: "string" },
    check: { type: "boolean" },
    lang: { type: "string" },
    help: { type: "boolean" },
  });
  if (options.help) return { out: usage, code: 0 };
  const t = table.translators[languageOf(options.lang)];
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError("expected one FILE");
  const author = options.check ? 0 : authorOf(options.author);
  const read = readCampaignFile(textOf(name, table));
  if ("faults" in read)
    return { out: "", err: [`${name}:`, ...read.faults.map((one) => `  ${one}`)].join("\n"), code: 2 };
  const { lines, faults } = checked(read.content, table, t);
  if (faults > 0 || options.check) return { out: lines.join("\n"), code: faults > 0 ? 1 : 0 };
  return await table.withDrawer(async (drawer) => {
    const role = drawer.owners.includes(author) ? "owner" : await drawer.roles.find(author);
    if (!isEnough(role, "editor"))
      throw new UsageError(`--author: ${author} is no owner and has no role that may compose`);
    const { id, content } = await putDown(await asCorrection(read.content, drawer), author, drawer, table.clock);
    const print = fingerprint(content);
    return { out: [...lines, `campaign ${id}, fingerprint ${print}: open it with /broadcast`].join("\n"), code: 0 };
  });
}

function authorOf(text: string | undefined): number {
  if (/^\d{1,15}$/.test(text ?? "")) return Number(text);
  throw new UsageError(`--author: expected the Telegram id of a colleague, for example 123456789; got «${text ?? ""}»`);
}

function textOf(name: string, { read }: Table): string {
  try {
    return read(name);
  } catch {
    throw new UsageError(`${name}: there is no such file`);
  }
}

function checked(content: Content, { law, clock, translators }: Table, t: Translate) {
  const campaign = Campaign.parse({ id: 1, author: 0, state: "draft", content });
  const found = findingsOf(campaign, { law, clock, translators, guides });
  const faults = found.filter(({ weight }) => weight === "fault").length;
  const lines = found.map((one) => `${one.weight === "fault" ? "FAULT" : "look "}  ${plainText(findingText(one, t))}`);
  return { faults, lines: [...lines, `${faults} to mend, ${found.length - faults} to look at`] };
}

/** As at the desk: only what was sent and is over is corrected, and a correction of a correction mends the first copies. */
async function asCorrection(content: Content, { campaigns }: Drawer): Promise<Content> {
  if (content.corrects === undefined) return content;
  const wrong = await campaigns.find(content.corrects);
  if (wrong === undefined || wrong.startedAt === undefined || !isOver(wrong))
    throw new UsageError(`corrects: campaign ${content.corrects} was not sent, is not kept, or is not over yet`);
  return { ...content, corrects: wrong.content.corrects ?? wrong.id };
}

async function putDown(
  content: Content,
  author: number,
  { campaigns, audit }: Drawer,
  clock: Clock,
): Promise<Campaign> {
  const campaign = await campaigns.create((id) => Campaign.parse({ id, author, state: "draft", content }));
  const at = Math.floor(clock.now().getTime() / 1000);
  await audit.note({ at, by: author, did: "campaign.new", what: `${campaign.id} ${fingerprint(content)}` });
  return campaign;
}
