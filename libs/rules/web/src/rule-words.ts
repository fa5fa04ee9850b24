import { commitmentPartyNames, municipalFunctionNames, programmeRules, type AnyRuleValue, type CommitmentParty, type MunicipalFunction, type RuleKey, type RuleShape } from '@leerkring/contract';
import { textsIn, useLanguage, type Language } from '@leerkring/platform/web';
import { bounds, texts, units } from './texts';

export const localeOf = { nl: 'nl-NL', en: 'en-GB' } as const;

/** '€ 5.000', with cents only when there are any. */
export function euros(cents: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { style: 'currency', currency: 'EUR', minimumFractionDigits: cents % 100 ? 2 : 0 }).format(cents / 100);
}

/** '1 januari 2027' for '2027-01-01'. */
export function dayWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
}

/** Of a function or a party that signs, as it stands in a sentence. */
export function memberName(member: string, language: Language): string {
  return commitmentPartyNames[member as CommitmentParty]?.[language].toLowerCase() ?? municipalFunctionNames[member as MunicipalFunction][language];
}

/** What a rule says, to be read: 'Ongeveer 12 maanden'. */
export function valueWords(key: RuleKey, value: AnyRuleValue, language: Language): string {
  const shape: RuleShape = programmeRules[key];
  if (shape.kind === 'set') return capital(new Intl.ListFormat(localeOf[language]).format((value.members ?? []).map((member) => memberName(member, language))));
  if (shape.kind === 'range') return textsIn(texts, language).range(String(value.from), units[language][shape.unit](value.to!));
  const plain = { integer: () => units[language][(shape as { unit: keyof (typeof units)['nl'] }).unit](value.number!), cents: () => euros(value.number!, language), percentage: () => `${value.number}%` }[shape.kind]();
  return shape.bound ? `${bounds[language][shape.bound]} ${plain}` : plain;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The words above in the language on screen. */
export function useRuleWords(): { value: (key: RuleKey, value: AnyRuleValue) => string; day: (day: string) => string; member: (member: string) => string; euros: (cents: number) => string } {
  const { language } = useLanguage();
  return {
    value: (key, value) => valueWords(key, value, language),
    day: (day) => dayWords(day, language),
    member: (member) => memberName(member, language),
    euros: (cents) => euros(cents, language),
  };
}
