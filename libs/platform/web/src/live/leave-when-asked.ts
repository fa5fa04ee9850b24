import type { LiveSocket } from './socket';

type Emit = (name: string, signal: unknown, acknowledge: (answer: unknown) => void) => unknown;

/**
 * The socket, which leaves a server that is about to stop: at a random moment within the time that it gives, so that not all come
 * to the next one together, and once every signal is answered. Connecting again is for who uses it.
 */
export function leaveWhenAsked(socket: LiveSocket): LiveSocket {
  let unanswered = 0;
  let due = false;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const leave = (): void => void (socket.connected && socket.disconnect());
  const leaveIfDone = (): void => void (due && unanswered === 0 && leave());
  socket.on('server.leaving', ({ withinMs }) => {
    const moment = Math.random() * withinMs;
    const comeDue = (): void => {
      due = true;
      leaveIfDone();
    };
    timers = [setTimeout(comeDue, moment), setTimeout(leave, withinMs)];
  });
  socket.on('disconnect', () => {
    for (const timer of timers) clearTimeout(timer);
    unanswered = 0;
    due = false;
  });
  const emit: Emit = (name, signal, acknowledge) => {
    unanswered++;
    return (socket.emit as Emit).call(socket, name, signal, (answer) => {
      unanswered--;
      acknowledge(answer);
      leaveIfDone();
    });
  };
  return {
    get connected() {
      return socket.connected;
    },
    on: socket.on.bind(socket) as LiveSocket['on'],
    emit: emit as LiveSocket['emit'],
    connect: () => socket.connect(),
    disconnect: () => socket.disconnect(),
  };
}
