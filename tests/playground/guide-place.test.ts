import { expect, it } from "vitest";
import { END } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { createGuideMaps } from "../../src/playground/guide-maps.ts";
import { guidePlace } from "../../src/playground/guide-place.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";

const button = (data: string) => ({ inline_keyboard: [[{ text: "x", callback_data: data }]] });

it.each`
  keyboards                                               | place                         | because
  ${["a:childcare:insured:yes"]}                          | ${["childcare", "insured"]}   | ${"an answer names guide and question"}
  ${["p:childcare:birthDate:2026"]}                       | ${["childcare", "birthDate"]} | ${"half an answer does so too"}
  ${["a:childcare:insured:yes", "a:fund:birthYear:2015"]} | ${["fund", "birthYear"]}      | ${"the newest counts"}
  ${["a:childcare:insured:yes", undefined]}               | ${["childcare", "insured"]}   | ${"a message without buttons changes nothing"}
  ${["a:childcare:insured:yes", "m"]}                     | ${undefined}                  | ${"a menu has been opened since"}
  ${["e:childcare:insured"]}                              | ${undefined}                  | ${"the review offers to change an answer, and asks nothing"}
  ${["v:childcare"]}                                      | ${["childcare", END]}         | ${"the review comes before the result"}
  ${["r:childcare:papers"]}                               | ${["childcare", END]}         | ${"a result"}
  ${["nonsense"]}                                         | ${undefined}                  | ${"no button of ours"}
  ${[]}                                                   | ${undefined}                  | ${"nothing was said yet"}
`("$keyboards → $place: $because", async ({ keyboards, place }) => {
  const standIn = createStandIn();
  const parent = standIn.person();
  parent.start();
  for (const data of keyboards)
    await standIn.call("sendMessage", { chat_id: parent.id, text: "x", ...(data && { reply_markup: button(data) }) });
  const chat = standIn.world.chats.get(parent.id);
  const found = chat && guidePlace(chat);
  expect(found && [found.guide, found.stop]).toEqual(place);
});

it("has a map of every guide in three languages, and of nothing else", () => {
  const maps = createGuideMaps();
  expect(maps("nothing")).toBeUndefined();
  for (const { id } of guides) {
    const map = maps(id);
    expect(Object.keys(map?.title ?? {}), id).toEqual(["kk", "ru", "en"]);
    // Whoever is asked first can't depend on an answer.
    expect(map?.stops[0]?.only, id).toBeUndefined();
  }
});
