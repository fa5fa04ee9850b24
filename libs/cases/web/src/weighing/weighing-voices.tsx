import { useLanguage, useTexts } from '@leerkring/platform/web';
import { RowLine, Status, formatMoment } from '@leerkring/ui';
import { Check, Circle, X } from 'lucide-react';
import { texts } from './version-texts';
import type { VoiceData, WeighingVersionData } from './weighing.queries';

/** What each municipality says of a version: its last word, then earlier ones; the newest stands first in `voices`. */
export function voicesOf({ voices }: Pick<WeighingVersionData, 'voices'>): { organisation: VoiceData['organisation']; last: VoiceData; earlier: VoiceData[] }[] {
  const groups = [...Map.groupBy(voices, ({ organisation }) => organisation.id).values()];
  return groups.map(([last, ...earlier]) => ({ organisation: last!.organisation, last: last!, earlier })).sort((a, b) => a.organisation.name.localeCompare(b.organisation.name));
}

/** What municipalities say of a version, with those that said nothing. */
export function Voices({ version, viewerOrganisationId }: { version: WeighingVersionData; viewerOrganisationId: string | null }) {
  const t = useTexts(texts);
  const nameOf = ({ id, name }: { id: string; name: string }): string => (id === viewerOrganisationId ? t.own(name) : name);
  return (
    <ul className="weighing-voices" aria-label={t.voices} role="list">
      {voicesOf(version).map(({ organisation, last, earlier }) => (
        <li key={organisation.id}>
          <strong>{nameOf(organisation)}</strong>
          <Said voice={last} />
          {earlier.length > 0 && (
            <details>
              <summary>{t.earlier(earlier.length)}</summary>
              {earlier.map((voice) => (
                <Said key={voice.id} voice={voice} />
              ))}
            </details>
          )}
        </li>
      ))}
      {version.silent.map((organisation) => (
        <li key={organisation.id}>
          <strong>{nameOf(organisation)}</strong>
          <Status tone="soft" plain icon={<Circle aria-hidden />}>
            {version.settledAt ? t.wasSilent : t.silent}
          </Status>
        </li>
      ))}
    </ul>
  );
}

function Said({ voice: { adopts, reason, author, saidAt } }: { voice: VoiceData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <div className="weighing-voices__said">
      <Status tone={adopts ? 'moss' : 'ochre'} icon={adopts ? <Check aria-hidden /> : <X aria-hidden />}>
        {adopts ? t.adopts : t.adoptsNot}
      </Status>
      {reason && <p>{reason}</p>}
      <RowLine soft>{t.said(author.name, formatMoment(saidAt, { locale }))}</RowLine>
    </div>
  );
}
