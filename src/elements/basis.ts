// What a timeline needs where only some of its sources count, or one of them is looked at; loaded then.
export { restOn } from '../data/basis.ts';
export { momentsOf } from './moments-of.ts';
