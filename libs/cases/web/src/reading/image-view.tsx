import { useTexts } from '@leerkring/platform/web';
import { useEffect, useRef, useState } from 'react';
import { texts } from './texts';

/** A picture, drawn from its bytes: nothing that stands in the file runs. */
export default function ImageView({ content, name }: { content: ArrayBuffer; name: string }) {
  const t = useTexts(texts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    const draw = async (): Promise<void> => {
      const bitmap = await createImageBitmap(new Blob([content]));
      const place = canvas.current;
      if (here && place) {
        [place.width, place.height] = [bitmap.width, bitmap.height];
        place.getContext('2d')?.drawImage(bitmap, 0, 0);
      }
      bitmap.close();
    };
    draw().catch(() => here && setFailed(true));
    return () => {
      here = false;
    };
  }, [content]);
  if (failed) return <p className="reading-none">{t.notDrawn}</p>;
  return (
    <div role="img" aria-label={name}>
      <canvas ref={canvas} className="reading-image" />
    </div>
  );
}
