import { useState } from 'react';
import { useApolloClient, useMutation } from '@apollo/client/react';
import type { AxisPoles, CompassCaseWords, Dilemma } from '@leerkring/contract';
import { newClientId } from '@leerkring/platform/web';
import { ChangeCompassCase, CompassCasesQuery, WriteCompassCase, type CompassCaseData } from './case.queries';

/** With a key that it keeps while the order changes. */
export type DraftDilemma = Dilemma & { key: string };

/** A case while somebody writes it. */
export interface CaseDraft {
  /** Null: a new one. */
  before: CompassCaseData | null;
  title: string;
  situation: string;
  freePoles: AxisPoles;
  dilemmas: DraftDilemma[];
}

export const emptyDilemma = (): DraftDilemma => ({ key: newClientId(), axis: 'council_neighbourhood', question: '', first: '', second: '' });

/** A new draft with these words; without any, an empty one with one dilemma. */
export function draftFrom(words: CompassCaseWords | null, before: CompassCaseData | null = null): CaseDraft {
  const { title = '', situation = '', freePoles = null, dilemmas = null } = words ?? {};
  const kept = dilemmas?.map(({ axis, question, first, second }) => ({ key: newClientId(), axis, question, first, second }));
  return { before, title, situation, freePoles: freePoles ?? ['', ''], dilemmas: kept ?? [emptyDilemma()] };
}

export const isComplete = ({ question, first, second }: Dilemma): boolean => [question, first, second].every((words) => words.trim() !== '');
export const hasFreeAxis = ({ dilemmas }: Pick<CaseDraft, 'dilemmas'>): boolean => dilemmas.some(({ axis }) => axis === 'free');

function isWhole(draft: CaseDraft): boolean {
  const named = !hasFreeAxis(draft) || draft.freePoles.every((name) => name.trim() !== '');
  return draft.title.trim() !== '' && draft.situation.trim() !== '' && named && draft.dilemmas.length > 0 && draft.dilemmas.every(isComplete);
}

/**
 * @param stands the case as the server has it now, when it is changed
 * @param onSaved when it is stored
 */
export function useCaseDraft(groupId: string, from: CaseDraft, stands: CompassCaseData | null, onSaved: () => void) {
  const client = useApolloClient();
  const [draft, setDraft] = useState(from);
  const [tried, setTried] = useState(false);
  const [write, writing] = useMutation(WriteCompassCase, { refetchQueries: [{ query: CompassCasesQuery, variables: { id: groupId } }] });
  const [change, changing] = useMutation(ChangeCompassCase, { refetchQueries: [{ query: CompassCasesQuery, variables: { id: groupId } }] });
  const { before, title, situation } = draft;
  const overtaken = before && stands && stands.version > before.version ? stands : null;
  const save = async (): Promise<void> => {
    setTried(true);
    if (!isWhole(draft)) return;
    const words = { title, situation, freePoles: hasFreeAxis(draft) ? [...draft.freePoles] : null, dilemmas: draft.dilemmas.map(({ key: _, ...dilemma }) => dilemma) };
    // Over what the screen says stands now: nobody replaces what they were not told of.
    const answer = before ? change({ variables: { input: { id: before.id, version: (stands ?? before).version, ...words } } }) : write({ variables: { input: { groupId, ...words } } });
    if (await answer.catch(() => null)) onSaved();
    // Somebody may have been first: then the screen says what stands now.
    else if (before) await client.refetchQueries({ include: [CompassCasesQuery] }).catch(() => null);
  };
  return { draft, setDraft, tried, save, overtaken, busy: writing.loading || changing.loading, error: writing.error ?? changing.error };
}
