import { limits } from '@leerkring/contract';
import { useTexts, type AttachmentData } from '@leerkring/platform/web';
import { Button, Dialog, TextField } from '@leerkring/ui';
import { useId, useState } from 'react';
import { imagesIn } from './attachment-door';
import { texts } from './texts';
import './image-in-words.css';

interface ImageInWordsProps {
  attachment: AttachmentData;
  onPlace: (alt: string) => void;
  onDone: () => void;
}

/** Asks what an image shows before it is put in the words. Mount it to open it. */
export function ImageInWords({ attachment, onPlace, onDone }: ImageInWordsProps) {
  const t = useTexts(texts);
  const form = useId();
  const [alt, setAlt] = useState('');
  const [missing, setMissing] = useState(false);
  const image = imagesIn([attachment]).get(attachment.id);
  const place = (): void => {
    if (!alt.trim()) return setMissing(true);
    onPlace(alt.trim());
    onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={form}>
        {t.place}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onDone} title={t.imageTitle} line={attachment.fileName} closeLabel={t.close} size="s" footer={footer}>
      <form
        id={form}
        className="image-in-words"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          place();
        }}
      >
        {image && <img src={image.src} alt="" width={image.width} height={image.height} />}
        <TextField label={t.alt} description={t.altHint} value={alt} onChange={setAlt} maxLength={limits.imageAlt} error={missing && !alt.trim() ? t.altMissing : undefined} autoFocus />
      </form>
    </Dialog>
  );
}
