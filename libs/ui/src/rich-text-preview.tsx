import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { RichTextPreview } from './rich-text-editor';

interface PreviewModesProps {
  preview: RichTextPreview;
  previewing: boolean;
  onChange: (previewing: boolean) => void;
}

/** Between writing and looking at what one wrote; the text, its cursor and its history stay as they are. */
export function PreviewModes({ preview, previewing, onChange }: PreviewModesProps) {
  const modes = [
    { id: 'write', label: preview.write },
    { id: 'preview', label: preview.preview },
  ];
  return (
    <ToggleButtonGroup
      aria-label={preview.modes}
      className="lk-editor__modes"
      disallowEmptySelection
      selectedKeys={[previewing ? 'preview' : 'write']}
      onSelectionChange={(keys) => onChange(keys.has('preview'))}
    >
      {modes.map(({ id, label }) => (
        <ToggleButton key={id} id={id} className="lk-editor__mode">
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** What was written, as the page will show it. */
export function RichTextPreviewed({ preview, words }: { preview: RichTextPreview; words: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <section aria-label={preview.preview} className="lk-editor__preview" tabIndex={0}>
      {words.trim() ? preview.show(words) : <p className="lk-editor__nothing">{preview.nothing}</p>}
    </section>
  );
}
