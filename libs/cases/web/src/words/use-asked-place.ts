import { useEffect, useRef } from 'react';

/** The id in the address after `#` and the prefix, when it stands there as one arrives; goes there once. */
export function useAskedPlace(prefix: string): string | null {
  const asked = useRef(askedFor(prefix));
  useEffect(() => {
    const place = asked.current && document.getElementById(prefix + asked.current);
    if (!place) return;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  }, [prefix]);
  return asked.current;
}

function askedFor(prefix: string): string | null {
  const [, id = ''] = window.location.hash.split(`#${prefix}`);
  return id || null;
}
