/** A load process: takes one assignment, warms up, waits for the sign, measures, tells the figures. */
import { targetOf } from '../target.ts';
import type { Assignment, Job, ReadsOrder, RoomOrder } from './job.ts';
import { reads } from './reads.ts';
import { Room } from './room.ts';

const next = <T>(): Promise<T> => new Promise((resolve) => process.once('message', (message) => resolve(message as T)));
const tell = (message: object): Promise<void> => new Promise((resolve) => process.send!(message, () => resolve()));

process.once('disconnect', () => process.exit(1));

const assignment = await next<Assignment>();
const target = await targetOf(assignment.target);
const { order } = assignment;
const job: Job = order.job === 'room' ? new Room(target, assignment as Assignment & { order: RoomOrder }) : reads(target, assignment as Assignment & { order: ReadsOrder });

await job.setUp();
await job.run(assignment.warmUpMs);
job.forget();
const sign = next();
await tell({ ready: true });
await sign;
const settling = next<{ sent: number }>();
await tell({ sent: await job.run(assignment.ms) });
await tell({ figures: await job.settle((await settling).sent) });
process.exit(0);
