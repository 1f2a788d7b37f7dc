import { el } from "./dom.js";
import { messageNode } from "./message.js";
import { dayName } from "./words.js";

const NEAR_THE_END = 120;

/** The messages of one chat. What hasn't changed stays as it is: unfolded, scrolled, focused. */
export function createChatLog() {
  const list = el("ol", { className: "messages", role: "log", "aria-live": "polite", tabIndex: 0 });
  const drawn = new Map();
  let shown = "";
  let atEnd = true;

  const toEnd = () => {
    if (atEnd) list.scrollTop = list.scrollHeight;
  };
  list.onscroll = () => {
    atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_THE_END;
  };
  // A keyboard that opens, or a window made smaller, doesn't push the newest message out of sight.
  new ResizeObserver(toEnd).observe(list);

  function kept(id, version, make) {
    const known = drawn.get(id);
    if (known?.version === version) return known.node;
    const node = make();
    drawn.set(id, { version, node });
    return node;
  }

  function row(message, first, view, hooks) {
    const node = kept(message.id, message.version, () => messageNode(message, hooks));
    node.classList.toggle("first", first);
    node.classList.toggle("waiting", view.waiting.includes(message.id));
    return node;
  }

  function rows(view, hooks) {
    let lastDay = "";
    let lastAuthor = "";
    return view.messages.flatMap((message) => {
      const day = dayName(new Date(message.at * 1000), view.person.language);
      const marks = day === lastDay ? [] : [kept(`day ${day}`, 0, () => el("li", { className: "day-mark" }, day))];
      const first = message.author !== lastAuthor || marks.length > 0;
      lastDay = day;
      lastAuthor = message.author;
      return [...marks, row(message, first, view, hooks)];
    });
  }

  function draw(view, hooks) {
    const now = `${view.chat.id} ${view.person.id} ${view.person.language}`;
    const sameChat = shown === now;
    if (!sameChat) drawn.clear();
    shown = now;
    const before = new Set(drawn.keys());
    const focused = document.activeElement?.closest("[data-message]");
    const wanted = view.messages.length === 0 && view.description !== "" ? [about(view, hooks)] : rows(view, hooks);
    arrange(list, wanted);
    for (const [id, { node }] of drawn) if (!wanted.includes(node)) drawn.delete(id);
    const fresh = view.messages.filter(({ id }) => sameChat && !before.has(id));
    for (const { id } of fresh) drawn.get(id)?.node.classList.add("new");
    atEnd ||= !sameChat || fresh.some(({ mine }) => mine);
    toEnd();
    keepFocus(focused);
  }

  /** Whoever walks by keyboard and pressed a button stands on the same message afterwards. */
  function keepFocus(focused) {
    if (!focused || document.activeElement !== document.body) return;
    const message = drawn.get(Number(focused.getAttribute("data-message")))?.node;
    (message?.querySelector(".inline button, .inline a") ?? list).focus({ preventScroll: true });
  }

  return { list, draw };
}

const about = ({ description }, { words }) =>
  el("li", { className: "about" }, el("strong", {}, words.about), description);

/** Puts the nodes in order without touching those that already stand in their place. */
function arrange(list, wanted) {
  for (const old of [...list.children]) if (!wanted.includes(old)) old.remove();
  for (const [index, node] of wanted.entries())
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
}
