import type { NumberReading } from '../model/relation.ts';
import { EVERYTHING, type Span } from '../number/interval.ts';
import { admitted, type Printed } from '../number/printed.ts';
import { ONE, type Rational, ZERO } from '../number/rational.ts';

/**
 * What the solver reasons about. `figure`: one of the worksheet's; `unprinted`: a role that no figure fills, to be
 * deduced; `auxiliary`: one the constraints need, with the values it may have.
 */
export interface Variable {
  readonly name: string;
  readonly kind: 'figure' | 'unprinted' | 'auxiliary';
  readonly printed: Printed | null;
  /** What it can be in each reading of the numbers; everything where it is not printed. */
  readonly spans: Readonly<Record<NumberReading, Span>>;
  readonly unit: string | null;
}

export interface Term {
  readonly variable: Variable;
  readonly coefficient: Rational;
}

/** A weighted sum of variables. */
export type Form = readonly Term[];

/** Σ terms = constant. Inequalities have an auxiliary variable that takes up the rest. */
export interface Linear {
  readonly form: 'linear';
  readonly terms: Form;
  readonly constant: Rational;
}

/** numerator = (alpha + beta · rate) · denominator: shares, growth, ratios, exchange. */
export interface Product {
  readonly form: 'product';
  readonly numerator: Form;
  readonly rate: Variable;
  readonly alpha: Rational;
  readonly beta: Rational;
  readonly denominator: Form;
}

/** quotient · count · items is a whole number, and so is count: what a mean or a percentage of whole things must be. */
export interface Grid {
  readonly form: 'grid';
  readonly quotient: Variable;
  readonly count: Variable;
  readonly items: Rational;
}

/** At most rank − 1 of `among` exceed the subject. */
export interface Ranking {
  readonly form: 'ranking';
  readonly subject: Variable;
  readonly rank: Variable;
  readonly among: readonly Variable[];
}

/** What no figure can change: a date's weekday. */
export interface Truth {
  readonly form: 'truth';
  readonly holds: boolean;
}

export type Constraint = Linear | Product | Grid | Ranking | Truth;

export function linear(terms: Form, constant: Rational = ZERO): Linear {
  return { form: 'linear', terms, constant };
}

/** A variable that the worksheet prints, or leaves open. */
export function figureVariable(name: string, printed: Printed | null, unit: string | null): Variable {
  if (printed === null) return { name, kind: 'figure', printed, spans: same(EVERYTHING), unit };
  const nearest = admitted(printed, 'nearest');
  const exact = printed.qualifier === 'exact';
  const spans = {
    nearest,
    truncated: exact ? admitted(printed, 'truncated') : nearest,
    loose: exact ? nearest : admitted(printed, 'loose'),
  };
  return { name, kind: 'figure', printed, spans, unit };
}

/** A role that no figure fills. */
export function unprinted(name: string, unit: string | null = null): Variable {
  return { name, kind: 'unprinted', printed: null, spans: same(EVERYTHING), unit };
}

/** A variable the constraints need, with the values it may have. */
export function auxiliary(name: string, span: Span = EVERYTHING): Variable {
  return { name, kind: 'auxiliary', printed: null, spans: same(span), unit: null };
}

function same(span: Span): Readonly<Record<NumberReading, Span>> {
  return { nearest: span, truncated: span, loose: span };
}

export function term(variable: Variable, coefficient: Rational = ONE): Term {
  return { variable, coefficient };
}

/** The variables of a constraint, each once, in order. */
export function variablesOf(constraint: Constraint): readonly Variable[] {
  return [...new Set(occurrences(constraint))];
}

/** The variables of a constraint as often as they occur. */
export function occurrences(constraint: Constraint): readonly Variable[] {
  switch (constraint.form) {
    case 'linear':
      return constraint.terms.map(t => t.variable);
    case 'product':
      return [
        ...constraint.numerator.map(t => t.variable),
        constraint.rate,
        ...constraint.denominator.map(t => t.variable),
      ];
    case 'grid':
      return [constraint.quotient, constraint.count];
    case 'ranking':
      return [constraint.subject, constraint.rank, ...constraint.among];
    case 'truth':
      return [];
  }
}
