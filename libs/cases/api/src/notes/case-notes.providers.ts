import { CaseNote } from './case-note.entity';
import { CaseNotesRepository } from './case-notes.repository';
import { CaseNoteResolver, CaseNotesResolver } from './case-notes.resolver';
import { CaseNotesService } from './case-notes.service';

export const notesEntities = [CaseNote];
export const notesProviders = [CaseNotesRepository, CaseNotesService, CaseNotesResolver, CaseNoteResolver];
