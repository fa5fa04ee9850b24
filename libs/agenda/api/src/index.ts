export { AgendaModule } from './agenda.module';
export { AgendaEvent } from './agenda-event.entity';
export { AgendaEventView } from './agenda-event.type';
export { AgendaService } from './agenda.service';
