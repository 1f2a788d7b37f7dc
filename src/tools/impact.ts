/** `npm run -s impact -- overlay.yaml …`: what a draft of the law would change; `--help` says how. */
import { createClock } from "../ops/clock.ts";
import { give } from "./command-line.ts";
import { impactAnswer } from "./impact-answer.ts";
import { shelf } from "./rules-answer.ts";

give(impactAnswer(process.argv.slice(2), shelf(createClock().today())));
