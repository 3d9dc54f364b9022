import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiText } from './openapi/document.ts';

/** Writes data/openapi.json, the description of the API that it serves. */
export const writeOpenApi = (): void =>
  writeFileSync(join(import.meta.dirname, '../data/openapi.json'), openApiText());
