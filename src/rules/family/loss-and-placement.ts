import { carerAllowance } from "../child-benefit/carer-allowance.ts";
import { childDisability } from "../child-benefit/child-disability.ts";
import { survivorAllowance } from "../child-benefit/survivor-allowance.ts";
import { because, type Decision } from "../decision.ts";
import { given, product, quotient, toTheTiyn } from "../figures.ts";
import { fosterFamilyPayment } from "../guardianship/foster-family-payment.ts";
import { guardianAllowance } from "../guardianship/guardian-allowance.ts";
import { oneTimeAdoptionPayment } from "../guardianship/one-time-adoption-payment.ts";
import { patronage } from "../guardianship/patronage.ts";
import type { Placement } from "../guardianship/placement.ts";
import { professionalFosterFamily } from "../guardianship/professional-foster-family.ts";
import { born, type Case, told } from "./case.ts";
import type { Member } from "./members.ts";

/** Disability and loss: the child's own allowance and its carer's, one sum for all who depended on a parent. */
export function disabilityAndLoss(family: Case): readonly Decision[] {
  const { household, members, on, law } = family;
  const { livesHere, citizenship, parentsLost, parentDiedOn, otherDependants, appliedOn } = household;
  const disabled = born(members).filter(({ child }) => child.disability !== "none");
  const ofChildren = disabled.flatMap((member) => {
    const { birthDate, disability, disabilitySince } = member.child;
    const own = {
      birthDate,
      disability,
      disabilitySince,
      livesHere,
      appliedOn: appliedOn["child-disability"],
      parentsLost: lostDuring(member, family),
      dependants: dependantsOf(family),
    };
    return [
      ...told("child-disability", on, () => childDisability(own, on, law), member),
      ...told(
        "carer-allowance",
        on,
        () => carerAllowance({ birthDate, disability, livesHere, citizenship }, on, law),
        member,
      ),
    ];
  });
  if (parentsLost === "none") return ofChildren;
  const children = born(members).map(({ child: { birthDate, fullTimeStudent, disabledSinceChildhood } }) => ({
    birthDate,
    fullTimeStudent,
    disabledSinceChildhood,
  }));
  const loss = {
    parentsLost,
    children,
    dependants: undefined,
    otherDependants,
    livesHere,
    diedOn: parentDiedOn,
    appliedOn: appliedOn["survivor-allowance"],
  };
  const survivors = told("survivor-allowance", on, () => survivorAllowance(loss, on, law));
  return [...ofChildren, ...survivors.map((decision) => lessRaised(decision, ofChildren, dependantsOf(family)))];
}

/**
 * A child with a disability gets the survivor's sum on top of its own allowance (art. 177) and not a second time with
 * its siblings (art. 175, 234: one of the two). What the siblings then keep no source reckons: at least their shares,
 * at most the whole.
 */
function lessRaised(decision: Decision, ofChildren: readonly Decision[], dependants: number | undefined): Decision {
  const raised = ofChildren.filter(({ reasons }) => reasons.some((one) => one.sentence === "childDisability.raised"));
  if (raised.length === 0 || decision.verdict !== "entitled" || decision.amount === undefined) return decision;
  const why = because("family.raisedInstead");
  const { amount, verdict: _, reasons: before, ...about } = decision;
  if (dependants !== undefined && raised.length >= dependants)
    return { benefit: about.benefit, verdict: "not-entitled", reasons: [why] };
  const reasons = [because("family.raisedOthers"), why, ...before];
  if (dependants === undefined) return { verdict: "depends", most: amount, reasons, ...about };
  const others = given("dependants", dependants - raised.length, "count");
  const share = quotient(product(amount, others), given("dependants", dependants, "count"));
  return { verdict: "depends", least: toTheTiyn(share), most: amount, reasons, ...about };
}

/** Only a loss during the disability raises the child's allowance (art. 177). */
function lostDuring({ child: { disabilitySince } }: Member, { household }: Case) {
  const { parentsLost, parentDiedOn } = household;
  const before = parentDiedOn !== undefined && disabilitySince !== undefined && parentDiedOn < disabilitySince;
  return before ? "none" : parentsLost;
}

/** Everybody under age, and the grown-ups who said that they depended; unknown where a grown-up's studies are. */
function dependantsOf({ household, members }: Case): number | undefined {
  const answers = born(members).map(({ child, ages }) => {
    if (ages[1] < 18 || child.disabledSinceChildhood === true) return true;
    return ages[0] < 18 ? undefined : ages[0] >= 23 ? false : child.fullTimeStudent;
  });
  if (answers.includes(undefined)) return undefined;
  return answers.filter(Boolean).length + household.otherDependants;
}

/** Guardians, foster families, adopters, patronage carers. */
export function placed(family: Case): readonly Decision[] {
  const { household, members, on, law } = family;
  const { carers, siblings } = household;
  const young = born(members).filter(({ ages }) => ages[0] < 18);
  const as = (kind: Placement) => young.filter(({ child }) => child.guardianship === kind);
  const ofKind = (kind: Placement) => {
    const wards = as(kind).length;
    return wards === 0 ? [] : [{ guardianship: kind, wards, birthDate: undefined }];
  };
  const about = ({ child: { guardianship, birthDate } }: Member) => ({ guardianship, birthDate, wards: 1 });
  const unclear = young.filter(({ child }) => child.guardianship === undefined);
  return [
    ...[...as("guardian"), ...unclear].flatMap((member) =>
      told("guardian-allowance", on, () => guardianAllowance(about(member), on, law), member),
    ),
    ...ofKind("foster-family").flatMap((facts) =>
      told("foster-family-payment", on, () => fosterFamilyPayment(facts, on, law)),
    ),
    ...ofKind("professional-foster").flatMap((facts) =>
      told("professional-foster-family", on, () => professionalFosterFamily({ carers, siblings, ...facts }, on, law)),
    ),
    ...[...as("adopted"), ...unclear].flatMap((member) =>
      told(
        "one-time-adoption-payment",
        on,
        () => oneTimeAdoptionPayment({ orphan: member.child.orphan, ...about(member) }, on, law),
        member,
      ),
    ),
    ...(household.patronage === false
      ? []
      : told("patronage", on, () => patronage({ patronage: household.patronage }, on, law))),
  ];
}
