import { ApplicationCase } from './application-case.entity';
import { ApplicationPaper } from './application-paper.entity';
import { BeginCaseService } from './begin-case.service';
import { PapersRepository } from './papers.repository';
import { PapersResolver } from './papers.resolver';
import { PapersRoutes } from './papers.routes';
import { PapersService } from './papers.service';

export const papersEntities = [ApplicationPaper, ApplicationCase];
export const papersProviders = [PapersService, BeginCaseService, PapersRepository, PapersRoutes, PapersResolver];
