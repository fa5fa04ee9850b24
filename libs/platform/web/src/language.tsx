import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

export type Language = 'nl' | 'en';

type Text = string | ((...values: never[]) => ReactNode);

/** The same keys, and functions with the same values, but free words. */
type Wording<T> = { [K in keyof T]: T[K] extends (...values: infer V) => infer R ? (...values: V) => R extends string ? string : ReactNode : string };

const KEY = 'leerkring.language';

interface Chosen {
  language: Language;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<Chosen | null>(null);

/** Gives everything below its language: the one chosen before on this device, otherwise Dutch. Sets `<html lang>`. */
export function LanguageProvider({ language: first, children }: { language?: Language; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => first ?? stored());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language): void => {
    setLanguage(chosen);
    keep(chosen);
  };
  return <LanguageContext value={{ language, setLanguage: choose }}>{children}</LanguageContext>;
}

/** The language on screen, and how to choose another. */
export function useLanguage(): Chosen {
  const chosen = useContext(LanguageContext);
  if (!chosen) throw new Error('LanguageProvider is missing');
  return chosen;
}

/** Declares the words of a room. A key or value that stands in one language only does not compile. */
export function defineTexts<const T extends Record<string, Text>>(texts: { nl: T; en: Wording<NoInfer<T>> }): Record<Language, Wording<T>> {
  return texts as unknown as Record<Language, Wording<T>>;
}

/** The words of a room in one language. */
export function textsIn<T>(texts: Record<Language, T>, language: Language): T {
  return texts[language];
}

/** The words of a room in the language on screen. */
export function useTexts<T>(texts: Record<Language, T>): T {
  return textsIn(texts, useLanguage().language);
}

function stored(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl';
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still shows the chosen language until it is closed.
  }
}
