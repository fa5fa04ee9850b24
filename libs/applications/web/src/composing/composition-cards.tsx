import { useLanguage, useTexts } from '@leerkring/platform/web';
import { CardList, IconButton, Menu, formatDay } from '@leerkring/ui';
import { MoveRight, Pin, PinOff, TriangleAlert } from 'lucide-react';
import type { CardData } from './composing.queries';
import { useValueNames } from './score-view';
import { texts } from './texts';
import { UNPLACED, WAITING, spotOf, type Board, type BoardColumn } from './use-board';

interface CompositionCardsProps {
  column: BoardColumn;
  board: Board;
  arranges: boolean;
}

/** The cards of a column, which takes others in: by pointer, by keyboard from the handle of a card, or by its menu. */
export function CompositionCards({ column: { spot, cards }, board, arranges }: CompositionCardsProps) {
  const t = useTexts(texts);
  const items = cards.map((card) => ({ id: card.id, text: card.organisation.name, content: <Card card={card} board={board} arranges={arranges} /> }));
  return (
    <CardList
      label={t.cardsOf(board.nameOf(spot))}
      cards={items}
      empty={spot === WAITING ? t.nobodyWaits : spot === UNPLACED ? t.everybodyPlaced : t.dropHere}
      dragLabel={t.drag}
      onDropped={arranges ? (id) => void board.move(id, spot) : undefined}
    />
  );
}

function Card({ card, board, arranges }: { card: CardData; board: Board; arranges: boolean }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const nameOf = useValueNames([card]);
  const { organisation, region, maturity, size, instrument, functions, waitingPlace, ready, confirmBy, pinned, groupId } = card;
  const traits = [nameOf('maturity', maturity), nameOf('size', size), nameOf('instrument', instrument?.id ?? null)].join(' · ');
  return (
    <>
      <div className="composition-card">
        <p className="composition-card__name">
          {waitingPlace !== null && <span>{waitingPlace}. </span>}
          {organisation.name}
          {pinned && (
            <span className="composition-card__pinned">
              <Pin aria-hidden /> {t.pinned}
            </span>
          )}
        </p>
        <p>{region ?? t.unknown}</p>
        <p>{traits}</p>
        {functions.length > 0 && <p>{functions.map((one) => nameOf('function', one)).join(', ')}</p>}
        {confirmBy && <p className="composition-card__mark">{t.toConfirm(formatDay(confirmBy, { locale }))}</p>}
        {!ready && (
          <p className="composition-card__mark">
            <TriangleAlert aria-hidden /> {t.notReady}
          </p>
        )}
      </div>
      {arranges && (
        <div className="composition-card__deeds">
          {groupId && <IconButton label={pinned ? t.unpin(organisation.name) : t.pin(organisation.name)} icon={pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />} size="s" onPress={() => void board.pin(card)} />}
          <MoveMenu card={card} board={board} />
        </div>
      )}
    </>
  );
}

function MoveMenu({ card, board }: { card: CardData; board: Board }) {
  const t = useTexts(texts);
  const items = board.columns
    .filter(({ spot }) => spot !== spotOf(card) && spot !== WAITING && !(spotOf(card) === WAITING && spot === UNPLACED))
    .map(({ spot }) => ({ id: spot, label: board.nameOf(spot), onAction: () => void board.move(card.id, spot) }));
  if (!items.length) return null;
  return <Menu trigger={<IconButton label={t.moveTo(card.organisation.name)} icon={<MoveRight aria-hidden />} size="s" />} items={items} />;
}
