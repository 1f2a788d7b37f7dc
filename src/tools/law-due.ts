/** `npm run law:due`: what of the law must be renewed or compared anew; run weekly, apart from the tests. */
import { createClock } from "../ops/clock.ts";
import { give } from "./command-line.ts";
import { lawDueAnswer } from "./law-due-answer.ts";
import { shelf } from "./rules-answer.ts";

give(lawDueAnswer(process.argv.slice(2), shelf(createClock().today())));
