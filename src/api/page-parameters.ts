import { choice, READER_LANG } from './common-parameters.ts';

/** In which language a page is. */
export const PAGE_PARAMETERS = { lang: READER_LANG };

/** What is wanted of the answer to the form: the page, or the findings alone. */
export const FORM_PARAMETERS = { ...PAGE_PARAMETERS, part: choice(['result']) };

/** How browsers send the form. */
export const FORM_TYPES = ['multipart/form-data', 'application/x-www-form-urlencoded'] as const;
