import { polesOf, type AxisPoles } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import type { CompassGameData, DilemmaData } from './compass.queries';
import { texts } from './texts';

/** What the ends of an axis are called in this game, for the reader. */
export function usePoles({ freePoles }: Pick<CompassGameData, 'freePoles'>): (axis: DilemmaData['axis']) => AxisPoles {
  const { language } = useLanguage();
  return (axis) => polesOf(axis, language, freePoles as AxisPoles | null);
}

/** The words for a place on the axis of a dilemma. */
export function usePositionWords(game: Pick<CompassGameData, 'freePoles'>): (axis: DilemmaData['axis'], position: number) => string {
  const t = useTexts(texts);
  const poles = usePoles(game);
  return (axis, position) => t.position(position, ...poles(axis));
}
