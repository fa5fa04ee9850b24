export { OrganisationsModule } from './organisations.module';
export { Organisation, OrganisationSuccessor, organisationKinds, type OrganisationKind } from './organisation.entity';
export { OrganisationType } from './organisation.type';
export { MunicipalityFinder, type FoundMunicipality } from './municipality-finder';
export { OrganisationsLoader } from './organisations.loader';
export { OrganisationsService } from './organisations.service';
export { organisationIdOf, readRegister, searchNameOf, type RegisteredMunicipality } from './register/register';
export type { OrganisationFacts } from './organisations.policy';
