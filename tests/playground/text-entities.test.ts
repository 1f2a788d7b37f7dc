import { expect, it } from "vitest";
import { parseHtml } from "../../src/playground/html-entities.ts";
import { settleText } from "../../src/playground/text-entities.ts";

it.each`
  text                               | found                                         | because
  ${"/start camp"}                   | ${["bot_command /start"]}                     | ${"the payload is no part of the command"}
  ${"/menu@BalaKomekBot"}            | ${["bot_command /menu@BalaKomekBot"]}         | ${"a command to one bot among several"}
  ${"и/или km/h"}                    | ${[]}                                         | ${"a slash inside a word is no command"}
  ${"@BalaKomekBot, сәлем"}          | ${["mention @BalaKomekBot"]}                  | ${"a mention ends before the comma"}
  ${"egov.kz, https://enpf.kz/ru/."} | ${["url egov.kz", "url https://enpf.kz/ru/"]} | ${"addresses with and without protocol, without the full stop"}
  ${"a.b@mail.kz"}                   | ${["email a.b@mail.kz"]}                      | ${"the address inside an e-mail is no link"}
  ${"#мектеп №5"}                    | ${["hashtag #мектеп"]}                        | ${"hashtags in any alphabet"}
  ${"+7 701 123 45 67"}              | ${["phone_number +7 701 123 45 67"]}          | ${"people write phone numbers with spaces"}
  ${"3.5 млн. т.б."}                 | ${[]}                                         | ${"a dot in a number or a shortening makes no link"}
`("$text: $because", ({ text, found }) => {
  const settled = settleText({ text, entities: [] });
  expect(settled.entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`)).toEqual(
    found,
  );
});

it("takes white space off around the text and moves the formatting along", () => {
  expect(settleText(parseHtml("\n  <b>a</b> \n"))).toEqual({
    text: "a",
    entities: [{ type: "bold", offset: 0, length: 1 }],
  });
});

it("finds nothing inside code and keeps no other format there", () => {
  expect(settleText(parseHtml("<code>egov.kz <b>/menu</b></code>")).entities).toEqual([
    { type: "code", offset: 0, length: 13 },
  ]);
});

it("drops the formatting past a hundred entities, as Telegram does in silence", () => {
  expect(settleText(parseHtml("<b>x</b> ".repeat(101))).entities).toHaveLength(100);
});
