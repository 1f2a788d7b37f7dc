import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { changeJson } from "../impact/change-text.ts";
import { bare } from "../impact/family-json.ts";
import type { Impact, Moved } from "../impact/reckoning.ts";
import type { Draft } from "../impact/text.ts";

/** The answer for another program: every sum with its unit, every reason by its key and in words. */
export const impactJson = (
  { on, families, programmes, moved, open }: Impact,
  { proposed, laws, use }: Draft,
  t: Translate,
) => ({
  on,
  proposed: proposed.map(({ id, since, value, source }) => ({
    id,
    since,
    before: laws.before.find(since, id)?.value ?? null,
    after: value ?? null,
    unit: laws.before.parameters.find((one) => one.id === id)?.unit,
    source,
    begun: since <= on,
    readBy: use?.rulesReading(id) ?? [],
  })),
  families: families.map(({ family, changes, moved }) => ({
    id: family.id,
    name: family.name[t.language],
    changes: changes.map((change) => changeJson(change, t)),
    totals: moved.map(movedJson),
  })),
  programmes: programmes.map(({ benefit, families, moved }) => ({
    benefit,
    name: plainText(t(`programmes:${benefit}.name`)),
    families,
    totals: moved.map(movedJson),
  })),
  totals: moved.map(movedJson),
  open,
});

const movedJson = ({ per, before, after, by }: Moved) => ({
  per,
  before: bare(before),
  after: bare(after),
  by: bare(by),
});
