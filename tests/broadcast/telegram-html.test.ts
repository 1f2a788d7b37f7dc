import { describe, expect, it } from "vitest";
import { officialHost } from "../../src/broadcast/official-hosts.ts";
import { htmlOf, readHtml } from "../../src/broadcast/telegram-html.ts";
import { parseHtml } from "../../src/playground/html-entities.ts";

const fine = [
  "Мектеп",
  "<b>Мектеп</b> & үй",
  "<b>a <i>b</i></b>",
  '<a href="https://egov.kz?a=1&amp;b=2">eGov</a>',
  "<blockquote expandable>толығырақ</blockquote>",
  "1 &lt; 2",
  "<tg-spoiler>{{mci}}</tg-spoiler>",
];

describe("Telegram's HTML", () => {
  it.each(fine)("%s is read as Telegram reads it", (source) => {
    const read = readHtml(source);
    expect(read).toMatchObject({ text: parseHtml(source).text });
  });

  it.each`
    source                                 | fault          | at                 | why
    ${"<b>a"}                              | ${"unclosed"}  | ${"<b>"}           | ${"never closed"}
    ${"a</b>"}                             | ${"unopened"}  | ${"</b>"}          | ${"never opened"}
    ${"<b><i>a</b></i>"}                   | ${"unopened"}  | ${"</b>"}          | ${"crosswise"}
    ${"<h1>a</h1>"}                        | ${"unknown"}   | ${"<h1>"}          | ${"a tag of the web"}
    ${"a<br>b"}                            | ${"unknown"}   | ${"<br>"}          | ${"a line break is typed"}
    ${"</p>"}                              | ${"unknown"}   | ${"</p>"}          | ${"its end alone"}
    ${"1 < 2"}                             | ${"bare"}      | ${"< 2"}           | ${"a sign, no tag"}
    ${"a > b"}                             | ${"bare"}      | ${"> b"}           | ${"the other sign"}
    ${"<b"}                                | ${"bare"}      | ${"<b"}            | ${"a tag that doesn't end"}
    ${"<a>x</a>"}                          | ${"attribute"} | ${"<a>"}           | ${"a link to nowhere"}
    ${'<b class="x">x</b>'}                | ${"attribute"} | ${'<b class="x">'} | ${"an attribute that does nothing"}
    ${"<a href=x>x</a>"}                   | ${"attribute"} | ${"<a href=x>"}    | ${"without quotes"}
    ${"<code><b>x</b></code>"}             | ${"within"}    | ${"<b>"}           | ${"nothing is bold in code"}
    ${'<a href="a"><a href="b">x</a></a>'} | ${"within"}    | ${'<a href="b">'}  | ${"a link in a link"}
  `("$source: $why", ({ source, fault, at }) => {
    expect(readHtml(source)).toEqual({ fault, at });
  });

  it("tells where links lead", () => {
    expect(readHtml('<a href="https://egov.kz?a=1&amp;b=2">x</a>')).toMatchObject({
      links: ["https://egov.kz?a=1&b=2"],
    });
  });
});

describe("a message that was formatted in the client", () => {
  it.each`
    text       | marks                                                                                 | html
    ${"a b"}   | ${[]}                                                                                 | ${"a b"}
    ${"<b>a"}  | ${[{ type: "url", offset: 0, length: 1 }]}                                            | ${"<b>a"}
    ${"a & b"} | ${[{ type: "bold", offset: 0, length: 1 }]}                                           | ${"<b>a</b> &amp; b"}
    ${"abc"}   | ${[{ type: "bold", offset: 0, length: 3 }, { type: "italic", offset: 1, length: 1 }]} | ${"<b>a<i>b</i>c</b>"}
    ${"abc"}   | ${[{ type: "bold", offset: 0, length: 3 }, { type: "italic", offset: 0, length: 3 }]} | ${"<b><i>abc</i></b>"}
    ${"ab"}    | ${[{ type: "italic", offset: 1, length: 1 }, { type: "bold", offset: 0, length: 1 }]} | ${"<b>a</b><i>b</i>"}
    ${"ab"}    | ${[{ type: "text_link", offset: 0, length: 2, url: 'https://egov.kz/?a="&b' }]}       | ${'<a href="https://egov.kz/?a=&quot;&amp;b">ab</a>'}
    ${"😀 ab"} | ${[{ type: "bold", offset: 3, length: 2 }]}                                           | ${"😀 <b>ab</b>"}
  `("«$text» becomes $html", ({ text, marks, html }) => {
    expect(htmlOf(text, marks)).toBe(html);
    if (html.includes("</")) expect(parseHtml(html).text).toBe(text);
  });
});

it.each`
  address                        | host               | why
  ${"https://egov.kz/cms/kk"}    | ${"egov.kz"}       | ${"a portal of the state"}
  ${"https://www.gov.kz"}        | ${"www.gov.kz"}    | ${"a host beneath"}
  ${"https://adilet.zan.kz/rus"} | ${"adilet.zan.kz"} | ${"the record of the laws"}
  ${"http://egov.kz"}            | ${undefined}       | ${"not https"}
  ${"https://egov.kz.evil.com"}  | ${undefined}       | ${"the name only in front"}
  ${"https://fakegov.kz"}        | ${undefined}       | ${"a name that ends alike"}
  ${"https://egov.kz@evil.com/"} | ${undefined}       | ${"a user name that looks like a host"}
  ${"https://a:b@egov.kz"}       | ${undefined}       | ${"with a password"}
  ${"https://egov.kz:8443"}      | ${undefined}       | ${"on another port"}
  ${"egov.kz"}                   | ${undefined}       | ${"no address"}
`("$address → $host: $why", ({ address, host }) => {
  expect(officialHost(address)).toBe(host);
});
