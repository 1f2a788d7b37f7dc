import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An authority of one's own, in files of the folder, and what it signs. */
export function certificateAuthority(folder: string, name: string) {
  const at = (file: string) => join(folder, `${name}-${file}`);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { stdio: "pipe" });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", at("ca.key"), "-out", at("ca.crt"), "-days", "2", "-subj", `/CN=${name}`);
  return {
    file: at("ca.crt"),
    certificate: readFileSync(at("ca.crt"), "utf8"),
    /** @param host as in a certificate: `IP:127.0.0.1` or `DNS:redis` */
    sign(host: string) {
      const [file, asked, names] = [at("server"), at("server.csr"), at("server.ext")];
      openssl("req", ...key, "-keyout", `${file}.key`, "-out", asked, "-subj", "/CN=redis");
      writeFileSync(names, `subjectAltName=${host}\n`);
      const by = ["-CA", at("ca.crt"), "-CAkey", at("ca.key"), "-CAcreateserial", "-days", "2"];
      openssl("x509", "-req", "-in", asked, "-out", `${file}.crt`, "-extfile", names, ...by);
      return { certificate: `${file}.crt`, key: `${file}.key` };
    },
  };
}
