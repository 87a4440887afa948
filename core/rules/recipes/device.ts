import { readCsv } from '../../model/csv.ts';
import { nearWord } from './near-word.ts';
import { isBoolean } from './numbers.ts';
import type { ValueFault } from './flag-value.ts';

/** What BuildKit refuses in the value of `RUN --device` (`frontend/dockerfile/instructions/commands_rundevice.go`): `nvidia.com/gpu=all,required`. */
export function deviceFault(text: string): ValueFault | undefined {
  const fields = readCsv(text);
  if (!fields) return { message: 'csv' };
  let name = '';
  for (const field of fields) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? undefined : field.slice(equals + 1);
    if (key === 'required') {
      if (value !== undefined && !isBoolean(value)) return { message: 'boolean', part: value };
    } else if (key === 'name' && value !== undefined) {
      if (name !== '') return { message: 'device', part: field };
      name = value;
    } else if (name === '') name = field;
    else if (field === '') return { message: 'field' };
    else {
      const meant = nearWord(key, keys);
      // Any word may be the name, so that a second one is a second name.
      return meant === undefined ? { message: 'device', part: field } : { message: 'option', part: key, near: meant };
    }
  }
  return undefined;
}

const keys = ['name', 'required'];
