// What a browser's processes take of the processor, as Linux counts it: also what compositor and graphics do beside the
// page's main thread.
import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of processor time that this program's descendants have taken so far, in steps of 10; NaN off Linux. */
export function spentByChildren() {
  const all = new Map();
  try {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const [, parent, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        all.set(Number(pid), { parent: Number(parent), spent: (Number(rest[9]) + Number(rest[10])) * 10 });
      } catch {
        // A process that has just ended.
      }
    }
  } catch {
    return NaN;
  }
  const isMine = (pid) => pid === process.pid || (all.has(pid) && isMine(all.get(pid).parent));
  return [...all].filter(([pid]) => pid !== process.pid && isMine(pid)).reduce((sum, [, { spent }]) => sum + spent, 0);
}
