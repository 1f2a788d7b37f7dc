// Runs in the page: each function stands alone, since only its text goes there.

/** What a screen reader would say of the control in focus, roughly. */
export function inFocus() {
  const at = document.activeElement;
  return (at?.getAttribute("aria-label") ?? at?.textContent ?? "").trim();
}

export const hasFocus = (node) => node === document.activeElement;

/** A picture's own width and height, once it is loaded. */
export const naturalSize = ({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight];

/** 0 for black, 255 for white. */
export function brightness() {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
  return (red + green + blue) / 3;
}

/** What is wider than its place, and words that a button breaks. */
export function tooWide() {
  const lines = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  const breaks = (node) => node.matches(".inline button") && !/\s/.test(node.textContent) && lines(node) > 1;
  const inside = ".phone.shown :is(button, .bubble, .messages, .holder, .composer), .tabs button";
  const all = [document.documentElement, ...document.querySelectorAll(inside)];
  const out = all.filter((node) => node.clientWidth > 0 && (node.scrollWidth > node.clientWidth + 1 || breaks(node)));
  return out.map((node) => `${node.tagName} ${node.className}: ${node.textContent.slice(0, 40)}`);
}

/** Texts that stand out too little from what is behind them: WCAG asks 4.5 to 1 of small letters. */
export function faintTexts() {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminance = (colors) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const color of colors) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) =>
    node === null ? [] : [...behind(node.parentElement), getComputedStyle(node).backgroundColor];
  const contrast = (node) => {
    const back = behind(node);
    const [dark, light] = [luminance(back), luminance([...back, getComputedStyle(node).color])].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: node, data } = walker.currentNode;
    if (!data.trim() || !node.checkVisibility() || contrast(node) >= 4.5) continue;
    faint.push(`${contrast(node).toFixed(2)} ${node.className}: ${data.slice(0, 30)}`);
  }
  return faint;
}
