import { el, icon, iconButton } from "./dom.js";

/** A picture as large as the window lets it be. Escape, the cross or a press beside it closes it. */
export function openPicture({ href, alt, lang, words }) {
  const save = el(
    "a",
    { className: "icon", href, download: "", "aria-label": words.save, title: words.save },
    icon("save"),
  );
  const picture = el("img", { src: href, alt });
  const dialog = el(
    "dialog",
    { className: "viewer", "aria-label": words.photo, lang },
    el(
      "div",
      { className: "tools" },
      save,
      iconButton("close", words.close, () => dialog.close()),
    ),
    picture,
  );
  // Without a body it would answer false, which undoes a press on the link.
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}
