import type { Fault } from '../../model/outcome.ts';

/** Ends the writing of a list for a reason that is no bug. What is written stays. */
export class ListFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.path}: ${fault.problem}`);
    this.fault = fault;
  }
}
