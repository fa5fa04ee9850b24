import { useTexts } from '@leerkring/platform/web';
import { ToastRegion, toast } from '@leerkring/ui';
import { texts } from './texts';

/** Where short messages appear; its code comes after that of the page. */
export default function Messages() {
  const t = useTexts(texts);
  return <ToastRegion labels={{ region: t.messages, close: t.close }} />;
}

/** Says that something did not work. */
export function tellFailure(text: string): void {
  toast({ text, tone: 'ochre' });
}
