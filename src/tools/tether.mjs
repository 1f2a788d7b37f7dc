// @ts-check
import { spawn } from "node:child_process";

/**
 * Starts a program that ends when this process ends, even killed or crashed. It has a process group of its own, so
 * Ctrl-C in the terminal reaches only us, and we end what we started in the right order.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function spawnTethered(command, args, options) {
  const posix = process.platform !== "win32";
  const child = spawn(command, args, { ...options, detached: posix });
  if (posix && child.pid) tether(child, child.pid);
  return child;
}

/**
 * A shell that waits on a pipe from us. The kernel closes it however we end, and then the shell ends the group.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} group
 */
function tether(child, group) {
  const wait = 'read -r _; kill -s TERM -- "-$0"';
  const shell = spawn("sh", ["-c", wait, String(group)], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  shell.unref();
  // @ts-expect-error the pipe is a socket, whose type has unref
  shell.stdin.unref();
  child.once("exit", () => shell.kill("SIGKILL"));
}
