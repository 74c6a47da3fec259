import { ValidationPipe, type ValidationError } from '@nestjs/common';

/** What is wrong with one answer, in a sentence that says how to mend it. */
export interface FieldError {
  readonly field: string;
  readonly says: string;
  /** The id of the input that takes the focus, where it is not the name of the field. */
  readonly target?: string;
}

/**
 * Answers that cannot be used as they are. A page is drawn again with them; the API answers 400.
 */
export class InvalidInput extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ says }) => says).join(' '));
    this.name = 'InvalidInput';
  }
}

/** Checks the shape of every body and query against its DTO, one message for each field. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new InvalidInput(fieldErrors(errors)),
  });

function fieldErrors(errors: readonly ValidationError[], within = ''): FieldError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = property === undefined ? within : `${within}${property}`;
    const own = Object.entries(constraints).map(([rule, says]) => ({
      field,
      says: rule === 'whitelistValidation' ? `There is no field called “${property}” here.` : says,
    }));
    return [...own.slice(0, 1), ...fieldErrors(children, `${field}.`)];
  });
}
