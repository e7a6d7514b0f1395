/**
 * What held up the page while something was done in it, from the browser's own trace: every task of the page's main
 * thread, which the task pane's frame shares. Decides that a task is measured three times: by the clock; by the time its
 * thread really computed, because on a machine with other work the clock also counts the waiting for a core; and by
 * that time without what the engine took to collect memory, which falls into whatever task is running.
 */
import type { Browser, Page } from 'playwright-core';

export interface HeldUp {
  readonly seconds: number;
  readonly byClock: Tasks;
  readonly computing: Tasks;
  readonly withoutCollecting: Tasks;
}

export interface Tasks {
  readonly longestMs: number;
  /** Longer than {@link LONG_MS}. */
  readonly long: number;
}

/** From here on the browser calls a task long. @see https://www.w3.org/TR/longtasks-1/ */
export const LONG_MS = 50;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly args?: { readonly name?: string };
  /** Microseconds by the clock, and of the thread. */
  readonly dur?: number;
  readonly tdur?: number;
}

export async function whileDoing(browser: Browser, page: Page, work: () => Promise<void>): Promise<HeldUp> {
  await browser.startTracing(page, {
    categories: ['-*', 'toplevel', '__metadata', 'v8', 'devtools.timeline'],
  });
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const tasks = tasksOfBusiest(traceEvents);
  const collected = collectedIn(tasks, traceEvents);
  return {
    seconds,
    byClock: counted(tasks.map(({ dur = 0 }) => dur / 1000)),
    computing: counted(tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000)),
    withoutCollecting: counted(
      tasks.map((task) => ((task.tdur ?? task.dur ?? 0) - (collected.get(task) ?? 0)) / 1000),
    ),
  };
}

/** Of the page's process: other renderers of the browser do next to nothing. */
function tasksOfBusiest(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const ofEach = mains.map((main) =>
    events.filter(
      ({ name, pid, tid }) =>
        name === 'ThreadControllerImpl::RunTask' && pid === main.pid && tid === main.tid,
    ),
  );
  const busy = (tasks: readonly TraceEvent[]) => tasks.reduce((sum, { dur = 0 }) => sum + dur, 0);
  return ofEach.toSorted((left, right) => busy(right) - busy(left))[0] ?? [];
}

const COLLECTING = new Set(['MajorGC', 'MinorGC']);

/** Microseconds each task's thread computed for the collector; both lists stand in the order of time. */
function collectedIn(
  tasks: readonly TraceEvent[],
  events: readonly TraceEvent[],
): ReadonlyMap<TraceEvent, number> {
  const thread = tasks[0];
  const pauses = events
    .filter(({ name, pid, tid }) => COLLECTING.has(name) && pid === thread?.pid && tid === thread.tid)
    .sort((left, right) => left.ts - right.ts);
  const ordered = [...tasks].sort((left, right) => left.ts - right.ts);
  const collected = new Map<TraceEvent, number>();
  let at = 0;
  for (const pause of pauses) {
    while (at + 1 < ordered.length && ordered[at + 1]!.ts <= pause.ts) at++;
    const task = ordered[at];
    if (task) collected.set(task, (collected.get(task) ?? 0) + (pause.tdur ?? pause.dur ?? 0));
  }
  return collected;
}

function counted(durationsMs: readonly number[]): Tasks {
  return {
    longestMs: durationsMs.reduce((longest, each) => Math.max(longest, each), 0),
    long: durationsMs.filter((each) => each > LONG_MS).length,
  };
}
