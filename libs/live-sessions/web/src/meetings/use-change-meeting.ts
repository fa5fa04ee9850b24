import { useState } from 'react';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf } from '@leerkring/platform/web';
import { useFormatChoice } from '../sessions/use-format-choice';
import { useMeetingForm, wordsOf, type MeetingWords } from './meeting-form';
import { ChangeMeeting, MeetingQuery, type MeetingData } from './meetings.queries';

/** What stands otherwise than it is written here: a field of the form, or the format. */
export type Differing = keyof MeetingWords | 'format';

const heldAs = ({ format, ownFormat }: MeetingData): string => ownFormat?.id ?? format;

/**
 * A meeting while a facilitator changes it. When somebody else was ahead, `overtaken` names what stands otherwise, and each part of it can be taken over.
 * @param stands the meeting as the screen has it now
 */
export function useChangeMeeting(stands: MeetingData) {
  const client = useApolloClient();
  const [before] = useState(stands);
  const form = useMeetingForm(wordsOf(before));
  const choice = useFormatChoice(stands.group.id, before);
  const [reason, setReason] = useState('');
  const [change, { loading, error }] = useMutation(ChangeMeeting);
  const standing = wordsOf(stands);
  const fields = Object.keys(standing) as (keyof MeetingWords)[];
  const differing: Differing[] = [...fields.filter((field) => standing[field].trim() !== form.words[field].trim()), ...(choice.value === heldAs(stands) ? [] : (['format'] as const))];
  const takeOver = (part: Differing): void => {
    if (part === 'format') choice.onChange(heldAs(stands));
    else form.setWords({ ...form.words, [part]: standing[part] });
  };
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    const input = form.complete();
    if (!input) return false;
    // What stands stays, also when it is off the list since. Over what the screen shows now: nobody replaces what they could not read.
    const held = choice.value === heldAs(stands) ? {} : choice.input;
    const stored = await change({ variables: { input: { id: stands.id, revision: stands.revision, ...input, ...held, reason } } }).catch(() => null);
    // Somebody may have been first: then the screen says what stands now.
    if (!stored) await client.refetchQueries({ include: [MeetingQuery] }).catch(() => null);
    return stored !== null;
  };
  const overtaken = stands.revision === before.revision ? null : differing;
  const refused = error && errorOf(error).code !== 'MEETING_CHANGED' ? error : undefined;
  return { form, choice, reason, setReason, save, overtaken, takeOver, busy: loading, error: refused };
}
