import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  name: string;
  ts: number;
  /** By the clock, in microseconds. */
  dur?: number;
  /** What the thread itself worked of it: without waiting for a processor that somebody else uses. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { name?: string };
}

/** Milliseconds of the main thread, for each frame. */
export interface Frames {
  work: number[];
  /** With what else the machine did meanwhile. */
  clock: number[];
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame'];

/**
 * Runs something on the page and tells what the main thread of its renderer did meanwhile.
 * @returns for every frame that was drawn the milliseconds since the frame before, scripts, layout and painting together
 */
export async function framesDuring(session: CDPSession, what: () => Promise<void>): Promise<Frames> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await what();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return workPerFrame(events);
}

/** Every task counts for the frame that it began in: a long one makes that frame late. */
function workPerFrame(events: readonly TraceEvent[]): Frames {
  const main = busiestMainThread(events);
  const mine = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const starts = mine.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts).sort((a, b) => a - b);
  const frames: Frames = { work: starts.map(() => 0), clock: starts.map(() => 0) };
  let frame = -1;
  for (const { ts, dur = 0, tdur = dur } of tasksOf(mine)) {
    while (frame + 1 < starts.length && starts[frame + 1]! <= ts + dur) frame += 1;
    if (frame < 0) continue;
    frames.work[frame]! += tdur / 1000;
    frames.clock[frame]! += dur / 1000;
  }
  return frames;
}

function tasksOf(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter(({ name, dur }) => name === 'RunTask' && dur !== undefined).sort((a, b) => a.ts - b.ts);
}

/** The page that scrolls: other renderers of the browser have little to do. */
function busiestMainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const busy = ({ pid, tid }: TraceEvent): number => tasksOf(events.filter((event) => event.pid === pid && event.tid === tid)).reduce((sum, { dur = 0 }) => sum + dur, 0);
  const [busiest] = threads.map((thread) => ({ thread, work: busy(thread) })).sort((a, b) => b.work - a.work);
  if (!busiest?.work) throw new Error('The trace shows no work of a page');
  return busiest.thread;
}
