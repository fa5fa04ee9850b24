import { useTexts } from '../language';
import { IconButton } from '@leerkring/ui';
import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { texts } from './texts';
import type { Attaching } from './use-attaching';

/** Chooses files for what one writes; dropping and pasting them does the same. */
export function AttachButton({ attaching }: { attaching: Attaching }) {
  const t = useTexts(texts);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={t.add} icon={<Paperclip aria-hidden />} onPress={() => picker.current?.click()} />
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        onChange={({ currentTarget }) => {
          attaching.add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
