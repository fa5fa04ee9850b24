import { describe, expect, it } from '@jest/globals';
import type { ChatMessage } from '../fragments';
import { aMessageOf, anniek } from '../testing';
import { flowOf } from './flow';

const say = (ordinal: number, replyTo?: number): ChatMessage => aMessageOf(anniek, ordinal, { replyToId: replyTo ? `message-${replyTo}` : null });
/** `1`: a message, `1+2,3`: under it these answers, `>3`: a trace of an answer. */
const shape = (messages: ChatMessage[], waiting: string[] = []): string =>
  flowOf(messages, new Set(waiting))
    .map((item) => (item.kind === 'line' ? `${item.message.ordinal}` : item.kind === 'talk' ? `+${item.replies.map(({ ordinal }) => ordinal).join(',')}` : `>${item.reply.ordinal}`))
    .join(' ');

describe('the order in which the chat is shown', () => {
  it('keeps answers with what they answer', () => {
    expect(shape([say(1), say(2, 1), say(3, 1)])).toBe('1 +2,3');
    expect(shape([say(1), say(2), say(3, 2)])).toBe('1 2 +3');
  });

  it('leaves a trace, one for several in a row, where something further up was answered', () => {
    expect(shape([say(1), say(2), say(3, 1), say(4, 1), say(5), say(6, 1)])).toBe('1 +3,4,6 2 >4 5 >6');
    expect(shape([say(1), say(2), say(3, 1), say(4, 2)])).toBe('1 +3 2 +4 >3 >4');
  });

  it('shows an answer in its own place as long as what it answers is not loaded', () => {
    expect(shape([say(2, 1), say(3)])).toBe('2 3');
  });

  it('has a place for answers that are on their way', () => {
    expect(shape([say(1), say(2)], ['message-1'])).toBe('1 + 2');
  });

  it('continues only what stands right above', () => {
    expect(flowOf([say(1), say(2), say(3, 1), say(4)], new Set()).map((item) => (item.kind === 'line' ? (item.before?.ordinal ?? null) : item.kind))).toEqual([null, 'talk', null, 'trace', null]);
  });
});
