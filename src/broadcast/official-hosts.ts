/** Where the state itself speaks; whatever stands beneath one of these belongs to it as well. */
export const officialHosts = [
  "gov.kz",
  "egov.kz",
  "adilet.zan.kz",
  "enpf.kz",
  "enpf-otbasy.kz",
  "msqory.kz",
  "gfss.kz",
  "enbek.kz",
  "akorda.kz",
  "primeminister.kz",
] as const;

/** The host of an official page; undefined for any other address, and for one that isn't https. */
export function officialHost(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, port } = new URL(address);
  const bare = protocol === "https:" && username === "" && password === "" && port === "";
  return bare && officialHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
    ? hostname
    : undefined;
}
