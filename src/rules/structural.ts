import type { Rule } from '../model/rule.ts';
import { oneOrTwoParagraphs } from './body/one-or-two-paragraphs.ts';
import { listIntent } from './data/list-intent.ts';
import { postalAddress } from './data/postal-address.ts';
import { unsubscribe } from './data/unsubscribe.ts';
import { nameCase } from './greeting/name-case.ts';
import { nameForm } from './greeting/name-form.ts';
import { deadlineAhead } from './next-step/deadline-ahead.ts';
import { deadline } from './next-step/deadline.ts';
import { reachable } from './next-step/reachable.ts';
import { nextStepRequired } from './next-step/required.ts';
import { noLeftoverPlaceholder } from './personal/no-leftover-placeholder.ts';
import { oneAddressee } from './personal/one-addressee.ts';
import { senderName } from './sender/name.ts';
import { noNoreply } from './sender/no-noreply.ts';
import { realPerson } from './sender/real-person.ts';
import { role } from './sender/role.ts';
import { roleAndCompany } from './sender/role-and-company.ts';
import { honest } from './subject/honest.ts';

/** The rules that make a letter a letter, in the order of its parts. They hold for every message; those that are `hard` cannot be allowed. */
export const structuralRules: readonly Rule[] = [
  oneAddressee,
  noLeftoverPlaceholder,
  nameCase,
  nameForm,
  honest,
  oneOrTwoParagraphs,
  nextStepRequired,
  reachable,
  deadline,
  deadlineAhead,
  senderName,
  realPerson,
  roleAndCompany,
  role,
  noNoreply,
  unsubscribe,
  postalAddress,
  listIntent,
];
