/**
 * What held up the page while something was done in it, from the browser's own trace: every task of the page's main
 * thread, which the task pane's frame shares. Decides that a task is measured twice, by the clock and by the time its
 * thread really computed: on a machine with other work the clock also counts the waiting for a core.
 */
import type { Browser, Page } from 'playwright-core';

export interface HeldUp {
  readonly seconds: number;
  readonly byClock: Tasks;
  readonly computing: Tasks;
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
  readonly args?: { readonly name?: string };
  /** Microseconds by the clock, and of the thread. */
  readonly dur?: number;
  readonly tdur?: number;
}

export async function whileDoing(browser: Browser, page: Page, work: () => Promise<void>): Promise<HeldUp> {
  await browser.startTracing(page, { categories: ['-*', 'toplevel', '__metadata'] });
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const tasks = tasksOfBusiest(traceEvents);
  return {
    seconds,
    byClock: counted(tasks.map(({ dur = 0 }) => dur / 1000)),
    computing: counted(tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000)),
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

function counted(durationsMs: readonly number[]): Tasks {
  return {
    longestMs: durationsMs.reduce((longest, each) => Math.max(longest, each), 0),
    long: durationsMs.filter((each) => each > LONG_MS).length,
  };
}
