import type { ReactNode } from 'react';

/** Draws the words of a session that a note or a lesson takes along: the page knows how, rooms of work do not know each other. */
export type DrawTaken = (place: { type: 'case_note' | 'lesson'; id: string }) => ReactNode;
