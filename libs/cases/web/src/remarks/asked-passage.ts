import { useEffect, useEffectEvent, type RefObject } from 'react';
import { partsIn, placeAt } from './places';
import type { Place } from './remarks.queries';

/** Shows the place that the address asks for, once, as soon as it is drawn. */
export function useAskedPassage(root: RefObject<HTMLElement | null>, onFound: (place: Place) => void): void {
  const found = useEffectEvent(onFound);
  useEffect(() => {
    const { hash } = window.location;
    const asked = /^#plek-(\d+)-/.exec(hash)?.[1];
    if (!asked) return undefined;
    const look = (): void => {
      const place = placeAt(root.current!, hash);
      // A page that is far away is drawn when it comes near.
      if (!place) return partsIn(root.current!).find(({ dataset }) => dataset.part === asked)?.scrollIntoView();
      watch.disconnect();
      found(place);
    };
    const watch = new MutationObserver(look);
    watch.observe(root.current!, { childList: true, subtree: true });
    look();
    return () => watch.disconnect();
  }, [root]);
}
