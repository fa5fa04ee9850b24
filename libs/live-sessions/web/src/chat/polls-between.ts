import type { SessionPoll } from '../fragments';
import type { FlowItem } from '../replying/flow';

/**
 * Which polls stand before which place of the conversation, by when they were asked; those after all of it stand before its end.
 * @param more earlier messages are not at hand: polls of before stand among those
 */
export function pollsBefore(flow: readonly FlowItem[], polls: readonly SessionPoll[], more: boolean): Map<number, SessionPoll[]> {
  const times = flow.map((item) => Date.parse(item.kind === 'line' ? item.message.createdAt : item.kind === 'trace' ? item.reply.createdAt : item.start.createdAt));
  const placed = polls.map((poll) => {
    const place = times.findIndex((time) => time > Date.parse(poll.openedAt));
    return { poll, place: place === -1 ? flow.length : place };
  });
  const shown = placed.filter(({ place }) => !more || place > 0);
  return new Map([...Map.groupBy(shown, ({ place }) => place)].map(([place, all]) => [place, all.map(({ poll }) => poll)]));
}
