import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';

export type Theme = 'light' | 'dark' | 'system';

/** Also read by public/first-paint.js of the app, before anything is drawn. */
const KEY = 'leerkring.theme';

interface Chosen {
  theme: Theme;
  /** What is on screen now. */
  dark: boolean;
  setTheme: (theme: Theme) => void;
}

const ThemeContext = createContext<Chosen | null>(null);

/** Keeps class `theme-dark` on `<html>` in line with the choice on this device; `system` follows the device. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(stored);
  const deviceIsDark = useSyncExternalStore(onDeviceTheme, () => deviceTheme().matches);
  const dark = theme === 'dark' || (theme === 'system' && deviceIsDark);
  useEffect(() => {
    document.documentElement.classList.toggle('theme-dark', dark);
  }, [dark]);
  const choose = (chosen: Theme): void => {
    setTheme(chosen);
    keep(chosen);
  };
  return <ThemeContext value={{ theme, dark, setTheme: choose }}>{children}</ThemeContext>;
}

/** The chosen theme, and how to choose another. */
export function useTheme(): Chosen {
  const chosen = useContext(ThemeContext);
  if (!chosen) throw new Error('ThemeProvider is missing');
  return chosen;
}

const deviceTheme = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function onDeviceTheme(changed: () => void): () => void {
  const media = deviceTheme();
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

function stored(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still shows the chosen theme until it is closed.
  }
}
