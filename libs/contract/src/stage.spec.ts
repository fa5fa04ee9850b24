import { describe, expect, it } from '@jest/globals';
import { byVotes, stageStateOf } from './stage';

describe('questions for the stage', () => {
  const at = (minute: number): string => `2026-11-19T13:0${minute}:00.000Z`;

  it('stand with most votes first, then with who asked first', () => {
    const questions = [
      { id: 'late', votes: 2, askedAt: at(5) },
      { id: 'none', votes: 0, askedAt: at(1) },
      { id: 'b', votes: 2, askedAt: at(2) },
      { id: 'a', votes: 2, askedAt: at(2) },
      { id: 'most', votes: 9, askedAt: at(7) },
    ];
    expect(byVotes(questions).map(({ id }) => id)).toEqual(['most', 'a', 'b', 'late', 'none']);
    expect(questions[0]!.id).toBe('late');
  });

  it('wait, are on the stage, or are done with', () => {
    expect(stageStateOf({ takenAt: null, outcome: null })).toBe('waiting');
    expect(stageStateOf({ takenAt: at(1), outcome: null })).toBe('on_stage');
    expect(stageStateOf({ takenAt: at(1), outcome: 'answered' })).toBe('answered');
    expect(stageStateOf({ takenAt: null, outcome: 'set_aside' })).toBe('set_aside');
  });
});
