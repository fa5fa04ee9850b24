import { useTexts } from '@leerkring/platform/web';
import type { OrganisationData } from './organisations.queries';
import { texts } from './texts';

/** The name of a kind of organisation as it stands by itself: 'Gemeente'. */
export function useKindLabel(): (kind: OrganisationData['kind']) => string {
  const t = useTexts(texts);
  return (kind) => `${t[kind][0]!.toUpperCase()}${t[kind].slice(1)}`;
}
