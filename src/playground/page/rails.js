const SVG = "http://www.w3.org/2000/svg";
const ROUND = 8;

/** The lines of a map: down through the questions that everybody is asked, and aside through those that only some are. */
export function drawRails(list) {
  const stops = [...list.children].map((item) => ({ ...middle(list, item), aside: item.classList.contains("aside") }));
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "rails");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("height", String(list.scrollHeight));
  const line = (d) => {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  };
  const main = stops.filter(({ aside }) => !aside);
  const [x] = main.map((stop) => stop.x);
  line(`M${x} ${stops[0].aside ? 0 : stops[0].y} V${main.at(-1).y}`);
  for (const stop of stops.filter(({ aside }) => aside)) line(siding(x, stop));
  list.prepend(svg);
}

/** Off the main line, through the stop, and back to it. */
function siding(main, { x, y, top, bottom }) {
  const across = x - main - ROUND;
  const out = `M${main} ${top} q0 ${ROUND} ${ROUND} ${ROUND} h${across - ROUND} q${ROUND} 0 ${ROUND} ${ROUND} V${y}`;
  const back = `V${bottom - 2 * ROUND} q0 ${ROUND} ${-ROUND} ${ROUND} h${ROUND - across} q${-ROUND} 0 ${-ROUND} ${ROUND}`;
  return `${out} ${back}`;
}

function middle(list, item) {
  const place = list.getBoundingClientRect();
  const number = item.querySelector(".number").getBoundingClientRect();
  const row = item.getBoundingClientRect();
  const down = list.scrollTop - place.top;
  return {
    x: number.left + number.width / 2 - place.left,
    y: number.top + number.height / 2 + down,
    top: row.top + down - ROUND,
    bottom: row.bottom + down + ROUND,
  };
}
