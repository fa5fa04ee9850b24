import { useMutation } from '@apollo/client/react';
import { Balance } from '@leerkring/contract';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import { useMemo, useState } from 'react';
import { MoveCompositionCard, PinCompositionCard, type CardData, type CompositionData } from './composing.queries';
import { texts } from './texts';

/** The id of a group on the board, or another place. */
export type Spot = string;
export const UNPLACED = 'unplaced';
export const WAITING = 'waiting';

export interface BoardColumn {
  spot: Spot;
  cards: CardData[];
}

export const spotOf = ({ groupId, waitingPlace }: CardData): Spot => groupId ?? (waitingPlace === null ? UNPLACED : WAITING);

export type Board = ReturnType<typeof useBoard>;

/** What stands where, and what one does with cards: move and pin them. */
export function useBoard(composition: CompositionData, fresh: () => Promise<void>) {
  const { cards, groups } = composition;
  const t = useTexts(texts);
  const [asking, setAsking] = useState<{ cardId: string; spot: Spot } | null>(null);
  const nameOf = (spot: Spot): string => groups.find((group) => group.id === spot)?.name ?? (spot === WAITING ? t.waiting : t.unplaced);
  const { put, pin, busy, said, refused, refuse } = useDeeds(composition, nameOf, fresh, () => setAsking(null));
  const move = async (cardId: string, spot: Spot): Promise<void> => {
    const card = cards.find((one) => one.id === cardId);
    if (!card || spotOf(card) === spot) return;
    if (spot === WAITING) return refuse(card, t.notToWaiting);
    if (spot === UNPLACED && card.waitingPlace !== null) return refuse(card, t.onlyToGroup);
    if ((card.waitingPlace ?? 1) > 1) return setAsking({ cardId, spot });
    await put(card, spot, '');
  };
  const stands = refused && cards.find((one) => one.id === refused.cardId);
  const asked = asking && cards.find((one) => one.id === asking.cardId);
  return {
    columns: [UNPLACED, ...groups.map((group) => group.id), WAITING].map((spot): BoardColumn => ({ spot, cards: cards.filter((card) => spotOf(card) === spot) })),
    balance: useBalance(cards),
    nameOf,
    move,
    pin,
    busy,
    said,
    refused: refused && { why: refused.why, now: stands ? t.standsNow(stands.organisation.name, nameOf(spotOf(stands))) : null },
    promoting: asked ? { card: asked, confirm: (reason: string) => put(asked, asking.spot, reason), cancel: () => setAsking(null) } : null,
  };
}

/** What is sent about one card, and what became of it in words. */
function useDeeds({ id }: CompositionData, nameOf: (spot: Spot) => string, fresh: () => Promise<void>, onPut: () => void) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [send, { loading: busy }] = useMutation(MoveCompositionCard);
  const [sendPin] = useMutation(PinCompositionCard);
  const [refused, setRefused] = useState<{ cardId: string; why: string } | null>(null);
  const [said, setSaid] = useState('');
  const refuse = (card: CardData, why: string): void => setRefused({ cardId: card.id, why });
  const fail = async (card: CardData, error: unknown): Promise<void> => {
    refuse(card, sentence(errorOf(error)));
    await fresh();
  };
  const put = async (card: CardData, spot: Spot, reason: string): Promise<void> => {
    const from = spotOf(card);
    setRefused(null);
    try {
      const { data } = await send({ variables: { input: { id, applicationId: card.id, revision: card.revision, groupId: spot === UNPLACED ? null : spot, reason } } });
      onPut();
      const words = t.moved(card.organisation.name, nameOf(spot));
      setSaid(words);
      const now = data?.moveCompositionCard.composition.cards.find((one) => one.id === card.id);
      // Who came from the waiting list was told already: that is not taken back in passing.
      if (now && from !== WAITING) toast({ text: words, undo: { label: t.undo, onUndo: () => void put(now, from, '') } });
    } catch (error) {
      await fail(card, error);
    }
  };
  const pin = async (card: CardData): Promise<void> => {
    setRefused(null);
    const variables = { input: { id, applicationId: card.id, revision: card.revision, pinned: !card.pinned } };
    const words = card.pinned ? t.unpinnedNow(card.organisation.name) : t.pinnedNow(card.organisation.name);
    await sendPin({ variables }).then(
      () => setSaid(words),
      (error: unknown) => fail(card, error),
    );
  };
  return { put, pin, busy, said, refused, refuse };
}

/** Measures groups by the same rule as the proposals of the server: against everybody who was accepted. */
function useBalance(cards: readonly CardData[]) {
  return useMemo(() => {
    const accepted = cards.filter(({ state }) => state === 'accepted').map(municipalityOf);
    const balance = new Balance(accepted);
    return { group: (members: readonly CardData[]) => balance.group(members.map(municipalityOf)), total: (groups: readonly (readonly CardData[])[]) => balance.total(groups.map((members) => members.map(municipalityOf))) };
  }, [cards]);
}

function municipalityOf({ id, region, maturity, size, instrument, functions }: CardData) {
  return { id, region, maturity, size, instrument: instrument?.id ?? null, functions };
}
