import { useInsertionEffect, type ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';

export interface UiProviderProps {
  /** Goes to a path inside the app without loading a page (the router's navigate). */
  navigate: (path: string) => void;
  /** Turns a path of the app into the href of an anchor (the router's useHref). */
  useHref?: (path: string) => string;
  /** Language of dates, numbers and the built-in screen reader hints. */
  locale: 'nl' | 'en';
  children: ReactNode;
}

const pressableStyleId = 'react-aria-pressable-style';

/** Gives all parts below it their router and language; stands once around the app. */
export function UiProvider({ navigate, useHref, locale, children }: UiProviderProps) {
  useKeepStylesOutOfHead();
  return (
    <I18nProvider locale={locale === 'nl' ? 'nl-NL' : 'en-GB'}>
      <RouterProvider navigate={navigate} useHref={useHref}>
        {children}
      </RouterProvider>
    </I18nProvider>
  );
}

/** React Aria injects one style element unless its id is taken; our CSP forbids it and ground.css has its rule. */
function useKeepStylesOutOfHead() {
  useInsertionEffect(() => {
    if (document.getElementById(pressableStyleId)) return;
    const mark = document.createElement('meta');
    mark.id = pressableStyleId;
    document.head.append(mark);
  }, []);
}
