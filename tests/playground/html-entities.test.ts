import { expect, it } from "vitest";
import { parseHtml } from "../../src/playground/html-entities.ts";

it.each`
  html                                               | text                    | entities                                                                                   | because
  ${"a <b>b</b>"}                                    | ${"a b"}                | ${[{ type: "bold", offset: 2, length: 1 }]}                                                | ${"offsets count the text without tags"}
  ${"<STRONG>x</strong>"}                            | ${"x"}                  | ${[{ type: "bold", offset: 0, length: 1 }]}                                                | ${"tags have no case, and two names"}
  ${"<i>ә</i><u>б</u>"}                              | ${"әб"}                 | ${[{ type: "italic", offset: 0, length: 1 }, { type: "underline", offset: 1, length: 1 }]} | ${"Kazakh letters are one unit each"}
  ${"👶<s>x</s>"}                                    | ${"👶x"}                | ${[{ type: "strikethrough", offset: 2, length: 1 }]}                                       | ${"an emoji is two units"}
  ${"<blockquote expandable>x</blockquote>"}         | ${"x"}                  | ${[{ type: "expandable_blockquote", offset: 0, length: 1 }]}                               | ${"the formula unfolds"}
  ${"<blockquote>x</blockquote>"}                    | ${"x"}                  | ${[{ type: "blockquote", offset: 0, length: 1 }]}                                          | ${"without the word it doesn't"}
  ${'<a href="https://egov.kz/?a=1&amp;b=2">x</a>'}  | ${"x"}                  | ${[{ type: "text_link", offset: 0, length: 1, url: "https://egov.kz/?a=1&b=2" }]}          | ${"references are read inside attributes"}
  ${"<a href=egov.kz>x</a>"}                         | ${"x"}                  | ${[{ type: "text_link", offset: 0, length: 1, url: "http://egov.kz/" }]}                   | ${"quotes may be missing, and the protocol"}
  ${'<a href="tel:111">x</a>'}                       | ${"x"}                  | ${[]}                                                                                      | ${"Telegram drops a link it can't open, in silence"}
  ${'<a href="tg://user?id=5">x</a>'}                | ${"x"}                  | ${[{ type: "text_mention", offset: 0, length: 1, user: { id: 5 } }]}                       | ${"a mention by id"}
  ${'<span class="tg-spoiler">x</span>'}             | ${"x"}                  | ${[{ type: "spoiler", offset: 0, length: 1 }]}                                             | ${"the long form of a spoiler"}
  ${'<pre><code class="language-ts">x</code></pre>'} | ${"x"}                  | ${[{ type: "pre", offset: 0, length: 1, language: "ts" }]}                                 | ${"code in a pre is one block with a language"}
  ${'<code class="language-ts">x</code>'}            | ${"x"}                  | ${[{ type: "code", offset: 0, length: 1 }]}                                                | ${"a language needs a pre"}
  ${"<b></b>x"}                                      | ${"x"}                  | ${[]}                                                                                      | ${"an empty tag leaves nothing"}
  ${"<b>x</>"}                                       | ${"x"}                  | ${[{ type: "bold", offset: 0, length: 1 }]}                                                | ${"a nameless end tag closes the last one"}
  ${"1 &lt; 2 &amp;&gt; &quot;&#1178;&#x49b;"}       | ${'1 < 2 &> "Ққ'}       | ${[]}                                                                                      | ${"the references Telegram knows"}
  ${"&nbsp;&laquo;5 > 4"}                            | ${"&nbsp;&laquo;5 > 4"} | ${[]}                                                                                      | ${"others, and a bare >, stay as typed"}
`("$html: $because", ({ html, text, entities }) => {
  expect(parseHtml(html)).toEqual({ text, entities });
});

it.each`
  html                                     | says                                                                   | because
  ${"<p>x</p>"}                            | ${'Unsupported start tag "p" at byte offset 0'}                        | ${"a tag of other people's HTML"}
  ${"әә <br>"}                             | ${'Unsupported start tag "br" at byte offset 5'}                       | ${"offsets in errors count bytes"}
  ${"5 < 6"}                               | ${'Unsupported start tag "" at byte offset 2'}                         | ${"a bare < is a tag"}
  ${"<b"}                                  | ${"Unclosed start tag at byte offset 0"}                               | ${"nothing closes it"}
  ${"<a href"}                             | ${'Unclosed start tag "a" at byte offset 0'}                           | ${"it ends within an attribute"}
  ${'<a href="x>y</a>'}                    | ${"Unclosed start tag at byte offset 0"}                               | ${"its quotation never ends"}
  ${"<a href=x?y>z</a>"}                   | ${"Unexpected end of name token at byte offset 8"}                     | ${"a bare value has only letters, digits, dots, hyphens"}
  ${'<a ="x">y</a>'}                       | ${'Empty attribute name in the tag "a" at byte offset 0'}              | ${"a value without a name"}
  ${"<span>x</span>"}                      | ${'Tag "span" must have class "tg-spoiler" at byte offset 0'}          | ${"a span is a spoiler or nothing"}
  ${"x</b>"}                               | ${"Unexpected end tag at byte offset 1"}                               | ${"nothing was open"}
  ${"<b>x</i>"}                            | ${'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'} | ${"crossed tags"}
  ${"<b>x</b"}                             | ${"Unclosed end tag at byte offset 4"}                                 | ${"the end tag has no end"}
  ${"<b><i>x</i>"}                         | ${'Can\'t find end tag corresponding to start tag "b"'}                | ${"the outer one stays open"}
  ${'<tg-emoji emoji-id="a">x</tg-emoji>'} | ${"Invalid custom emoji identifier specified"}                         | ${"an id is a number"}
`("refuses $html: $because", ({ html, says }) => {
  expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${says}`);
});
