import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Select } from '@leerkring/ui';
import { texts } from './texts';

export const USUAL_PLACES = 12;

const { min, max } = limits.subSessionPlaces;
const counts = Array.from({ length: max - min + 1 }, (_, index) => min + index);

/** How many people can sit in a sub-session. */
export function PlacesField({ value, onChange }: { value: number; onChange: (places: number) => void }) {
  const t = useTexts(texts);
  return <Select label={t.places} options={counts.map((count) => ({ id: String(count), label: t.placesOf(count) }))} value={String(value)} onChange={(id) => onChange(Number(id))} />;
}
