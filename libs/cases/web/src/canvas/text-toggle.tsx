import { useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { ChartGantt, List } from 'lucide-react';
import { texts } from './texts';

/** Shows a canvas in words, or as a drawing again. */
export function TextToggle({ asText, onToggle }: { asText: boolean; onToggle: (asText: boolean) => void }) {
  const t = useTexts(texts);
  return (
    <Button size="s" variant="quiet" icon={asText ? <ChartGantt aria-hidden /> : <List aria-hidden />} onPress={() => onToggle(!asText)}>
      {asText ? t.asDrawing : t.asText}
    </Button>
  );
}
