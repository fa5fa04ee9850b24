import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useDraft } from '@leerkring/platform/web';
import { momentOf, wallClock } from '@leerkring/ui';
import { useState } from 'react';
import { WritePreparationPack } from './board.queries';
import { EventSeatsQuery, type EventDay } from './seats.queries';

export interface PackDraft {
  pack: string;
  /** The last day on which answers can come; empty: until the event begins. */
  day: string;
  questions: { key: string; id: string | null; text: string }[];
}

interface Own {
  draft: PackDraft;
  base: number;
}

/** Answers can come until this moment: the end of a day. */
const endOf = (day: string): string => momentOf(day, '23:59');

function draftOf({ preparation }: EventDay): PackDraft {
  return { pack: preparation?.pack ?? '', day: preparation?.answerBy ? wallClock(preparation.answerBy).day : '', questions: (preparation?.questions ?? []).map(({ id, text }) => ({ key: id, id, text })) };
}

/** The preparation while somebody writes it, kept on this device until it is saved. */
export function usePackDraft(event: EventDay) {
  const client = useApolloClient();
  const revision = event.preparation?.revision ?? 0;
  const [kept, keep, clear] = useDraft(`event-pack:${event.id}`);
  const [own, setOwn] = useState<Own>(() => ownOf(kept) ?? { draft: draftOf(event), base: revision });
  const [overtaken, setOvertaken] = useState(false);
  const [write, { loading, error }] = useMutation(WritePreparationPack);
  const put = (next: Own): void => {
    setOwn(next);
    keep(JSON.stringify(next));
  };
  const takeTheirs = (): void => {
    setOwn({ draft: draftOf(event), base: revision });
    setOvertaken(false);
    clear();
  };
  const save = async (attachmentIds: string[]): Promise<boolean> => {
    const { pack, day, questions } = own.draft;
    const asked = questions.filter(({ text }) => text.trim()).map(({ id, text }) => ({ id, text }));
    const answerBy = day && asked.length ? endOf(day) : null;
    try {
      await write({ variables: { input: { agendaEventId: event.id, revision: own.base, pack, attachmentIds, answerBy, questions: asked } } });
      clear();
      return true;
    } catch (problem) {
      const { code, details } = errorOf(problem);
      if (code !== 'PREPARATION_PACK_CHANGED') return false;
      await client.refetchQueries({ include: [EventSeatsQuery] });
      setOvertaken(true);
      if (typeof details['revision'] === 'number') put({ ...own, base: details['revision'] });
      return false;
    }
  };
  return { draft: own.draft, change: (draft: PackDraft) => put({ ...own, draft }), overtaken, takeTheirs, save, busy: loading, error: overtaken ? undefined : error };
}

function ownOf(kept: string): Own | null {
  try {
    const { draft, base } = JSON.parse(kept) as Own;
    return Array.isArray(draft.questions) && typeof base === 'number' ? { draft, base } : null;
  } catch {
    return null;
  }
}
