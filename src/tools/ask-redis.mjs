// @ts-check
import { createConnection } from "node:net";

/**
 * Which Redis listens there: its process, its folder, and whether it serves already.
 *
 * @param {number} port
 */
export async function whoAnswers(port) {
  const answer = await askRedis(port, "INFO server\r\nCONFIG GET dir\r\nPING");
  const dir = /\r\ndir\r\n\$\d+\r\n(.*)\r\n/.exec(answer);
  return {
    pid: Number((/process_id:(\d+)/.exec(answer) || [])[1]),
    dir: dir ? dir[1] : undefined,
    ready: answer.endsWith("+PONG\r\n"),
  };
}

/**
 * Over a bare socket: this runs before the client is installed.
 *
 * @param {number} port
 * @param {string} commands as Redis takes them from a terminal
 * @returns {Promise<string>} what came back, nothing when nobody listens
 */
export function askRedis(port, commands) {
  return new Promise((resolve) => {
    let answer = "";
    const socket = createConnection({ host: "127.0.0.1", port }, () => socket.write(`${commands}\r\n`));
    socket.setTimeout(1000, () => socket.destroy());
    socket.on("data", (data) => {
      answer += data;
      if (/(\+PONG|-LOADING.*)\r\n$/.test(answer)) socket.destroy();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(answer));
  });
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether anybody listens there
 */
export function isReachable(url) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port || 6379) }, () => end(true));
    socket.setTimeout(3000, () => end(false));
    socket.on("error", () => end(false));
    /** @param {boolean} reachable */
    const end = (reachable) => {
      socket.destroy();
      resolve(reachable);
    };
  });
}
