import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useDraft } from '@leerkring/platform/web';
import { useState } from 'react';
import { ArrangeEventProgramme } from './board.queries';
import { draftOf, inputOf, wrongIn, type ProgrammeDraft, type Wrong } from './programme-draft';
import { EventSeatsQuery, type EventDay } from './seats.queries';

/** What is filled in, and the revision that one saw when one began. */
interface Own {
  draft: ProgrammeDraft;
  base: number;
}

/** The programme while somebody writes it; who was overtaken hears so and loses nothing. */
export function useProgrammeDraft(event: EventDay) {
  const client = useApolloClient();
  const revision = event.seatPlan?.revision ?? 0;
  const [kept, keep, clear] = useDraft(`event-programme:${event.id}`);
  const [own, setOwn] = useState<Own>(() => ownOf(kept) ?? { draft: draftOf(event), base: revision });
  const [wasKept, setWasKept] = useState(() => Boolean(ownOf(kept)));
  const [wrong, setWrong] = useState<Wrong>({});
  const [overtaken, setOvertaken] = useState(false);
  const [arrange, { loading, error }] = useMutation(ArrangeEventProgramme);
  const put = (next: Own): void => {
    setOwn(next);
    keep(JSON.stringify(next));
  };
  const startAnew = (): void => {
    setOwn({ draft: draftOf(event), base: revision });
    setWasKept(false);
    setOvertaken(false);
    setWrong({});
    clear();
  };
  const save = async (): Promise<boolean> => {
    const found = wrongIn(own.draft);
    setWrong(found);
    if (Object.keys(found).length) return false;
    try {
      await arrange({ variables: { input: { agendaEventId: event.id, revision: own.base, ...inputOf(own.draft) } } });
      clear();
      return true;
    } catch (problem) {
      const { code, details } = errorOf(problem);
      if (code !== 'EVENT_PROGRAMME_CHANGED') return false;
      await client.refetchQueries({ include: [EventSeatsQuery] });
      setOvertaken(true);
      // Saving once more puts the own version in its place, knowingly.
      if (typeof details['revision'] === 'number') put({ ...own, base: details['revision'] });
      return false;
    }
  };
  const change = (draft: ProgrammeDraft): void => put({ ...own, draft });
  return { draft: own.draft, change, wrong, kept: wasKept, startAnew, overtaken, takeTheirs: startAnew, save, busy: loading, error: overtaken ? undefined : error };
}

function ownOf(kept: string): Own | null {
  try {
    const { draft, base } = JSON.parse(kept) as Own;
    return Array.isArray(draft.blocks) && typeof base === 'number' ? { draft, base } : null;
  } catch {
    return null;
  }
}
