/** Each may do what those before it may, and more. */
export const roles = ["viewer", "editor", "approver", "operator", "owner"] as const;
export type Role = (typeof roles)[number];

/** Whether a role is enough where `needed` is the least. */
export const isEnough = (role: Role | undefined, needed: Role): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(needed);
