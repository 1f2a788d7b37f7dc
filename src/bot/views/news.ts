import { type Age, ages, type Choice, nothingChosen, numberOf, type Topic, topics } from "../../guides/subscription.ts";
import { date } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { daysBetween, type ISODate, regions } from "../../rules/index.ts";
import type { Reader } from "../../storage/subscribers.ts";
import type { View } from "../outbox.ts";
import { newsButtons } from "./archive.ts";
import { button, menuButton, type Row, rows } from "./keyboard.ts";

export type Shown = {
  readonly choice: Choice;
  readonly today: ISODate;
  /** The last day of the consent; absent for whoever hasn't given one. */
  readonly until?: ISODate | undefined;
};

/** So many days before the consent ends, or less, people are offered to renew it. */
const SOON = 60;

/** The settings: what is chosen, what it takes to get it, and every way to change it. */
export function newsView({ choice, today, until }: Shown, t: Translate): View {
  const some = choice.topics.length > 0;
  const state = until === undefined ? [t("news:none")] : [t("news:on", { until: date(until, t.language) })];
  const lines = [
    `<b>${t("news:title")}</b>`,
    ...state,
    ...(some ? ["", ...choiceLines(choice, t)] : []),
    ...(until === undefined && some ? ["", t("news:consent")] : []),
  ];
  return { text: lines.join("\n"), keyboard: [...choosing(choice, t), ...ending({ choice, today, until }, t)] };
}

/** One line for each part of a choice; what wasn't chosen is said as well. */
export function choiceLines({ topics: some, region, ages: of, weekly }: Choice, t: Translate): readonly string[] {
  return [
    t("news:line.topics", { list: topicList(some, t) }),
    region === undefined ? t("news:line.noRegion") : t("news:line.region", { region: t(`regions:${region}`) }),
    of.length === 0
      ? t("news:line.anyAge")
      : t("news:line.ages", { list: of.map((age) => ageName(age, t)).join("; ") }),
    t(weekly ? "news:line.weekly" : "news:line.atOnce"),
  ];
}

const topicList = (some: readonly Topic[], t: Translate): string =>
  some.map((topic) => t(`news:topic.${topic}`)).join(", ");
const ageName = (age: Age, t: Translate): string => t(`common:band.${age}`);

type Press = (id: string, label: string) => ReturnType<typeof button>;
const carrying =
  (choice: Choice): Press =>
  (id, label) =>
    button(label, { does: "news", id, choice: numberOf(choice).toString(36) });
const plain = carrying(nothingChosen);

/** One tap chooses, another lets go; the button says what shall be. */
const tick = (press: Press, on: boolean, what: string, label: string) =>
  press(`${what.replace("±", on ? "-" : "+")}`, on ? `✓ ${label}` : label);

function choosing(choice: Choice, t: Translate): readonly Row[] {
  const press = carrying(choice);
  const buttons = topics.map((topic) =>
    tick(press, choice.topics.includes(topic), `topic±${topic}`, t(`news:button.topic.${topic}`)),
  );
  return [
    ...rows(buttons),
    ...rows([press("regions", t("news:button.region")), press("ages", t("news:button.ages"))]),
    [tick(press, choice.weekly, "weekly±", t("news:button.weekly"))],
  ];
}

function ending({ choice, today, until }: Shown, t: Translate): readonly Row[] {
  const press = carrying(choice);
  if (until === undefined)
    return [
      ...(choice.topics.length === 0
        ? []
        : rows([press("agree", t("common:button.agree")), press("decline", t("common:button.notNeeded"))])),
      [menuButton(t)],
    ];
  const renew = daysBetween(today, until) <= SOON ? [[press("renew", t("news:button.renew"))]] : [];
  return [...renew, [press("off", t("news:button.unsubscribe"))], [menuButton(t)]];
}

/** Where the family lives: news of that region come as well. */
export function regionsView(choice: Choice, t: Translate): View {
  const press = carrying(choice);
  const names = regions.map((region) => {
    const name = t(`regions:${region}`);
    return [press(`region+${region}`, region === choice.region ? `• ${name}` : name)];
  });
  return {
    text: `<b>${t("news:title")}</b>\n${t("news:whichRegion")}`,
    keyboard: [...names, [press("region-", t("news:button.noRegion"))], [press("show", t("common:button.back"))]],
  };
}

/** How old the children are, by the bands that change what a family may get. */
export function agesView(choice: Choice, t: Translate): View {
  const press = carrying(choice);
  const bands = ages.map((age) => tick(press, choice.ages.includes(age), `age±${age}`, ageName(age, t)));
  return {
    text: `<b>${t("news:title")}</b>\n${t("news:whichAges")}`,
    keyboard: [...rows(bands), [press("show", t("common:button.done"))]],
  };
}

/** Why no news come, and where to read them. */
export function noNewsView(why: "young" | "declined" | "gone", t: Translate): View {
  const settings = why === "young" ? [] : [plain("show", t("news:button.settings"))];
  return {
    text: t(`news:no.${why}`),
    keyboard: [[plain("archive", t("news:button.archive"))], [...settings, menuButton(t)]],
  };
}

/** After «Unsubscribe» under a piece of news: what was left, and what still comes. */
export function leftView(gone: readonly Topic[], still: readonly Topic[], t: Translate): View {
  if (still.length === 0)
    return { text: t("news:left.all"), keyboard: [[plain("show", t("news:button.settings")), menuButton(t)]] };
  return {
    text: t("news:left.some", { gone: topicList(gone, t), still: topicList(still, t) }),
    keyboard: [[plain("off", t("news:button.leaveAll"))], [plain("show", t("news:button.settings")), menuButton(t)]],
  };
}

export const lessView = (t: Translate): View => ({
  text: t("news:less"),
  keyboard: [[plain("show", t("news:button.settings")), menuButton(t)]],
});

/**
 * Some weeks before the consent ends: asked once, and whoever presses nothing hears no more.
 * @param campaign for which it is counted who leaves
 */
export const renewalView = (
  campaign: number,
  reader: Pick<Reader<Choice>, "choice" | "until">,
  today: ISODate,
  t: Translate,
): View => ({
  text: [
    `<b>${t("news:renewal.title")}</b>`,
    t("news:renewal.until", { until: date(reader.until, t.language) }),
    t("news:line.topics", { list: topicList(reader.choice.topics, t) }),
    "",
    t("news:renewal.how"),
  ].join("\n"),
  keyboard: newsButtons({ campaign }, reader, today, t),
});

/** The bot was let in again: a greeting, no lecture. */
export const backView = (young: boolean, t: Translate): View => ({
  text: t(young ? "news:back.young" : "news:back.adult"),
  keyboard: [[menuButton(t), ...(young ? [] : [plain("show", t("news:title"))])]],
});
