import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import type { AgreementKind } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { wallClock } from '@leerkring/ui';
import type { SessionAgreement } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { ChangeAgreement, WriteAgreement } from './agreements.mutations';
import { texts } from './texts';

export interface AgreementWords {
  kind: AgreementKind;
  text: string;
  personId: string | null;
  /** '2026-12-03', or empty. */
  dueOn: string;
}

type Wrong = Partial<Record<keyof AgreementWords, string>>;

const wordsOf = (agreement: SessionAgreement | null): AgreementWords => ({
  kind: agreement?.kind ?? 'decision',
  text: agreement?.text ?? '',
  personId: agreement?.person?.id ?? null,
  dueOn: agreement?.dueOn ?? '',
});

/**
 * A decision or an action while somebody writes it.
 * @param before what is changed, as it stood when the form opened; null: something new
 */
export function useAgreementForm(session: RoomSession, before: SessionAgreement | null) {
  const t = useTexts(texts);
  const [words, setWords] = useState(() => wordsOf(before));
  const [wrong, setWrong] = useState<Wrong>({});
  const [write, writing] = useMutation(WriteAgreement);
  const [change, changing] = useMutation(ChangeAgreement);
  /** What stands now; undefined when somebody took it out. */
  const stands = before && session.agreements.find(({ id }) => id === before.id);
  const complete = (): boolean => {
    const found: Wrong = {};
    if (!words.text.trim()) found.text = t.fillText;
    if (words.kind === 'action' && !words.personId) found.personId = t.fillPerson;
    if (words.kind === 'action' && words.dueOn && words.dueOn !== before?.dueOn && words.dueOn < wallClock(Date.now()).day) found.dueOn = t.fillDay;
    setWrong(found);
    return !Object.keys(found).length;
  };
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    if (!complete()) return false;
    const { kind, text } = words;
    const sent = { text, ...(kind === 'action' && { personId: words.personId, dueOn: words.dueOn || null }) };
    // Over what the screen shows now: nobody replaces what they could not read.
    const answer = before ? change({ variables: { input: { id: before.id, revision: (stands ?? before).revision, ...sent } } }) : write({ variables: { input: { liveSessionId: session.id, kind, ...sent } } });
    return Boolean(await answer.catch(() => null));
  };
  const overtaken = stands && stands.revision !== before.revision ? stands : null;
  return { words, setWords, wrong, save, overtaken, gone: before !== null && !stands, busy: writing.loading || changing.loading, error: writing.error ?? changing.error };
}
