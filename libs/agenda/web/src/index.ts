export { texts } from './texts';
export { EventDayView, EventSeats } from './seats/event-seats';
export { useEventSeats } from './seats/seats.live';
