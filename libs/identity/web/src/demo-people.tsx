import { demoEmailOf, demoPeople, type DemoPerson } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Face, Section } from '@leerkring/ui';
import { Check } from 'lucide-react';
import { texts } from './texts';
import './identity.css';

const wordsOf = {
  newcomer: ['demoNewcomer', 'demoNewcomerLine'],
  participant: ['demoParticipant', 'demoParticipantLine'],
  facilitator: ['demoFacilitator', 'demoFacilitatorLine'],
  coordinator: ['demoCoordinator', 'demoCoordinatorLine'],
  manager: ['demoManager', 'demoManagerLine'],
  admin: ['demoAdmin', 'demoAdminLine'],
} as const satisfies Record<DemoPerson, readonly [string, string]>;

/** The people of the demo to remember; choosing one fills in the form. */
export function DemoPeople({ chosen, onChoose }: { chosen: string; onChoose: (person: DemoPerson) => void }) {
  const t = useTexts(texts);
  return (
    <Section title={t.demoTitle} className="identity-demo">
      <p className="identity-demo__line">{t.demoLine}</p>
      <ul className="identity-demo__people" role="list">
        {demoPeople.map((person) => {
          const [name, what] = wordsOf[person];
          const isChosen = chosen === demoEmailOf(person);
          return (
            <li key={person}>
              <button type="button" className="identity-demo__person" aria-pressed={isChosen} onClick={() => onChoose(person)}>
                <Face id={person} name={t[name]} size={36} />
                <span>
                  <span className="identity-demo__name">{t[name]}</span>
                  <span className="identity-demo__what">{t[what]}</span>
                </span>
                <span className="identity-demo__chosen">{isChosen && <Check aria-hidden size={20} />}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
