import { describe, expect, it } from "vitest";
import type { ISODate, ParameterId } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const on = (day: string, id: string) => law.on(day as ISODate, id as ParameterId).value;

describe("what the authorities announced, and what overtook it", () => {
  it.each`
    id                                                 | day             | announced          | newest             | because
    ${"statistics.children"}                           | ${"2025-06-01"} | ${"6900000"}       | ${"6902492"}       | ${"children in the country"}
    ${"statistics.children"}                           | ${"2024-06-01"} | ${"6800000"}       | ${"6902492"}       | ${"a year earlier"}
    ${"statistics.pupils"}                             | ${"2025-06-01"} | ${"3900000"}       | ${"4000000"}       | ${"pupils"}
    ${"statistics.guardianship-officers"}              | ${"2024-12-31"} | ${"692"}           | ${"1028"}          | ${"guardianship officers"}
    ${"statistics.orphans-placed"}                     | ${"2024-12-31"} | ${"3000"}          | ${"3000"}          | ${"placed in families, each year"}
    ${"mentors.count"}                                 | ${"2025-06-01"} | ${"330"}           | ${"360"}           | ${"mentors, adults and not children"}
    ${"statistics.line-111-requests"}                  | ${"2025-06-01"} | ${"77000"}         | ${"119000"}        | ${"requests to 111"}
    ${"statistics.line-111-requests"}                  | ${"2025-11-06"} | ${"110999"}        | ${"119000"}        | ${"up to November"}
    ${"statistics.wellbeing-index"}                    | ${"2023-12-31"} | ${"56.1"}          | ${"58.6"}          | ${"the index of 2023 and of 2024"}
    ${"psych-centres.count"}                           | ${"2024-06-01"} | ${"14"}            | ${"20"}            | ${"psychological support centres"}
    ${"comfortable-school.schools"}                    | ${"2022-12-31"} | ${"369"}           | ${"217"}           | ${"the plan was cut"}
    ${"comfortable-school.places"}                     | ${"2022-12-31"} | ${"740000"}        | ${"460400"}        | ${"and its places"}
    ${"statistics.schools-opened"}                     | ${"2024-12-31"} | ${"257"}           | ${"141"}           | ${"schools opened in a year"}
    ${"kindergarten.coverage"}                         | ${"2024-06-01"} | ${"91.5"}          | ${"95.9"}          | ${"children of 2–6 in kindergartens"}
    ${"kindergarten.coverage"}                         | ${"2025-06-01"} | ${"93.1"}          | ${"95.9"}          | ${"a year later"}
    ${"kindergarten.organisations"}                    | ${"2024-06-01"} | ${"11500"}         | ${"11900"}         | ${"preschool organisations"}
    ${"kindergarten.organisations"}                    | ${"2025-12-31"} | ${"12000"}         | ${"11900"}         | ${"almost 12 000, then counted"}
    ${"kindergarten-voucher.issued"}                   | ${"2025-12-28"} | ${"726000"}        | ${"788000"}        | ${"the eve of the last count of vouchers"}
    ${"school-help.total-paid"}                        | ${"2024-12-31"} | ${"22200000000"}   | ${"25300000000"}   | ${"school help of 2024 and of 2025"}
    ${"school-help.children"}                          | ${"2024-12-31"} | ${"510000"}        | ${"500000"}        | ${"children it reached"}
    ${"school-meals.pupils-senior"}                    | ${"2024-06-01"} | ${"200000"}        | ${"285000"}        | ${"fed free in grades 5–11"}
    ${"school-meals.budget"}                           | ${"2024-12-31"} | ${"162000000000"}  | ${"192100000000"}  | ${"money for school meals"}
    ${"special-needs.adapted-schools"}                 | ${"2024-06-01"} | ${"86"}            | ${"95.2"}          | ${"schools adapted"}
    ${"special-needs.adapted-schools"}                 | ${"2025-06-01"} | ${"90"}            | ${"95.2"}          | ${"a year later"}
    ${"special-needs.organisations"}                   | ${"2025-06-01"} | ${"504"}           | ${"537"}           | ${"specialised organisations"}
    ${"special-needs.assistants"}                      | ${"2024-06-01"} | ${"2500"}          | ${"3800"}          | ${"teacher-assistants"}
    ${"special-needs.by-state-order"}                  | ${"2024-06-01"} | ${"2000"}          | ${"7775"}          | ${"supported by state order, first in four regions"}
    ${"clubs.children"}                                | ${"2024-06-01"} | ${"3000000"}       | ${"3500000"}       | ${"children in clubs"}
    ${"clubs.children"}                                | ${"2025-06-01"} | ${"3300000"}       | ${"3500000"}       | ${"a year later"}
    ${"clubs.share"}                                   | ${"2025-06-01"} | ${"86.3"}          | ${"90"}            | ${"their share"}
    ${"clubs.organisations"}                           | ${"2025-06-01"} | ${"1713"}          | ${"2000"}          | ${"organisations"}
    ${"clubs.rural-centres"}                           | ${"2025-06-01"} | ${"800"}           | ${"1251"}          | ${"community centres"}
    ${"olympiad-award.winners"}                        | ${"2025-06-01"} | ${"26"}            | ${"27"}            | ${"pupils awarded"}
    ${"olympiad-award.paid-to-pupils"}                 | ${"2025-06-01"} | ${"77500000"}      | ${"94300000"}      | ${"what they were paid"}
    ${"olympiad-award.paid-to-teachers"}               | ${"2025-06-01"} | ${"6400000"}       | ${"7400000"}       | ${"and their teachers"}
    ${"statistics.olympiad-medals"}                    | ${"2024-08-31"} | ${"243"}           | ${"362"}           | ${"medals of a school year"}
    ${"college.dual-training"}                         | ${"2024-06-01"} | ${"85000"}         | ${"108000"}        | ${"dual training"}
    ${"camps.children"}                                | ${"2024-12-31"} | ${"3100000"}       | ${"3400000"}       | ${"children in summer camps"}
    ${"camps.children-planned"}                        | ${"2025-05-21"} | ${"3100000"}       | ${"3200000"}       | ${"the eve of the new plan for the summer of 2025"}
    ${"zhazdyk-zholdama.children"}                     | ${"2024-12-31"} | ${"20000"}         | ${"10000"}         | ${"places of the charity project"}
    ${"camps.teachers-trained"}                        | ${"2024-12-31"} | ${"120000"}        | ${"120000"}        | ${"the same in both years"}
    ${"statistics.infant-mortality"}                   | ${"2024-12-31"} | ${"6.8"}           | ${"5.97"}          | ${"infant mortality"}
    ${"statistics.heart-operations"}                   | ${"2023-12-31"} | ${"1708"}          | ${"2000"}          | ${"open-heart first, then all kinds"}
    ${"statistics.check-ups"}                          | ${"2023-12-31"} | ${"5500000"}       | ${"4500000"}       | ${"check-ups"}
    ${"statistics.benefits-money"}                     | ${"2024-12-31"} | ${"1500000000000"} | ${"1700000000000"} | ${"money for benefits"}
    ${"statistics.large-families"}                     | ${"2025-06-01"} | ${"611500"}        | ${"627400"}        | ${"large families paid"}
    ${"statistics.awarded-mothers"}                    | ${"2025-06-01"} | ${"242000"}        | ${"247800"}        | ${"awarded mothers paid"}
    ${"statistics.care-allowance-recipients"}          | ${"2025-05-01"} | ${"123300"}        | ${"130200"}        | ${"childcare allowance"}
    ${"statistics.targeted-assistance-small-children"} | ${"2025-05-01"} | ${"74400"}         | ${"42400"}         | ${"children with the supplement"}
    ${"national-fund.participants"}                    | ${"2024-12-31"} | ${"6919131"}       | ${"6918656"}       | ${"all participants of the Fund"}
    ${"national-fund.turned-18"}                       | ${"2025-06-01"} | ${"324430"}        | ${"356613"}        | ${"those who turned 18, not all participants"}
    ${"national-fund.applications"}                    | ${"2025-06-01"} | ${"118141"}        | ${"205505"}        | ${"63 871 for housing and 54 270 for study, then more"}
    ${"national-fund.accrued-in-all"}                  | ${"2025-06-01"} | ${"1500000000"}    | ${"2500000000"}    | ${"accrued to all"}
  `("$id was $announced on $day, and is told as $newest: $because", ({ id, day, announced, newest }) => {
    expect(on(day, id)).toBe(announced);
    expect(on("2026-11-22", id)).toBe(newest);
  });

  it("adds up where the parts were announced too", () => {
    const total = (day: string, ...ids: readonly string[]) => ids.reduce((sum, id) => sum + Number(on(day, id)), 0);
    const uses = ["national-fund.applications-for-housing", "national-fund.applications-for-education"];
    expect(total("2025-06-01", ...uses)).toBe(118_141);
    expect(total("2026-01-01", ...uses)).toBe(205_505);
    expect(total("2026-01-01", "national-fund.paid-for-housing", "national-fund.paid-for-education")).toBe(31_610_000);
    expect(total("2025-12-31", "camps.out-of-town.state-children", "camps.out-of-town.private-children")).toBe(225_000);
    expect(total("2025-12-31", "camps.out-of-town.state-count", "camps.out-of-town.private-count")).toBe(192);
    expect(total("2026-03-05", "social-wallet.shymkent-palm", "social-wallet.shymkent-e-ashana")).toBe(151);
  });
});
