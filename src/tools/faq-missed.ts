/**
 * `npm run -s faq:missed [-- days]`: what nobody could answer in the last days, 7 if left out, as YAML for editors: a stub
 * for each question that came often enough, in words of our vocabulary; others are «…». Reads REDIS_URL and REDIS_PREFIX.
 */
import { stubsOf } from "../faq/worklist.ts";
import { createClock } from "../ops/clock.ts";
import { addDays } from "../rules/index.ts";
import { createQuestions, type Missed } from "../storage/questions.ts";
import { give } from "./command-line.ts";
import { withRedis } from "./with-redis.ts";

const days = Number(process.argv[2] ?? 7);
if (!Number.isInteger(days) || days < 1 || days > 90) {
  give({ out: "", err: "expected a number of days, 1 to 90", code: 2 });
} else {
  await withRedis(async (redis, { redisPrefix: prefix }) => {
    const questions = createQuestions({ redis, prefix });
    const today = createClock().today();
    const all: Missed[] = [];
    for (let back = 0; back < days; back++) all.push(...(await questions.noted(addDays(today, -back))));
    give({ out: stubsOf(all, today), code: 0 });
  });
}
