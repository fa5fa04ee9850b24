import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { texts } from './texts';

/** Switches to the other language, in the words of that language. */
export function LanguageButton() {
  const t = useTexts(texts);
  const { language, setLanguage } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Button variant="text" size="s" className="shell-language" onPress={() => setLanguage(other)}>
      <span lang={other}>{t.otherLanguage}</span>
    </Button>
  );
}
