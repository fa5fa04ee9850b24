import { useTheme, useTexts, type Theme } from '@leerkring/platform/web';
import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';
import { texts } from './texts';

interface ThemeChoice {
  theme: Theme;
  label: string;
  Icon: LucideIcon;
  choose: () => void;
}

/** The other theme than the one on screen, and back to that of the device when it was left. */
export function useThemeChoices(): ThemeChoice[] {
  const t = useTexts(texts);
  const { theme: now, dark, setTheme } = useTheme();
  const other: ThemeChoice = dark
    ? { theme: 'light', label: t.light, Icon: Sun, choose: () => setTheme('light') }
    : { theme: 'dark', label: t.dark, Icon: Moon, choose: () => setTheme('dark') };
  return now === 'system' ? [other] : [other, { theme: 'system', label: t.asDevice, Icon: Monitor, choose: () => setTheme('system') }];
}
