import { influenceRoles, type InfluenceRole } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatDay } from '@leerkring/ui';
import { Gavel, Handshake, Info, Lightbulb, MessageCircleQuestion } from 'lucide-react';
import { texts } from './texts';
import type { Span } from './time-scale';

export const roleGlyphs: Record<InfluenceRole, typeof Info> = { informed: Info, consulted: MessageCircleQuestion, advises: Lightbulb, co_produces: Handshake, decides: Gavel };

/** What the marks in the lanes mean. */
export function RoleKey() {
  const t = useTexts(texts);
  return (
    <ul className="canvas-key" aria-label={t.key} role="list">
      {influenceRoles.map((role) => {
        const Glyph = roleGlyphs[role];
        return (
          <li key={role}>
            <span className="canvas-role" data-role={role}>
              <Glyph aria-hidden />
            </span>
            {t.roles(role)}
          </li>
        );
      })}
    </ul>
  );
}

/** Says a day or a period in words. */
export function useDays(): (span: Span) => string {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return ({ startsOn, endsOn }) => (endsOn ? t.fromTo(formatDay(startsOn, { locale }), formatDay(endsOn, { locale })) : formatDay(startsOn, { locale }));
}
