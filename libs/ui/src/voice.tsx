import { VisuallyHidden } from './visually-hidden';

/** Says politely what is in it, anew when it changes; also while a dialog is open, when all else of the page is silent. */
export function Voice({ words }: { words: string }) {
  return (
    <VisuallyHidden>
      {/* By this mark React Aria knows what a modal dialog must not hide. */}
      <span aria-live="polite" data-live-announcer="true">
        {words}
      </span>
    </VisuallyHidden>
  );
}
