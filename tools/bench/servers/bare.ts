/** The floor without storage: Socket.IO that passes on what it gets. */
import { randomUUID } from 'node:crypto';
import { actorOf } from './people.ts';
import { serve } from './socket.ts';

const people = new Map(Array.from({ length: Number(process.env['PEOPLE']) }, (_, n) => [String(n), actorOf(String(n), n)]));
let seq = 0;

serve(
  (_, response) => response.end('ok'),
  people,
  () => ({ id: randomUUID(), seq: ++seq, at: new Date().toISOString() }),
);
