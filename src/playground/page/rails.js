const SVG = "http://www.w3.org/2000/svg";
const LANE = 9;
const FIRST_LANE = 20;

/**
 * The lines of a map: straight from a question to the one below, and in lanes beside the list where some are passed
 * over. Those that leave the current question are lit.
 */
export function drawRails(list, map, current) {
  const places = new Map([...list.children].map((item) => [item.dataset.stop, middle(list, item)]));
  const order = [...places.keys()];
  const ways = map.stops.flatMap(({ id, ways }) => ways.map(({ to }) => ({ from: id, to })));
  const jumps = ways.filter(({ from, to }) => order.indexOf(to) > order.indexOf(from) + 1);
  const lanes = lanesOf(jumps, order);
  list.style.setProperty("--lanes", String(Math.max(0, ...lanes.values()) + (jumps.length > 0 ? 1 : 0)));
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "rails");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("height", String(list.scrollHeight));
  // The lit ones last, so that they lie above.
  for (const way of ways.toSorted((a, b) => Number(a.from === current) - Number(b.from === current)))
    svg.append(rail(way, places, lanes.get(way), current));
  list.prepend(svg);
}

const middle = (list, item) => {
  const number = item.querySelector(".number").getBoundingClientRect();
  return number.top + number.height / 2 - list.getBoundingClientRect().top + list.scrollTop;
};

/** A lane for each jump; two may share one where one ends before the other begins, or both end at the same place. */
function lanesOf(jumps, order) {
  const span = ({ from, to }) => [order.indexOf(from), order.indexOf(to)];
  const lanes = new Map();
  for (const jump of jumps.toSorted((a, b) => length(span(a)) - length(span(b)))) {
    const clash = (other) => other.to !== jump.to && overlap(span(jump), span(other));
    let lane = 0;
    while ([...lanes].some(([other, taken]) => taken === lane && clash(other))) lane += 1;
    lanes.set(jump, lane);
  }
  return lanes;
}
const length = ([from, to]) => to - from;
const overlap = ([from, to], [start, end]) => from < end && start < to;

function rail({ from, to }, places, lane, current) {
  const [top, bottom] = [places.get(from), places.get(to)];
  const path = document.createElementNS(SVG, "path");
  const out = lane === undefined ? 0 : FIRST_LANE + lane * LANE;
  const turn = Math.min(8, out);
  // From the middle of the numbers, which is the right edge of the drawing.
  path.setAttribute(
    "d",
    lane === undefined
      ? `M0 ${top} V${bottom}`
      : `M0 ${top} h${turn - out} q${-turn} 0 ${-turn} ${turn} V${bottom - turn} q0 ${turn} ${turn} ${turn} H0`,
  );
  path.classList.toggle("lit", from === current);
  return path;
}
