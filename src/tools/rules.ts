/** `npm run -s rules -- …`: asks the rules from a terminal or another program; `--help` says how. */
import { createClock } from "../ops/clock.ts";
import { give } from "./command-line.ts";
import { rulesAnswer, shelf } from "./rules-answer.ts";

give(rulesAnswer(process.argv.slice(2), shelf(createClock().today())));
