import { useState } from 'react';
import type { DocumentNode } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { copyOf, limits, type OwnPhase, type SessionFormat, type Words } from '@leerkring/contract';
import { newClientId } from '@leerkring/platform/web';
import { ChangeOwnFormat, WriteOwnFormat, type OwnFormatData } from './own-formats.queries';

/** A format while somebody writes it. */
export interface FormatDraft {
  /** Null: a new one. */
  before: OwnFormatData | null;
  copiedFrom: SessionFormat;
  name: string;
  phases: OwnPhase[];
}

export const emptyPhase = (): OwnPhase => ({ key: newClientId(), name: '', line: '', yields: '', minutes: 10, writers: 'everybody', kinds: null, owner: 'takes_part', turns: 'queue', turnSeconds: 120 });

/** A new draft, copied from what comes with Leerkring; a free session begins with one phase. */
export function draftFrom(copiedFrom: SessionFormat, name: string, language: keyof Words): FormatDraft {
  const phases = copyOf(copiedFrom, language);
  return { before: null, copiedFrom, name, phases: phases.length ? phases : [emptyPhase()] };
}

export function draftOf(before: OwnFormatData): FormatDraft {
  const { copiedFrom, name, phases } = before;
  return { before, copiedFrom, name, phases: phases.map(({ key, name: called, line, yields, minutes, writers, kinds, owner, turns, turnSeconds }) => ({ key, name: called, line, yields, minutes, writers, kinds: kinds && [...kinds], owner, turns, turnSeconds })) };
}

/** A new draft with the phases of another format. */
export const copied = (format: OwnFormatData): FormatDraft => ({ ...draftOf(format), before: null });

const { min, max } = limits.phaseMinutes;
export const areMinutes = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= min && minutes <= max;
export const isComplete = ({ name, minutes }: OwnPhase): boolean => name.trim() !== '' && areMinutes(minutes);

/** Whose format it becomes: that of a group, or of a track for its groups. */
export type FormatOwner = { groupId: string } | { trackId: string };

/** The queries in which formats stand: a new one comes into them. */
export type FormatLists = { query: DocumentNode; variables: Record<string, string> }[];

interface FormatDrafting {
  owner: FormatOwner;
  lists: FormatLists;
  from: FormatDraft;
  /** The format as the server has it now, when it is changed. */
  stands: OwnFormatData | null;
  /** When it is stored. */
  onSaved: () => void;
}

export function useFormatDraft({ owner, lists, from, stands, onSaved }: FormatDrafting) {
  const client = useApolloClient();
  const [draft, setDraft] = useState(from);
  const [tried, setTried] = useState(false);
  const [write, writing] = useMutation(WriteOwnFormat, { refetchQueries: lists });
  const [change, changing] = useMutation(ChangeOwnFormat, { refetchQueries: lists });
  const { before, copiedFrom, name, phases } = draft;
  const overtaken = before && stands && stands.version > before.version ? stands : null;
  const save = async (): Promise<void> => {
    setTried(true);
    if (!name.trim() || !phases.length || !phases.every(isComplete)) return;
    // Over what the screen says stands now: nobody replaces what they were not told of.
    const answer = before ? change({ variables: { input: { id: before.id, version: (stands ?? before).version, name, phases } } }) : write({ variables: { input: { ...owner, copiedFrom, name, phases } } });
    if (await answer.catch(() => null)) onSaved();
    // Somebody may have been first: then the screen says what stands now.
    else if (before) await Promise.all(lists.map((list) => client.query({ ...list, fetchPolicy: 'network-only' }))).catch(() => null);
  };
  return { draft, setDraft, tried, save, overtaken, busy: writing.loading || changing.loading, error: writing.error ?? changing.error };
}
