/** What a session agrees on: that something is so, or that somebody does something. */
export const agreementKinds = ['decision', 'action'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** One line of what a session agreed on, without names: those are looked up when it is read. */
export interface AgreementNews {
  id: string;
  kind: AgreementKind;
  text: string;
  authorId: string;
  /** Who does it; null for a decision. */
  personId: string | null;
  /** Last day on which it is to be done ('2026-12-03'); null: no date. */
  dueOn: string | null;
  doneAt: string | null;
  /** Goes up with every change of its words, person or day; not when it is marked as done. */
  revision: number;
  createdAt: string;
}
